import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { direction } from "../../contract/email.ts";
import { recordRef } from "../../contract/record.ts";
import { jobMail, type NewJob } from "../../outbox/job.ts";
import { jsonColumn } from "../../storage/json-column.ts";
import { inTransaction } from "../../storage/transaction.ts";
import type { MailTraits } from "../../suggestions/filing-history.ts";

/**
 * Filings of many mails, on their way into the outbox. Nobody reads a batch before it is committed.
 * Then it is filed, whatever happens: a process that dies leaves the rest to the next one.
 */
export const migrations = [
  {
    name: "filing-batch-1",
    sql: `
      CREATE TABLE filing_batch (
        id         TEXT PRIMARY KEY,
        begun_at   INTEGER NOT NULL,
        committed  INTEGER NOT NULL DEFAULT 0 CHECK (committed IN (0, 1)),
        held_until INTEGER
      ) STRICT;
      CREATE TABLE filing_batch_mail (
        batch    TEXT NOT NULL REFERENCES filing_batch (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        job      TEXT NOT NULL,
        traits   TEXT NOT NULL,
        PRIMARY KEY (batch, position)
      ) STRICT;
      CREATE INDEX filing_batch_committed ON filing_batch (committed);
    `,
  },
] as const;

/** A job, and what suggestions learn from it. */
export type NewFiling = { readonly job: NewJob; readonly traits: MailTraits };

const file = z.object({
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  inline: z.boolean(),
  contentId: z.string().exactOptional(),
});
const job = z.object({
  id: z.uuid(),
  draftId: z.uuid(),
  account: z.string(),
  subject: z.string(),
  record: recordRef,
  link: recordRef.exactOptional(),
  messageId: z.string(),
  originalSha256: z.string(),
  fingerprint: z.string().exactOptional(),
  mail: jobMail.exactOptional(),
  request: z.record(z.string(), z.unknown()),
  files: z.array(file),
  additions: z.array(file.pick({ name: true, size: true, sha256: true })).exactOptional(),
});
const texts = z.array(z.string());
const traits = z
  .object({
    direction,
    sentAt: z.number().exactOptional(),
    words: texts,
    follow: z.literal(true).exactOptional(),
    traits: z.object({
      ...{ partner: texts, other: texts, company: texts },
      ...{ word: texts, file: texts, mail: texts },
    }),
  })
  .transform(({ sentAt, ...rest }): MailTraits => ({ ...rest, sentAt }));
const mailRow = z.object({ job: jsonColumn.pipe(job), traits: jsonColumn.pipe(traits) });
const idRow = z.object({ id: z.string() });
const batchRow = z.object({ id: z.string(), held_until: z.number().nullable() });
const placeRow = z.object({ position: z.number() });
const countRow = z.object({ count: z.number() });

/** A batch that nobody has committed for so long was left by a process that died. In ms. */
const abandonedAfterMs = 24 * 3_600_000;

export class FilingBatches {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  /** @param db has the tables of `migrations` */
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  begin(id: string): void {
    this.#db.prepare("INSERT INTO filing_batch (id, begun_at) VALUES (?, ?)").run(id, this.#now());
  }

  /** @param position in the batch, of the first of these */
  stage(id: string, position: number, filings: readonly NewFiling[]): void {
    inTransaction(this.#db, () => {
      const insert = this.#db.prepare(
        "INSERT INTO filing_batch_mail (batch, position, job, traits) VALUES (?, ?, ?, ?)",
      );
      for (const [n, { job, traits }] of filings.entries())
        insert.run(id, position + n, JSON.stringify(job), JSON.stringify(traits));
    });
  }

  /** Replaces a staged job. */
  restage(id: string, position: number, job: NewJob): void {
    this.#db
      .prepare("UPDATE filing_batch_mail SET job = ? WHERE batch = ? AND position = ?")
      .run(JSON.stringify(job), id, position);
  }

  /** From now on the batch is filed. @param size how many mails it has */
  commit(id: string, size: number, heldUntil: number | undefined): void {
    const staged = this.#count("batch = ?", id);
    if (staged !== size) throw new Error(`the batch has ${staged} mails of ${size}`);
    this.#db
      .prepare("UPDATE filing_batch SET committed = 1, held_until = ? WHERE id = ?")
      .run(heldUntil ?? null, id);
  }

  /** How many mails of committed batches are not in the outbox yet. */
  committed(): number {
    return this.#count("batch IN (SELECT id FROM filing_batch WHERE committed = 1)");
  }

  hasCommitted(): boolean {
    return this.#firstCommitted() !== undefined;
  }

  /**
   * Takes the next mails out of a committed batch. Call it in the transaction that files them.
   *
   * @returns undefined for a mail that cannot be read, because its row is damaged; an empty list
   *   when there is no more
   */
  takeNext(limit: number): (NewFiling | undefined)[] {
    const batch = this.#firstCommitted();
    if (batch === undefined) return [];
    const heldUntil = batch.held_until ?? undefined;
    const rows = this.#db
      .prepare(
        `SELECT position, job, traits FROM filing_batch_mail WHERE batch = ?
           ORDER BY position LIMIT ?`,
      )
      .all(batch.id, limit);
    const last = placeRow.safeParse(rows.at(-1)).data?.position;
    if (last !== undefined) this.#removeUpTo(batch.id, last);
    if (this.#count("batch = ?", batch.id) === 0) this.#remove(batch.id);
    return rows.map((row) => {
      const read = mailRow.safeParse(row).data;
      return read && { ...read, job: { ...read.job, heldUntil } };
    });
  }

  /** Removes some mails of a batch that is not filed. @returns whether there are more */
  dropSome(id: string, limit: number): boolean {
    const row = this.#db
      .prepare("SELECT position FROM filing_batch_mail WHERE batch = ? ORDER BY position LIMIT ?")
      .all(id, limit)
      .at(-1);
    const last = placeRow.safeParse(row).data?.position;
    if (last === undefined) this.#remove(id);
    else this.#removeUpTo(id, last);
    return last !== undefined;
  }

  /** The batches that processes left which died before they committed them. */
  abandoned(): string[] {
    const now = this.#now();
    const rows = this.#db
      .prepare("SELECT id FROM filing_batch WHERE committed = 0 AND begun_at NOT BETWEEN ? AND ?")
      .all(now - abandonedAfterMs, now + abandonedAfterMs);
    return rows.map((row) => idRow.parse(row).id);
  }

  #firstCommitted(): z.output<typeof batchRow> | undefined {
    const row = this.#db
      .prepare("SELECT id, held_until FROM filing_batch WHERE committed = 1 ORDER BY rowid LIMIT 1")
      .get();
    return row === undefined ? undefined : batchRow.parse(row);
  }

  #removeUpTo(id: string, position: number): void {
    this.#db
      .prepare("DELETE FROM filing_batch_mail WHERE batch = ? AND position <= ?")
      .run(id, position);
  }

  #remove(id: string): void {
    this.#db.prepare("DELETE FROM filing_batch WHERE id = ?").run(id);
  }

  #count(where: string, ...values: string[]): number {
    const row = this.#db
      .prepare(`SELECT count(*) AS count FROM filing_batch_mail WHERE ${where}`)
      .get(...values);
    return countRow.parse(row).count;
  }
}
