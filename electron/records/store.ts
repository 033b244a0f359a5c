import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { canonicalAddress, normalAddress } from "../people/canonical-address.ts";
import type { ConvertedLead, ModuleRow, Naming, RecordRow } from "./row.ts";
import { SearchIndex } from "./search/search-index.ts";
import { usualNamingOf } from "./shape.ts";

/** How far the copy of a module has come. */
export type Progress = {
  /** Every change up to then is here: ms since the epoch; undefined before the first page. */
  readonly changesAt: number | undefined;
  /** Every deletion up to then is here. */
  readonly deletesAt: number | undefined;
  /** The first copy is complete. */
  readonly copied: boolean;
};

const progressRow = z
  .object({
    changes_at: z.number().nullable(),
    deletes_at: z.number().nullable(),
    copied: z.number(),
  })
  .transform((row): Progress => ({
    changesAt: row.changes_at ?? undefined,
    deletesAt: row.deletes_at ?? undefined,
    copied: row.copied === 1,
  }));

const names = z.array(z.object({ api_name: z.string() }));
const place = z.object({ after: z.string() }).optional();
const addresses = z.array(z.object({ address: z.string() }));
const keyRow = z.object({ key: z.number() });
const waitingRow = z.object({
  key: z.number(),
  module: z.string(),
  title: z.string(),
  detail: z.string(),
  addresses: z.string(),
});

/** The only writer of the local copy. Every call is one short transaction. */
export class RecordStore {
  readonly #db: DatabaseSync;

