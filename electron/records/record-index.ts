import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import { canonicalAddress, normalAddress } from "../people/canonical-address.ts";
import { recordRow } from "./row.ts";
import { SearchIndex } from "./search/search-index.ts";

const found = recordRow.pick({
  module: true,
  id: true,
  title: true,
  detail: true,
  account_id: true,
  contact_id: true,
  state: true,
  modified_at: true,
});
/** What a suggestion needs to know of a record. */
export type Found = z.output<typeof found>;
const foundRows = z.array(found);

const columns =
  "r.module, r.id, r.title, r.detail, r.account_id, r.contact_id, r.state, r.modified_at";

/** Of more records of a company none is a good guess. */
const most = 50;

/** Accounts that share a domain: fewer may be parts of one company. */
const manyAccounts = 3;

const share = z.object({ id: z.string(), count: z.number() });

/**
 * Finds records of the local copy for the suggestions to one mail; of many, the most recently
 * changed. It keeps its answers until it is told to forget them, for the people of a mail often share
 * a company.
 */
export class RecordIndex {
  readonly #db: DatabaseSync;
  readonly #search: SearchIndex;
  readonly #statements = new Map<string, StatementSync>();
  readonly #answers = new Map<string, Found[]>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#search = new SearchIndex(db);
  }

  /** The answers, not what was prepared for them: the records may have changed since. */
  forget(): void {
    this.#answers.clear();
  }

  /** For a lead that was converted, its deal, or its contact. */
  get({ module, id }: { readonly module: string; readonly id: string }): Found | undefined {
    const [found] = this.#all("FROM record r WHERE r.module = ? AND r.id = ?", [module, id]);
    return found ?? (module === "Leads" ? this.#successor(id) : undefined);
  }

  /** Records with this address; if there are none, those with its mailbox. */
  byAddress(address: string): Found[] {
    const exact = this.#all(
      "FROM record_address a JOIN record r ON r.key = a.record WHERE a.address = ?",
      [normalAddress(address)],
    );
    return exact.length > 0 ? exact : this.#byMailbox(canonicalAddress(address));
  }

  /** The records that it is the contact of, and the deals in which it takes part. */
  ofContact(id: string): Found[] {
    return this.#all(
      `FROM record r WHERE r.contact_id = ? OR r.key IN (
         SELECT d.key FROM record d WHERE d.module = 'Deals' AND d.id IN (
           SELECT deal FROM contact_role WHERE contact = ?
           UNION SELECT deal FROM converted_lead WHERE contact = ?))`,
      [id, id, id],
    );
  }

  /** Its deals and papers. */
  ofAccount(id: string): Found[] {
    return this.#all("FROM record r WHERE r.account_id = ? AND r.module <> 'Contacts'", [id]);
  }

  /**
   * Accounts with this domain as their website, else those whose contacts write from it. A domain
   * that contacts of many accounts share, most of them of none, tells nothing of a company, whatever
   * the lists of providers say.
   */
  accountsByDomain(domain: string): Found[] {
    const own = this.#all("FROM record r WHERE r.domain = ? AND r.module = 'Accounts'", [domain]);
    if (own.length > 0) return own;
    const shares = this.#accountsOfContacts(domain);
    if (shares.length < manyAccounts) return shares.flatMap(({ id }) => this.#account(id));
    const contacts = shares.reduce((sum, { count }) => sum + count, 0);
    const [largest] = shares;
    return largest !== undefined && largest.count * 2 > contacts ? this.#account(largest.id) : [];
  }

  /**
   * Records whose title or detail has one of the words that few records have, or two of them that
   * are neighbours; those with most of them first.
   *
   * @param words letters and digits only, in the order of the text
   */
  named(words: readonly string[]): Found[] {
    const keys = this.#search.withRareWords(words);
    return this.#all(
      "FROM json_each(?) j JOIN record r ON r.key = j.value WHERE r.state <> 'lost'",
      [JSON.stringify(keys)],
      "j.key",
    );
  }

  /** Accounts whose name has two neighbouring words of the text. A name of one word may be a word. */
  accountsNamed(text: string): Found[] {
    const keys = this.#search.withNeighbours("Accounts", text);
    return this.#all("FROM json_each(?) j JOIN record r ON r.key = j.value", [
      JSON.stringify(keys),
    ]);
  }

  /** Those that have the mailbox now, and those that a lead with it has become. */
  #byMailbox(canonical: string): Found[] {
    const leads = "SELECT lead FROM converted_lead_address WHERE canonical = ?";
    return this.#all(
      `FROM record r WHERE r.key IN (
         SELECT record FROM record_address WHERE address = ?
         UNION SELECT record FROM record_canonical WHERE canonical = ?
         UNION SELECT c.key FROM converted_lead l JOIN record c ON c.module = 'Contacts' AND c.id = l.contact
           WHERE l.lead IN (${leads})
         UNION SELECT d.key FROM converted_lead l JOIN record d ON d.module = 'Deals' AND d.id = l.deal
           WHERE l.lead IN (${leads}))`,
      [canonical, canonical, canonical, canonical],
    );
  }

  #successor(lead: string): Found | undefined {
    const [found] = this.#all(
      `FROM converted_lead l JOIN record r
         ON (r.module = 'Deals' AND r.id = l.deal) OR (r.module = 'Contacts' AND r.id = l.contact)
         WHERE l.lead = ?`,
      [lead],
      "r.module DESC",
    );
    return found;
  }

  #account(id: string): Found[] {
    const account = this.get({ module: "Accounts", id });
    return account === undefined ? [] : [account];
  }

  /** How many contacts with this domain the accounts have, the largest first. */
  #accountsOfContacts(domain: string): z.output<typeof share>[] {
    const rows = this.#db
      .prepare(
        `SELECT account_id AS id, count(*) AS count FROM record
         WHERE domain = ? AND module = 'Contacts' AND account_id IS NOT NULL
         GROUP BY account_id ORDER BY count DESC LIMIT ${most}`,
      )
      .all(domain);
    return z.array(share).parse(rows);
  }

  #all(from: string, values: readonly string[], order = "r.modified_at DESC"): Found[] {
    const sql = `SELECT ${columns} ${from} ORDER BY ${order} LIMIT ${most}`;
    const key = `${sql} ${values.join(" ")}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    const answer = foundRows.parse(statement.all(...values));
    this.#answers.set(key, answer);
    return answer;
  }
}
