import { domainToUnicode } from "node:url";
import { cleanMailto } from "../html/sanitizer/mailto.ts";
import { oneLine, printable } from "../text/printable.ts";
import { text } from "../language/text.ts";

/** The question to the user before a link from a mail opens. */
export type LinkQuestion = {
  /** The address that the system opens: the link without its harmful parts. ASCII. */
  readonly opens: string;
  /** Names the host or the recipient. */
  readonly message: string;
  /** The address, shortened so that the dialog fits on the screen. */
  readonly detail: string;
};

const schemes = new Set(["http:", "https:", "mailto:"]);

/** Whether an address is a web page or an email address. Other schemes start programs. */
export const isOpenable = (address: string): boolean =>
  schemes.has(URL.parse(address)?.protocol ?? "");

/**
 * Describes where a link from a mail leads. In a phishing mail the link's text lies, and its
 * address imitates another one: by a user name in front of the host, by letters of other alphabets,
 * or by a length that pushes the host out of view.
 *
 * @returns undefined for anything but a web page or an email address
 */
export function describeLink(address: string): LinkQuestion | undefined {
  const url = URL.parse(address);
  if (url === null || !schemes.has(url.protocol)) return undefined;
  if (url.protocol !== "mailto:") return describePage(url);
  const mailto = URL.parse(cleanMailto(url.href) ?? "");
  return mailto === null ? undefined : describeMailto(mailto);
}

const maxAddressLength = 300;
const maxHostLength = 120;
const maxNameLength = 60;

function describePage(url: URL): LinkQuestion {
  const { username, host } = url;
  url.username = url.password = "";
  const opens = url.href;
  const notes = [
    shortened(opens, maxAddressLength),
    ...(username === ""
      ? []
      : [text("systemDialogs.false-start", { name: shortened(username, maxNameLength) })]),
  ];
  return {
    opens,
    message: text("systemDialogs.open-page", { host: hostShown(host, url.hostname) }),
    detail: notes.join("\n\n"),
  };
}

/**
 * The host as DNS sees it, followed by the decoded form if it is punycode: letters of other
 * alphabets can look like ASCII.
 */
function hostShown(host: string, hostname: string): string {
  const read = withoutInvisible(domainToUnicode(hostname));
  const looked = shortened(host, maxHostLength);
  return read === "" || read === hostname
    ? looked
    : `${looked} (${shortened(read, maxHostLength)})`;
}

function describeMailto(url: URL): LinkQuestion {
  const mail = readMailto(url);
  const opens = writeMailto(mail);
  return { opens, message: mailQuestion(mail), detail: shortened(opens, maxAddressLength) };
}

function mailQuestion({ to }: Mailto): string {
  const [address, ...others] = to.map((one) => shortened(withoutInvisible(one), maxHostLength));
  if (address === undefined) return text("systemDialogs.write-mail");
  const count = others.length;
  return count === 0
    ? text("systemDialogs.write-mail-to", { address })
    : text("systemDialogs.write-mail-to-many", { address, count });
}

/** The prefilled parts of the mail that the user is going to write. */
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
    return ""; // not UTF-8: mail programs disagree on how to read it
  }
}

/** Encodes quotes, too: the address becomes part of a mail program's command line. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Removes invisible characters and those that change the text's direction. */
const withoutInvisible = (text: string): string =>
  oneLine(text).replaceAll(/[\p{Cf}\p{Zl}\p{Zp}]/gu, "");

/**
 * Cuts the middle out: the end of a host shows its owner, and the end of an address what it
 * requests. In characters.
 */
function shortened(text: string, maxLength: number): string {
  const characters = Array.from(text);
  if (characters.length <= maxLength) return text;
  const half = (maxLength - 1) / 2;
  return [
    ...characters.slice(0, Math.floor(half)),
    "…",
    ...characters.slice(-Math.ceil(half)),
  ].join("");
}
