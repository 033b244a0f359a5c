import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { recordRow } from "./row.ts";

const found = recordRow.pick({
  module: true,
  id: true,
  title: true,
  detail: true,
  account_id: true,
  state: true,
  modified_at: true,
});
/** What a suggestion needs to know of a record. */
export type Found = z.output<typeof found>;

const columns = "r.module, r.id, r.title, r.detail, r.account_id, r.state, r.modified_at";

/** If a company has more records than this, none of them is a good guess. */
const most = 50;

/** Finds records of the local copy for suggest.ts; of many, the most recently changed. */
export class RecordIndex {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get({ module, id }: { readonly module: string; readonly id: string }): Found | undefined {
    return this.#all("FROM record r WHERE r.module = ? AND r.id = ?", [module, id])[0];
  }

  /** @param address in lower case */
  byAddress(address: string): Found[] {
    return this.#all(
      "FROM record_address a JOIN record r ON r.key = a.record WHERE a.address = ?",
      [address],
    );
  }

  ofContact(id: string): Found[] {
    return this.#all("FROM record r WHERE r.contact_id = ?", [id]);
  }

  /** Its contacts, deals and papers. */
  ofAccount(id: string): Found[] {
    return this.#all("FROM record r WHERE r.account_id = ?", [id]);
  }

  /** Accounts with this domain as their website, else those whose contacts write from it. */
  accountsByDomain(domain: string): Found[] {
    const own = this.#all("FROM record r WHERE r.domain = ? AND r.module = 'Accounts'", [domain]);
    if (own.length > 0) return own;
    return this.#all(
      `FROM record r WHERE r.module = 'Accounts' AND r.id IN
         (SELECT c.account_id FROM record c WHERE c.domain = ? AND c.module = 'Contacts')`,
      [domain],
    );
  }

  /**
   * Records that have at least one of the words in title or detail, those with the rarest words
   * first.
   *
   * @param words letters and digits only
   */
  named(words: readonly string[]): Found[] {
    const telling = words.filter((word) => word.length > 2).slice(0, 12);
    if (telling.length === 0) return [];
    return this.#all(
      "FROM record_text t JOIN record r ON r.key = t.rowid WHERE record_text MATCH ? AND r.state <> 'lost'",
      [`{title detail} : (${telling.map((word) => `"${word}"`).join(" OR ")})`],
      "bm25(record_text), r.modified_at DESC",
    );
  }

  #all(from: string, values: readonly string[], order = "r.modified_at DESC"): Found[] {
    const rows = this.#db
      .prepare(`SELECT ${columns} ${from} ORDER BY ${order} LIMIT ${most}`)
      .all(...values);
    return z.array(found).parse(rows);
  }
}
