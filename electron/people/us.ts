import { ProblemError } from "../contract/problem.ts";
import { canonicalAddress, domainOf, normalAddress, normalDomain } from "./canonical-address.ts";
import { companyDomain } from "./company-domains.ts";
import { neverFileEntry } from "./never-file.ts";

export type OurAddresses = {
  /** The user's; a domain among them is one of the user's company. */
  readonly own: readonly string[];
  /** Those of the other users of the CRM. */
  readonly colleagues?: readonly string[];
};

/**
 * Who belongs to the user's company: the user, the users of the CRM, and everybody at a domain where
 * one of them has an address, unless a public provider has it.
 */
export class Us {
  readonly #own: Mailboxes;
  readonly #colleagues: Mailboxes;
  readonly #domains: ReadonlySet<string>;

  constructor({ own, colleagues = [] }: OurAddresses) {
    this.#own = new Mailboxes(own.filter((entry) => entry.includes("@")));
    this.#colleagues = new Mailboxes(colleagues);
    const domains = new Set([...own, ...colleagues].map(domainIn));
    this.#domains = new Set([...domains].flatMap((domain) => companyDomain(`@${domain}`) ?? []));
  }

  /** Whether the user has this address, or the mailbox that it leads to. */
  isMe(address: string | undefined): boolean {
    if (address === undefined) return false;
    if (this.#own.hasExactly(address)) return true;
    return !this.#colleagues.hasExactly(address) && this.#own.has(address);
  }

  /** Whether the user or a colleague has it. */
  isOurs(address: string | undefined): boolean {
    if (address === undefined) return false;
    if (this.#own.has(address) || this.#colleagues.has(address)) return true;
    const domain = companyDomain(address);
    return domain !== undefined && this.#domains.has(domain);
  }
}

/**
 * What the user wrote, as one of the own addresses, or as a domain of the user's company.
 *
 * @throws ProblemError `not-an-entry` where it is neither; `public-domain` for one of a public
 *   provider, where all its customers would be the user's colleagues
 */
export function ownEntry(text: string): string {
  const written = text.trim();
  if (/^[^\s@*]+@[^\s@]+$/.test(written)) return written;
  const domain = neverFileEntry(written);
  if (domain === undefined) throw new ProblemError({ code: "not-an-entry" });
  if (companyDomain(`@${domain}`) === undefined)
    throw new ProblemError({ code: "public-domain", values: { domain } });
  return domain;
}

const domainIn = (entry: string): string =>
  entry.includes("@") ? domainOf(entry) : normalDomain(entry);

class Mailboxes {
  readonly #exact: ReadonlySet<string>;
  readonly #canonical: ReadonlySet<string>;

  constructor(addresses: readonly string[]) {
    this.#exact = new Set(addresses.map(normalAddress));
    this.#canonical = new Set(addresses.map(canonicalAddress));
  }

  hasExactly(address: string): boolean {
    return this.#exact.has(normalAddress(address));
  }

  has(address: string): boolean {
    return this.#canonical.has(canonicalAddress(address));
  }
}
