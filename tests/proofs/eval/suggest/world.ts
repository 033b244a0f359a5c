import { migrations as outboxMigrations } from "../../../../electron/outbox/migrations.ts";
import { migrations as recordMigrations } from "../../../../electron/records/migrations.ts";
import { RecordStore } from "../../../../electron/records/store.ts";
import { openDatabase } from "../../../../electron/storage/database.ts";
import { FilingHistory } from "../../../../electron/suggestions/filing-history.ts";
import { migrations } from "../../../../electron/suggestions/migrations.ts";
import type { SuggestionSources } from "../../../../electron/suggestions/suggest.ts";
import { us, type SomeMail } from "./mailbox.ts";
import type { Change } from "./timeline.ts";

const modules = ["Deals", "Contacts", "Leads", "Accounts", "Quotes"].map((apiName, index) => ({
  id: String(index + 1),
  apiName,
  singular: apiName.replace(/s$/, ""),
  plural: apiName,
  custom: false,
  tab: apiName,
}));

/** The user's computer as time goes on: the copy of the CRM's records, and the history of filings. */
export class SuggestWorld {
  readonly #records = openDatabase(":memory:", recordMigrations);
  readonly #mails = openDatabase(":memory:", [...outboxMigrations, ...migrations]);
  readonly #store = new RecordStore(this.#records);
  readonly #history = new FilingHistory(this.#mails);
  readonly #changes: readonly Change[];
  #next = 0;

  /** @param changes by time */
  constructor(changes: readonly Change[]) {
    this.#changes = changes;
    this.#store.setModules(modules);
  }

  get sources(): SuggestionSources {
    return { records: this.#records, mails: this.#mails };
  }

  /** Everything that has happened in the CRM until then is in the copy. */
  goOnTo(at: number): void {
    for (; (this.#changes[this.#next]?.at ?? Infinity) <= at; this.#next += 1) {
      const { rows, roles } = this.#changes[this.#next]!;
      const usual = { detail: "", addresses: [], phones: [], domain: null, account_id: null };
      this.#store.put(
        rows.map((row) => ({ ...usual, contact_id: null, owner_id: null, state: "open", ...row })),
      );
      if (roles !== undefined) this.#store.setRoles(roles.contact, roles.deals, at);
    }
  }

  /** The user files a mail to the record where it belongs. */
  file({ mail, at, right: [key] }: SomeMail): void {
    const [module, id] = key?.split("/") ?? [];
    if (module === undefined || id === undefined) return;
    const { messageId } = mail;
    const traits = this.#history.traitsOf(mail, us);
    this.#history.note({ jobId: messageId, messageId, record: { module, id }, mail: traits });
    this.#history.settle(messageId, "filed", at);
  }

  close(): void {
    this.#records.close();
    this.#mails.close();
  }
}
