/**
 * Windows code pages that have another name, or none, in the WHATWG Encoding standard and in
 * iconv-lite.
 */
const codePages: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20127: "us-ascii",
  20866: "koi8-r",
  21866: "koi8-u",
  38598: "iso-8859-8-i",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  50225: "iso-2022-kr",
  50227: "iso-2022-cn",
  51932: "euc-jp",
  51936: "gbk",
  51949: "euc-kr",
  52936: "hz-gb-2312",
  54936: "gb18030",
  65000: "utf-7",
  65001: "utf-8",
};

/** The charset name of a Windows code page. */
export function codePageCharset(codePage: number): string {
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return codePages[codePage] ?? `cp${codePage}`;
}

/**
 * Labels of programs that do not know the charset, or that mean the transfer encoding. The bytes
 * decide then.
 */
const saysNothing =
  /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|(?:x-)?unknown.*|default.*|_?autodetect.*|none|binary|hex|base64|quoted-printable|[78]-?bit|x-user-defined)$/;

/** Spellings in mail that neither TextDecoder nor iconv-lite knows. */
const spellings: readonly (readonly [pattern: RegExp, charset: string])[] = [
  [/^(?:utf[-_ ]?8\b.*|utf8.*|unicode-1-1-utf-8)$/, "utf-8"],
  [/^(?:utf[-_ ]?7.*|(?:cs)?unicode-?1-?1-?utf-?7)$/, "utf-7"],
  [/^(?:cs)?iso-?2022-?jp.*$/, "iso-2022-jp"],
  [/^(?:cs)?iso-?2022-?kr$/, "iso-2022-kr"],
  [/^(?:cs)?iso-?2022-?cn.*$/, "iso-2022-cn"],
  [/^hz(?:-gb-?2312)?$/, "hz-gb-2312"],
  [/^(?:x-)?s(?:hift)?[-_]?jis.*$/, "shift_jis"],
  [/^(?:x-)?euc[-_]?jp.*$/, "euc-jp"],
  [/^(?:(?:x-)?euc[-_]?kr|ks_?c[-_]?5601.*)$/, "euc-kr"],
  [/^(?:x-)?(?:euc[-_]?cn|gbk|gb[-_]?2312.*)$/, "gbk"],
  [/^gb[-_]?18030.*$/, "gb18030"],
];

/** `iso8859_1`, `ISO_8859-1:1987`; `x-windows-949`, `cp-850`, `dos-862`. */
const isoPart = /^(?:iso[-_ ]?)?8859[-_ ]?(\d{1,2})(?![\d-])/;
const codePage = /^(?:x-)?(?:cp|ms|ms-?cp|ibm|win|windows|dos)[-_ ]?(\d{3,5})$/;

/**
 * The charset of a mail's `charset` parameter, by a name that the decoders know, or unchanged when
 * neither knows it.
 *
 * @returns undefined when it says nothing
 */
export function charsetOfLabel(label: string | undefined): string | undefined {
  const name = (label ?? "").trim().toLowerCase().replaceAll(/["']/g, "");
  if (saysNothing.test(name)) return undefined;
  const spelling = spellings.find(([pattern]) => pattern.test(name))?.[1];
  if (spelling !== undefined) return spelling;
  const part = isoPart.exec(name)?.[1];
  if (part !== undefined && !name.endsWith("-i")) return `iso-8859-${part}`;
  const page = codePage.exec(name)?.[1];
  return page === undefined ? name : codePageCharset(Number(page));
}
