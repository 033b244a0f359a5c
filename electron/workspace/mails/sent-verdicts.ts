import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { person, type Person } from "../../contract/email.ts";
import { DraftStore } from "../../drafts/drafts.ts";
import { OutboxReader } from "../../outbox/reader.ts";
import { companyDomains } from "../../people/company-domains.ts";
import { ownDirection } from "../../people/direction-by-people.ts";
import { recipientsOf, type MailPeople } from "../../people/mail-people.ts";
import type { NeverFile } from "../../people/never-file.ts";
import type { Us } from "../../people/us.ts";
import { RecordIndex } from "../../records/record-index.ts";
import type { FilingHistory } from "../../suggestions/filing-history.ts";

/** What is asked about a sent mail. */
export type SentQuestion = {
  readonly people: MailPeople;
  /** Its Message-ID, or the fingerprint of a mail without one. */
  readonly id: string | undefined;
  /** Under which it may have been filed. */
  readonly filedAs: readonly string[];
};

export const sentVerdict = z.object({
  /** The recipients whom the CRM knows, or whose company; none where the mail may not be filed. */
  customers: z.array(person),
  /** In the CRM or on its way there, so far as this computer knows. */
  isFiled: z.boolean(),
  isInTray: z.boolean(),
});
export type SentVerdict = z.output<typeof sentVerdict>;

type Sources = {
  /** The copy of the CRM's records. */
  readonly records: DatabaseSync;
  /** Drafts, jobs, and what was filed before. */
  readonly mails: DatabaseSync;
  readonly history: FilingHistory;
};

/** Says of sent mails whether they went to customers, and whether they were filed. */
export class SentVerdicts {
  readonly #index: RecordIndex;
  readonly #drafts: DraftStore;
  readonly #outbox: OutboxReader;
  readonly #history: FilingHistory;

  constructor({ records, mails, history }: Sources) {
    this.#index = new RecordIndex(records);
    this.#drafts = new DraftStore(mails);
    this.#outbox = new OutboxReader(mails, { now: Date.now });
    this.#history = history;
  }

  of(questions: readonly SentQuestion[], us: Us, neverFile: NeverFile): SentVerdict[] {
    this.#index.forget();
    return questions.map(({ people, id, filedAs }) => ({
      customers: neverFile.reasonToStop(people) === undefined ? this.#customers(people, us) : [],
      isFiled: this.#outbox.hasMail(filedAs) || filedAs.some((one) => this.#history.hasFiled(one)),
      isInTray: id !== undefined && this.#drafts.hasMail(id),
    }));
  }

  /** None of a mail that others sent: some programs keep those beside the user's own. */
  #customers(people: MailPeople, us: Us): Person[] {
    if (ownDirection(people, us)?.direction === "received") return [];
    return recipientsOf(people).filter(
      ({ address }) => address !== undefined && !us.isOurs(address) && this.#isKnown(address),
    );
  }

  #isKnown(address: string): boolean {
    return (
      this.#index.byAddress(address).length > 0 ||
      companyDomains(address).some((domain) => this.#index.accountsByDomain(domain).length > 0)
    );
  }
}
