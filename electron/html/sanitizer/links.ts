import { withoutTrailing } from "../../text/trim.ts";
import { cleanMailto } from "./mailto.ts";

/**
 * Longest valid address, characters. Services that rewrite the links of a mail for each other make
 * some of 3,000.
 */
const longestAddress = 8_000;

/**
 * An address as browsers read it (URL Standard, section 4.4): without control characters and spaces
 * around it, or line breaks within.
 */
const bare = (address: string): string =>
  withoutTrailing(address.replaceAll(/[\t\r\n]/g, "").replace(/^[\p{Cc} ]+/u, ""), /[\p{Cc} ]/u);

/** A complete web address, with its scheme and a host. Undefined for every other one. */
function webAddress(address: string): string | undefined {
  const url = bare(address);
  return url.length <= longestAddress && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? url
    : undefined;
}

/** A link to a web page or a mail address. */
export function webOrMailLink(address: string): string | undefined {
  const url = bare(address);
  return webAddress(url) ?? (url.length <= longestAddress ? cleanMailto(url) : undefined);
}

/**
 * Removes the user name before the host, which can look like a host:
 * `https://bank.example@evil.example/`.
 */
export const withoutUser = (address: string): string =>
  address.replace(/^(https?:[\\/]{2,})[^\\/?#]*@/i, "$1");

/** A telephone link (RFC 3966). `*` and `#` are commands to a telephone. */
export function phoneLink(address: string): string | undefined {
  const url = bare(address);
  return /^tel:\+?[\d().\s-]{2,40}$/i.test(url) ? url : undefined;
}

/** Whether a picture at this address would be loaded from the net, with or without a scheme. */
export const isRemote = (address: string): boolean => /^(?:https?:)?[\\/]{2}/i.test(bare(address));

const ofFiles = new Set(["file", "smb", "afp", "nfs"]);

/**
 * Whether a link leads to a file or a share on the sender's computer or network: `file:`,
 * `\\server\share`, `C:\…`, and plain paths, which Outlook writes for files near the mail.
 */
export function isLocal(address: string): boolean {
  const url = bare(address);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined) return !/^(?:$|[#?]|www\.)/i.test(url); // `www.` lacks its scheme
  return scheme.length === 1 || ofFiles.has(scheme.toLowerCase());
}
