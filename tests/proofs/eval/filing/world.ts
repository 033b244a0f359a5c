import { migrations as outboxMigrations } from "../../../../electron/outbox/migrations.ts";
import { migrations as recordMigrations } from "../../../../electron/records/migrations.ts";
import type { RecordRow } from "../../../../electron/records/row.ts";
import { RecordStore } from "../../../../electron/records/store.ts";
import { openDatabase } from "../../../../electron/storage/database.ts";
import { FilingHistory } from "../../../../electron/suggestions/filing-history.ts";
import { peopleOf } from "../../../../electron/suggestions/mail.ts";
import { migrations } from "../../../../electron/suggestions/migrations.ts";
import type { SuggestionSources } from "../../../../electron/suggestions/suggest.ts";
import type { FiledMail, User } from "./data.ts";

/**
 * What the CRM knows of people. `linked`: a contact belongs to the deal that the person was first
 * filed with. `company`: accounts are companies, by domain, and a deal belongs to the company of
 * the first mail that was filed there.
 */
export const assumptions = ["linked", "company"] as const;
export type Assumption = (typeof assumptions)[number];

const modules = ["Deals", "Contacts", "Accounts"].map((apiName, index) => ({
  id: String(index + 1),
  apiName,
  singular: apiName.replace(/s$/, ""),
  plural: apiName,
  custom: false,
  tab: apiName,
}));

/** The title of a deal that `makeDeal` makes. */
export const newDeal = "A new deal";

const yearMs = 365 * 24 * 3_600_000;

/** A user's computer: the copy of a CRM that grows with the mails, and the history of filings. */
export class FilingWorld {
  readonly #records = openDatabase(":memory:", recordMigrations);
  readonly #mails = openDatabase(":memory:", [...outboxMigrations, ...migrations]);
  readonly #store = new RecordStore(this.#records);
  readonly #history = new FilingHistory(this.#mails);
  readonly #user: User;
  readonly #assumption: Assumption;
  readonly #deals: readonly string[];
  readonly #contacts = new Map<string, string>();
  readonly #accounts = new Map<string, string>();
  readonly #accountsOfContacts = new Map<string, string>();
  #lastId = 100_000;

  constructor(user: User, assumption: Assumption) {
    this.#user = user;
    this.#assumption = assumption;
    this.#deals = [...new Set(user.mails.flatMap(({ records }) => records))].toSorted();
    this.#store.setModules(modules);
    const longAgo = (user.mails[0]?.at ?? 0) - yearMs;
    for (const title of this.#deals) this.#putDeal(title, longAgo);
  }

  get sources(): SuggestionSources {
    return { records: this.#records, mails: this.#mails };
  }

  /** Whom a mail is with. */
  partnersOf({ mail }: FiledMail): readonly string[] {
    return peopleOf(mail, this.#user.us).partners;
  }

  /** The user files the mail, and its people become contacts. */
  file({ mail, at, records }: FiledMail): void {
    const { us } = this.#user;
    const traits = this.#history.traitsOf(mail, us);
    for (const name of records) {
      const jobId = this.#newId();
      const record = { module: "Deals", id: this.#idOf(name) };
      this.#history.note({ jobId, messageId: mail.messageId, record, mail: traits });
      this.#history.settle(jobId, "filed", at);
    }
    const [first = ""] = records;
    for (const address of peopleOf(mail, us).names.keys())
      if (!this.#contacts.has(address))
        this.#putContact(address, this.#accountOf(first, address), at);
  }

  /**
   * Somebody makes a deal for a person: of the contact, or only of the contact's company.
   *
   * @returns takes it away again
   */
  makeDeal(address: string, owner: "contact" | "company", at: number): () => void {
    const isNew = !this.#contacts.has(address);
    const account = this.#accountOf("", address);
    if (isNew) this.#putContact(address, account, at);
    const contact = this.#contacts.get(address) ?? "";
    const id = this.#newId();
    this.#put({
      ...{ module: "Deals", id, title: newDeal, modified_at: at },
      account_id: this.#accountsOfContacts.get(contact) ?? account,
      contact_id: owner === "contact" ? contact : null,
    });
    return () => {
      this.#store.remove("Deals", [id]);
      if (!isNew) return;
      this.#store.remove("Contacts", [contact]);
      this.#contacts.delete(address);
    };
  }

  close(): void {
    this.#records.close();
    this.#mails.close();
  }

  #putDeal(title: string, at: number): void {
    const filed = this.#user.mails.find(({ records }) => records.includes(title));
    const { partners = [], others = [] } =
      filed === undefined ? {} : peopleOf(filed.mail, this.#user.us);
    const [address = ""] = [...partners, ...others];
    this.#put({
      ...{ module: "Deals", id: this.#idOf(title), title, modified_at: at },
      account_id: this.#accountOf(title, address),
    });
  }

  #accountOf(deal: string, address: string): string {
    const domain = address.replace(/.*@/, "");
    const key = this.#assumption === "linked" ? deal : domain;
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    const id = this.#newId();
    this.#accounts.set(key, id);
    const isCompany = this.#assumption === "company";
    this.#put({
      ...{ module: "Accounts", id, title: `Account ${id}`, domain: isCompany ? domain : null },
      modified_at: 0,
    });
    return id;
  }

  #putContact(address: string, account: string, at: number): void {
    const id = this.#newId();
    this.#contacts.set(address, id);
    this.#accountsOfContacts.set(id, account);
    this.#put({
      ...{ module: "Contacts", id, title: address, addresses: [address], modified_at: at },
      domain: address.replace(/.*@/, ""),
      account_id: account,
    });
  }

  #put(row: Pick<RecordRow, "module" | "id" | "title" | "modified_at"> & Partial<RecordRow>): void {
    const usual = { detail: "", addresses: [], phones: [], domain: null, account_id: null };
    this.#store.put([{ ...usual, contact_id: null, owner_id: null, state: "open", ...row }]);
  }

  #idOf(name: string): string {
    return String(this.#deals.indexOf(name) + 1);
  }

  #newId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }
}
