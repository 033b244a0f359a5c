import iconv from "iconv-lite";

/** Windows code pages that have another name, or none, in the WHATWG Encoding standard and in iconv-lite. */
const codePages: Readonly<Record<number, string>> = {
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
  51932: "euc-jp",
  51936: "gbk",
  51949: "euc-kr",
  54936: "gb18030",
  65000: "utf-7",
  65001: "utf-8",
};

/** The charset name of a Windows code page. */
export function codePageCharset(codePage: number): string {
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return codePages[codePage] ?? `cp${codePage}`;
}

/** Mail says these when it does not know; the bytes decide then. */
const unknownLabels = /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|unknown|unknown-8bit|x-unknown|default|_?autodetect.*|none|binary)$/;

/** Labels of mail that neither TextDecoder nor iconv-lite knows. */
const aliases: Readonly<Record<string, string>> = {
  "unicode-1-1-utf-7": "utf-7",
  utf8mb4: "utf-8",
  ks_c_5601: "euc-kr",
  "cp-850": "cp850",
};

type Decoded = {
  readonly text: string;
  /** False when characters were lost, or the label was not to be trusted. */
  readonly sure: boolean;
};

/**
 * Decodes bytes as their label says, and as what they are when the label lies: a byte order mark first, then the label, then
 * UTF-8, then windows-1252 (which gives something readable for every byte).
 *
 * TextDecoder and iconv-lite complement each other: the first lacks UTF-7 and the DOS code pages, the second ISO-2022-JP.
 *
 * @param label the charset parameter; undefined when there is none
 */
export function decodeText(bytes: Uint8Array, label?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), sure: true };
  const charset = normalLabel(label);
  if (charset === undefined) return guess(bytes);
  if (charset === "utf-8") return guess(bytes);
  if (charset === "iso-2022-jp") return { text: decodeIso2022Jp(bytes), sure: true };
  const native = strictly(bytes, charset);
  if (native !== undefined) return { text: native, sure: true };
  if (!isNative(charset)) {
    return iconv.encodingExists(charset)
      ? { text: iconv.decode(Buffer.from(bytes), charset), sure: true }
      : { ...guess(bytes), sure: false };
  }
  const utf8 = strictly(bytes, "utf-8");
  return { text: utf8 ?? new TextDecoder(charset).decode(bytes), sure: false };
}

/** UTF-8 unless the bytes are not; a few broken characters (mail cut in the middle of one) do not make it another charset. */
function guess(bytes: Uint8Array): Decoded {
  const exact = strictly(bytes, "utf-8");
  if (exact !== undefined) return { text: shiftedJapanese(bytes, exact), sure: true };
  const lossy = new TextDecoder("utf-8").decode(bytes);
  const lost = lossy.match(/\uFFFD/g)?.length ?? 0;
  const kept = lossy.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (kept > lost * 4) return { text: lossy, sure: false };
  return { text: new TextDecoder("windows-1252").decode(bytes), sure: false };
}

/** ISO-2022-JP is pure ASCII to look at, but for its escape sequences (RFC 1468); old Japanese mail has it without a label. */
function shiftedJapanese(bytes: Uint8Array, text: string): string {
  return ["\u001B$@", "\u001B$B"].some((escape) => text.includes(escape)) ? decodeIso2022Jp(bytes) : text;
}

/** Escapes of ISO-2022-JP with another one right after them. */
const idleEscape = new RegExp(String.raw`(?:\u001B(?:\([BJI]|\$[@B]))+(?=\u001B[($])`, "g");

/** WHATWG's decoder takes it for an attack when one escape follows another; where two encoded words are joined, that is normal. */
function decodeIso2022Jp(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1").replaceAll(idleEscape, "");
  return new TextDecoder("iso-2022-jp").decode(Buffer.from(text, "latin1"));
}

function normalLabel(label: string | undefined): string | undefined {
  const name = (label ?? "").trim().toLowerCase().replaceAll(/["']/g, "");
  if (unknownLabels.test(name)) return undefined;
  const alias = aliases[name] ?? name;
  return isNative(alias) && new TextDecoder(alias).encoding === "utf-8" ? "utf-8" : alias;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Creating a decoder is slow enough to be felt in a mail with a thousand encoded words. */
const decoders = new Map<string, Decoder | undefined>();

function strictDecoder(charset: string): Decoder | undefined {
  if (!decoders.has(charset) && decoders.size < 200) {
    try {
      decoders.set(charset, new TextDecoder(charset, { fatal: true }));
    } catch {
      decoders.set(charset, undefined); // RangeError: no such encoding
    }
  }
  return decoders.get(charset);
}

const isNative = (charset: string): boolean => strictDecoder(charset) !== undefined;

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return strictDecoder(charset)?.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark announces. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
