import type { Person } from "../contract/email.ts";
import type { StopReason } from "../contract/never-file.ts";
import { canonicalAddress, domainOf, normalDomain } from "./canonical-address.ts";
import { recipientsOf, type MailPeople } from "./mail-people.ts";

/**
 * The addresses and domains of which no mail may be filed: not one that somebody there wrote, got,
 * or would get the answer to. An address stands for its mailbox with all sub-addresses, a domain for
 * those below it, too.
 */
export class NeverFile {
  /** The entry as the user wrote it, by mailbox or domain. */
  readonly #entries: ReadonlyMap<string, string>;

  constructor(entries: readonly string[]) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
  }

  /** Why a mail must not be filed; undefined when it may. */
  reasonToStop(mail: MailPeople): StopReason | undefined {
    if (this.#entries.size === 0) return undefined;
    for (const { address } of everybody(mail)) {
      const entry = address === undefined ? undefined : this.#entryFor(address);
      if (address !== undefined && entry !== undefined) return { address, entry };
    }
    return undefined;
  }

  #entryFor(address: string): string | undefined {
    const labels = domainOf(address).split(".");
    return [canonicalAddress(address), ...labels.map((_, at) => labels.slice(at).join("."))]
      .map((key) => this.#entries.get(key))
      .find((entry) => entry !== undefined);
  }
}

/**
 * What the user wrote, as an entry of the list: an address or a domain; undefined when it is
 * neither. People write a domain as `@client.example` and `*.client.example`, too.
 */
export function neverFileEntry(text: string): string | undefined {
  const entry = text.trim().replace(/^(?:\*?@|\*\.)/, "");
  return /^(?:[^\s@]+@)?(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(entry)
    ? entry.toLowerCase()
    : undefined;
}

/** Whether two entries mean the same. */
export const isSameEntry = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

const keyOf = (entry: string): string =>
  entry.includes("@") ? canonicalAddress(entry) : normalDomain(entry);

const everybody = (mail: MailPeople): readonly Person[] => [
  ...[mail.from, mail.sender, mail.originalFrom].filter((one) => one !== undefined),
  ...recipientsOf(mail),
  ...(mail.replyTo ?? []),
];