  /** @param db has the tables of migrations.ts */
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /**
   * Stores the modules that the CRM offers, in its order. @returns those that it no longer offers
   */
  setModules(modules: readonly ModuleRow[]): string[] {
    const put = this.#db.prepare(`
      INSERT INTO module (api_name, id, singular, plural, tab, position) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (api_name) DO UPDATE SET id = excluded.id, singular = excluded.singular, plural = excluded.plural,
        tab = excluded.tab, position = excluded.position`);
    return this.#transaction(() => {
      for (const [position, one] of modules.entries())
        put.run(one.apiName, one.id, one.singular, one.plural, one.tab, position);
      const known = names
        .parse(this.#db.prepare("SELECT api_name FROM module").all())
        .map((row) => row.api_name);
      return known.filter((name) => !modules.some(({ apiName }) => apiName === name));
    });
  }

  /**
   * Stores the title and email fields of a module. If they changed, all its records have to be
   * copied again.
   *
   * @param askedAt ms since the epoch
   */
  setNaming(module: string, { titleField, emailFields }: Naming, askedAt: number): void {
    const usual = usualNamingOf(module);
    this.#db
      .prepare(
        `UPDATE module SET title_field = :title, email_fields = :emails, fields_at = :askedAt,
           changes_at = iif((coalesce(title_field, :usualTitle), coalesce(email_fields, :usualEmails)) = (:title, :emails), changes_at, NULL)
         WHERE api_name = :module`,
      )
      .run({
        module,
        title: titleField,
        emails: JSON.stringify(emailFields),
        usualTitle: usual.titleField,
        usualEmails: JSON.stringify(usual.emailFields),
        askedAt,
      });
  }

  /**
   * Deletes up to `limit` records of a module, and the module with the last of them. @returns
   * whether there are more
   */
  forget(module: string, limit: number): boolean {
    return this.#transaction(() => {
      const { changes } = this.#db
        .prepare(
          "DELETE FROM record WHERE key IN (SELECT key FROM record WHERE module = ? LIMIT ?)",
        )
        .run(module, limit);
      if (changes === limit) return true;
      new SearchIndex(this.#db).drop(module);
      this.#db.prepare("DELETE FROM module WHERE api_name = ?").run(module);
      return false;
    });
  }

  progress(module: string): Progress {
    const row = this.#db
      .prepare("SELECT changes_at, deletes_at, copied FROM module WHERE api_name = ?")
      .get(module);
    return progressRow.parse(row);
  }

  setProgress(module: string, { changesAt, deletesAt, copied }: Progress): void {
    this.#db
      .prepare("UPDATE module SET changes_at = ?, deletes_at = ?, copied = ? WHERE api_name = ?")
      .run(changesAt ?? null, deletesAt ?? null, copied ? 1 : 0, module);
  }

  /**
   * Adds records, or replaces them. A changed record gets a new key: the index finds the latest
   * ones first.
   *
   * @returns how many are new or changed
   */
  put(rows: readonly RecordRow[]): number {
    const removeChanged = this.#db.prepare(`
      DELETE FROM record WHERE module = :module AND id = :id
        AND (title, detail, addresses, phones, domain, account_id, contact_id, owner_id, state, modified_at) IS NOT
          (:title, :detail, :addresses, :phones, :domain, :account_id, :contact_id, :owner_id, :state, :modified_at)
      RETURNING key`);
    const put = this.#db.prepare(`
      INSERT INTO record (module, id, title, detail, addresses, phones, domain, account_id, contact_id, owner_id, state, modified_at)
        VALUES (:module, :id, :title, :detail, :addresses, :phones, :domain, :account_id, :contact_id, :owner_id, :state, :modified_at)
      ON CONFLICT (module, id) DO NOTHING
      RETURNING key`);
    const putAddress = this.#db.prepare("INSERT OR IGNORE INTO record_address VALUES (?, ?)");
    const putCanonical = this.#db.prepare("INSERT OR IGNORE INTO record_canonical VALUES (?, ?)");
    const index = new SearchIndex(this.#db);
    return this.#transaction(() => {
      let changed = 0;
      for (const row of rows) {
        const values = { ...row, addresses: row.addresses.join(" "), phones: row.phones.join(" ") };
        const removed = removeChanged.get(values);
        if (removed !== undefined) index.remove(row.module, keyRow.parse(removed).key);
        const written = put.get(values);
        if (written === undefined) continue;
        const { key } = keyRow.parse(written);
        for (const address of row.addresses) {
          const [normal, canonical] = [normalAddress(address), canonicalAddress(address)];
          putAddress.run(normal, key);
          if (canonical !== normal) putCanonical.run(canonical, key);
        }
        index.add(key, row);
        changed += 1;
      }
      return changed;
    });
  }

  /**
   * Indexes up to `limit` records that an earlier version copied, the latest first. @returns
   * whether there are more
   */
  indexWaiting(limit: number): boolean {
    const waiting = this.#db.prepare(`
      SELECT r.key, r.module, r.title, r.detail, r.addresses
      FROM record_unindexed u JOIN record r ON r.key = u.key ORDER BY u.key DESC LIMIT ?`);
    const done = this.#db.prepare("DELETE FROM record_unindexed WHERE key = ?");
    // This is asked at each opening, and there is rarely anything to write.
    if (waiting.get(1) === undefined) return false;
    const index = new SearchIndex(this.#db);
    return this.#transaction(() => {
      const rows = z.array(waitingRow).parse(waiting.all(limit));
      for (const { key, ...row } of rows) {
        index.add(key, { ...row, addresses: row.addresses.split(" "), phones: [] });
        done.run(key);
      }
      return rows.length === limit;
    });
  }

  /** @returns how many of them were there */
  remove(module: string, ids: readonly string[]): number {
    const remove = this.#db.prepare("DELETE FROM record WHERE module = ? AND id = ? RETURNING key");
    const forgetConverted = this.#db.prepare("DELETE FROM converted_lead WHERE lead = ?");
    const index = new SearchIndex(this.#db);
    return this.#transaction(() => {
      if (module === "Leads") for (const id of ids) forgetConverted.run(id);
      const removed = ids
        .map((id) => remove.get(module, id))
        .filter((row) => row !== undefined)
        .map((row) => keyRow.parse(row));
      for (const { key } of removed) index.remove(module, key);
      return removed.length;
    });
  }

  /** Notes what leads have become; they are no records any more. */
  putConverted(leads: readonly ConvertedLead[]): void {
    const put = this.#db.prepare("INSERT OR REPLACE INTO converted_lead VALUES (?, ?, ?, ?)");
    const putAddress = this.#db.prepare(
      "INSERT OR IGNORE INTO converted_lead_address VALUES (?, ?)",
    );
    this.#transaction(() => {
      for (const { lead, contact, account, deal, addresses } of leads) {
        put.run(lead, contact, account, deal);
        for (const address of addresses) putAddress.run(canonicalAddress(address), lead);
      }
    });
  }

  /**
   * Finds the mailboxes of the next addresses that an earlier version wrote. @returns whether there
   * may be more
   */
  fillCanonical(limit: number): boolean {
    const at = place.parse(this.#db.prepare("SELECT after FROM canonical_fill").get());
    if (at === undefined) return false;
    return this.#transaction(() => {
      const next = this.#db
        .prepare(
          "SELECT DISTINCT address FROM record_address WHERE address > ? ORDER BY address LIMIT ?",
        )
        .all(at.after, limit);
      const batch = addresses.parse(next).map(({ address }) => address);
      for (const address of batch) this.#addForms(address);
      const last = batch.at(-1);
      if (last === undefined) this.#db.exec("DELETE FROM canonical_fill");
      else this.#db.prepare("UPDATE canonical_fill SET after = ?").run(last);
      return last !== undefined;
    });
  }

  #addForms(address: string): void {
    const [normal, canonical] = [normalAddress(address), canonicalAddress(address)];
    const add = (table: "record_address" | "record_canonical", form: string) =>
      this.#db
        .prepare(
          `INSERT OR IGNORE INTO ${table} SELECT ?, record FROM record_address WHERE address = ?`,
        )
        .run(form, address);
    if (normal !== address) add("record_address", normal);
    if (canonical !== normal) add("record_canonical", canonical);
  }

  /** When the deals of a contact were asked for: ms since the epoch. */
  askedForDeals(contact: string): number | undefined {
    const row = this.#db
      .prepare("SELECT asked_at FROM contact_asked WHERE contact = ?")
      .get(contact);
    return z.object({ asked_at: z.number() }).optional().parse(row)?.asked_at;
  }

  /** Stores in which deals a contact takes part. */
  setRoles(contact: string, deals: readonly string[], askedAt: number): void {
    const put = this.#db.prepare("INSERT OR IGNORE INTO contact_role VALUES (?, ?)");
    this.#transaction(() => {
      this.#db.prepare("DELETE FROM contact_role WHERE contact = ?").run(contact);
      for (const deal of deals) put.run(contact, deal);
      this.#db.prepare("INSERT OR REPLACE INTO contact_asked VALUES (?, ?)").run(contact, askedAt);
    });
  }

  #transaction<T>(work: () => T): T {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#db.exec("COMMIT");
      return result;
    } catch (error) {
      this.#db.exec("ROLLBACK");
      throw error;
    }
  }
}
