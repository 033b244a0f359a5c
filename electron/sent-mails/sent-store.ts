import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import {
  foundHead,
  mailboxMark,
  sentHead,
  type FoundHead,
  type MailboxMark,
  type SentHead,
} from "../mail/sent-mail.ts";
import type { Migration } from "../storage/database.ts";
import { jsonColumn } from "../storage/json-column.ts";
import { inTransaction } from "../storage/transaction.ts";

/** So long a mail is kept, ms: last week's are in the list, too. */
export const keptMs = 14 * 24 * 3_600_000;

export const sentMigrations: readonly Migration[] = [
  {
    name: "sent-mails-1",
    sql: `
      CREATE TABLE sent_mailbox (
        id   INTEGER PRIMARY KEY CHECK (id = 1),
        path TEXT NOT NULL,
        mark TEXT CHECK (json_valid(mark))
      ) STRICT;
      CREATE TABLE sent_mail (
        key       TEXT PRIMARY KEY CHECK (length(key) = 64),
        sent_at   INTEGER NOT NULL,
        head      TEXT NOT NULL CHECK (json_valid(head)),
        at        TEXT NOT NULL CHECK (json_valid(at)),
        dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sent_mail_time ON sent_mail (sent_at, key);`,
  },
];

const row = z
  .object({ head: jsonColumn, at: jsonColumn, dismissed: z.number() })
  .transform(({ head, at, dismissed }) => ({ head, at, isDismissed: dismissed === 1 }))
  .pipe(z.object({ head: sentHead, at: foundHead.shape.at, isDismissed: z.boolean() }));
export type StoredSent = z.output<typeof row>;

const mailboxRow = z.object({ path: z.string(), mark: jsonColumn.nullable() });

/** The mails that were sent lately, and how far their mailbox was read. */
export class SentStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** How far the mailbox was read; undefined where that was another one. */
  mark(path: string): MailboxMark | undefined {
    const found = mailboxRow.safeParse(
      this.#db.prepare("SELECT path, mark FROM sent_mailbox").get(),
    ).data;
    return found?.path === path ? mailboxMark.safeParse(found.mark).data : undefined;
  }

  /** The mailbox was read so far: all that was found before is added. */
  setMark(path: string, mark: MailboxMark): void {
    this.#db
      .prepare(
        `INSERT INTO sent_mailbox (id, path, mark) VALUES (1, ?, ?)
           ON CONFLICT (id) DO UPDATE SET path = excluded.path, mark = excluded.mark`,
      )
      .run(path, JSON.stringify(mark));
  }

  /**
   * Adds what was found. A mail that is known keeps its row, and gets its new place.
   *
   * @param now a mail from the future counts as sent now; ms since the epoch
   */
  add(found: readonly FoundHead[], now: number): void {
    const put = this.#db.prepare(
      `INSERT INTO sent_mail (key, sent_at, head, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET at = excluded.at`,
    );
    inTransaction(this.#db, () => {
      for (const { head, at } of found) {
        const sentAt = Math.min(head.sentAt, now);
        put.run(head.key, sentAt, JSON.stringify({ ...head, sentAt }), JSON.stringify(at));
      }
    });
  }

  /** A page of what was sent since a time, the latest first; `before` is the last one of the page before. */
  page(since: number, limit: number, before?: SentHead): StoredSent[] {
    const { sentAt = Number.MAX_SAFE_INTEGER, key = "" } = before ?? {};
    return this.#db
      .prepare(
        `SELECT head, at, dismissed FROM sent_mail
           WHERE sent_at >= ? AND (sent_at, key) < (?, ?) ORDER BY sent_at DESC, key DESC LIMIT ?`,
      )
      .all(since, sentAt, key, limit)
      .flatMap((stored) => row.safeParse(stored).data ?? []);
  }

  get(key: string): StoredSent | undefined {
    const stored = this.#db
      .prepare("SELECT head, at, dismissed FROM sent_mail WHERE key = ?")
      .get(key);
    return row.safeParse(stored).data;
  }

  /** The user files these nowhere, or does after all. */
  dismiss(keys: readonly string[], isDismissed: boolean): void {
    this.#db
      .prepare("UPDATE sent_mail SET dismissed = ? WHERE key IN (SELECT value FROM json_each(?))")
      .run(isDismissed ? 1 : 0, JSON.stringify(keys));
  }

  /** Forgets what was sent before. */
  forget(before: number): void {
    this.#db.prepare("DELETE FROM sent_mail WHERE sent_at < ?").run(before);
  }
}
