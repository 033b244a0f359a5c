import type { Person } from "../contract/email.ts";
import { mostListedSent, weekMs } from "../contract/limits.ts";
import type { SentCounts, SentMail } from "../contract/sent-mails.ts";
import type { SentHead } from "../mail/sent-mail.ts";
import { keptMs, type SentStore, type StoredSent } from "./sent-store.ts";

/** What is known of a sent mail. */
export type Judgement = {
  /** None: it is nobody's business whether it was filed. */
  readonly customers: readonly Person[];
  readonly isFiled: boolean;
  readonly isInTray: boolean;
};

/** Answers in the order of the mails. */
export type Judge = (heads: readonly SentHead[]) => Promise<readonly Judgement[]>;

export type SentListParts = {
  readonly store: SentStore;
  readonly judge: Judge;
  /** ms since the epoch. */
  readonly now: () => number;
};

/** So many are read in a turn of main. */
const pageSize = 100;
/** Customers that the list names. */
const mostNamed = 2;

/** What was sent to customers lately, and what of it is not filed. */
export class SentList {
  readonly #parts: SentListParts;

  constructor(parts: SentListParts) {
    this.#parts = parts;
  }

  async counts(): Promise<SentCounts> {
    const counts = { sent: 0, filed: 0, inTray: 0, open: 0, openEarlier: 0 };
    const week = this.#parts.now() - weekMs;
    for await (const { mail, judgement } of this.#toCustomers()) {
      const isOpen = isOpenMail(mail, judgement);
      if (mail.head.sentAt < week) {
        if (isOpen) counts.openEarlier += 1;
        continue;
      }
      counts.sent += 1;
      if (judgement.isFiled) counts.filed += 1;
      else if (judgement.isInTray) counts.inTray += 1;
      if (isOpen) counts.open += 1;
    }
    return counts;
  }

  /** Those that are not filed, the latest first. */
  async open(): Promise<SentMail[]> {
    const open: SentMail[] = [];
    for await (const { mail, judgement } of this.#toCustomers()) {
      if (isOpenMail(mail, judgement)) open.push(listed(mail.head, judgement.customers));
      if (open.length === mostListedSent) break;
    }
    return open;
  }

  async *#toCustomers(): AsyncGenerator<{ mail: StoredSent; judgement: Judgement }> {
    const { store, judge, now } = this.#parts;
    const since = now() - keptMs;
    let page: StoredSent[];
    let last: SentHead | undefined;
    do {
      page = store.page(since, pageSize, last);
      const judgements = await judge(page.map(({ head }) => head));
      for (const [at, mail] of page.entries()) {
        const judgement = judgements[at];
        if (judgement !== undefined && judgement.customers.length > 0) yield { mail, judgement };
      }
      last = page.at(-1)?.head;
    } while (page.length === pageSize);
  }
}

const isOpenMail = ({ isDismissed }: StoredSent, { isFiled, isInTray }: Judgement): boolean =>
  !isDismissed && !isFiled && !isInTray;

function listed({ key, subject, sentAt }: SentHead, customers: readonly Person[]): SentMail {
  const names = [...new Set(customers.map(({ name, address }) => name ?? address ?? ""))];
  const to = names.slice(0, mostNamed);
  return {
    key,
    ...(subject !== undefined && { subject }),
    to,
    more: names.length - to.length,
    sentAt,
  };
}
