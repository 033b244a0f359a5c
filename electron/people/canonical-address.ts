import { domainToASCII } from "node:url";

/**
 * An address as mail servers compare it: in lower case, without blanks around it, and the domain of
 * an internationalised name in its ASCII form (RFC 5890), so that `ana@münchen.example` and
 * `ANA@xn--mnchen-3ya.example` are one.
 */
export function normalAddress(address: string): string {
  const { local, domain } = parts(address);
  return domain === "" ? local : `${local}@${domain}`;
}

/**
 * The mailbox behind an address: without the sub-address after a plus sign (RFC 5233), and at
 * Gmail without dots, which it ignores. Two addresses with one mailbox are the same person's, but
 * the address itself, where somebody has it, is the better match.
 */
export function canonicalAddress(address: string): string {
  const { local, domain } = parts(address);
  const mailbox = local.replace(/^([^+]+)\+.*$/s, "$1");
  if (domain === "") return mailbox;
  if (!gmail.has(domain)) return `${mailbox}@${domain}`;
  return `${mailbox.replaceAll(".", "") || mailbox}@gmail.com`;
}

/** A domain in lower case and ASCII, without a dot at its end. */
export function normalDomain(domain: string): string {
  const plain = domain.trim().toLowerCase().replace(/\.$/, "");
  if (plain.length > longestDomain) return plain;
  // The conversion answers nothing for what is no domain.
  return /^\p{ASCII}*$/u.test(plain) ? plain : domainToASCII(plain) || plain;
}

/** The domain of an address, in lower case and ASCII; empty where it has none. */
export const domainOf = (address: string): string => parts(address).domain;

const gmail = new Set(["gmail.com", "googlemail.com"]);

/** In characters (RFC 5321, RFC 1035). What is longer is no address, and would take long to convert. */
const longestAddress = 320;
const longestDomain = 253;

function parts(address: string): { readonly local: string; readonly domain: string } {
  const lower = address.trim().toLowerCase();
  if (lower.length > longestAddress) return { local: lower, domain: "" };
  const plain = lower.normalize("NFC");
  const at = plain.lastIndexOf("@");
  return at === -1
    ? { local: plain, domain: "" }
    : { local: plain.slice(0, at), domain: normalDomain(plain.slice(at + 1)) };
}
