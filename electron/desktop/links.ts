import { domainToUnicode } from "node:url";
import { cleanMailto } from "../html/sanitizer/mailto.ts";
import { oneLine, printable } from "../text/printable.ts";

/** What the user is asked before a link of a mail opens. */
export type LinkQuestion = {
  /** The address that the system opens: the link's, without what it could do harm with. ASCII. */
  readonly opens: string;
  /** Names the host, or the person who is written to. */
  readonly message: string;
  /** The address, so short that the question stays in sight. */
  readonly detail: string;
};

const schemes = new Set(["http:", "https:", "mailto:"]);

/** Whether an address is of a web page or of a person. Other schemes start programs. */
export const isOpenable = (address: string): boolean =>
  schemes.has(URL.parse(address)?.protocol ?? "");

/**
 * Says where a link of a mail leads. The text of a link in a phishing mail says something else, and
 * its address tries to look like another one: by a name in front of the host, by letters of other
 * alphabets, by a length that pushes the host out of sight.
 *
 * @returns undefined for what leads neither to a web page nor to a person
 */
export function describeLink(address: string): LinkQuestion | undefined {
  const url = URL.parse(address);
  if (url === null || !schemes.has(url.protocol)) return undefined;
  if (url.protocol !== "mailto:") return describePage(url);
  const mailto = URL.parse(cleanMailto(url.href) ?? "");
  return mailto === null ? undefined : describeMailto(mailto);
}

const mostOfAddress = 300;
const mostOfHost = 120;
const mostOfName = 60;

function describePage(url: URL): LinkQuestion {
  const { username, host } = url;
  url.username = url.password = "";
  const opens = url.href;
  const notes = [
    shortened(opens, mostOfAddress),
    ...(username === ""
      ? []
      : [
          `The link puts “${shortened(username, mostOfName)}” in front of the host, as if it led there. Mailpin leaves that out.`,
        ]),
  ];
  return {
    opens,
    message: `Open a page of ${hostShown(host, url.hostname)}?`,
    detail: notes.join("\n\n"),
  };
}

/**
 * As the system looks it up, and behind that, where it is punycode, as people read it: letters of
 * other alphabets look like ours.
 */
function hostShown(host: string, hostname: string): string {
  const read = harmless(domainToUnicode(hostname));
  const looked = shortened(host, mostOfHost);
  return read === "" || read === hostname ? looked : `${looked} (${shortened(read, mostOfHost)})`;
}

function describeMailto(url: URL): LinkQuestion {
  const mail = readMailto(url);
  const [first, ...others] = mail.to.map((one) => shortened(harmless(one), mostOfHost));
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const opens = writeMailto(mail);
  return {
    opens,
    message: first === undefined ? "Write an email?" : `Write an email to ${first}${more}?`,
    detail: shortened(opens, mostOfAddress),
  };
}

/** What a link says of the mail that the user is going to write. */
type Mailto = {
  readonly to: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** @see RFC 6068, 2: values are percent-encoded, and `+` means itself */
function readMailto({ pathname, search }: URL): Mailto {
  const all = search
    .slice(1)
    .split("&")
    .map((field) => field.split(/=(.*)/s).map(decoded))
    .map(([name = "", value = ""]) => [name.toLowerCase(), value] as const);
  const inFields = all.filter(([name]) => name === "to").flatMap(([, value]) => value.split(","));
  const to = [...pathname.split(",").map(decoded), ...inFields]
    .map(oneLine)
    .filter((one) => one !== "");
  const others = all.filter(([name]) => name !== "to" && name !== "");
  return {
    to,
    fields: others.map(([name, value]) => [
      name,
      name === "body" ? printable(value) : oneLine(value),
    ]),
  };
}

function writeMailto({ to, fields }: Mailto): string {
  const query = fields
    .map(([name, value]) => `${name}=${encoded(value.replaceAll("\n", "\r\n"))}`)
    .join("&");
  return `mailto:${to.map((one) => encoded(one).replaceAll("%40", "@")).join(",")}${query === "" ? "" : `?${query}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // no UTF-8: no mail program reads it the same way
  }
}

/** Quotes, too: a mail program is started with the address in its command line. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Without what is not seen, or turns the text around. */
const harmless = (text: string): string => oneLine(text).replaceAll(/[\p{Cf}\p{Zl}\p{Zp}]/gu, "");

/**
 * Cut in the middle: the end of a host says whose it is, the end of an address what it asks for. In
 * characters.
 */
function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const half = (most - 1) / 2;
  return [
    ...characters.slice(0, Math.floor(half)),
    "…",
    ...characters.slice(-Math.ceil(half)),
  ].join("");
}
