import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const address = z.object({ user_name: z.string().optional(), email: z.string() });

/** What is kept of a filed email, apart from the indexed columns. */
export const emailBody = z.object({
  from: address,
  to: z.array(address),
  cc: z.array(address).nullable(),
  bcc: z.array(address).nullable(),
  subject: z.string(),
  content: z.string(),
  mail_format: z.enum(["html", "text"]),
  /** As the client sent it, with its offset. */
  time: z.string(),
  sent: z.boolean(),
});
export type EmailBody = z.output<typeof emailBody>;

const row = z.object({
  seq: z.number(),
  message_id: z.string(),
  original_message_id: z.string(),
  thread_id: z.string(),
  owner: z.string(),
  sent_at: z.number(),
  request: z.string().transform((text) => emailBody.parse(JSON.parse(text))),
});
export type StoredEmail = z.output<typeof row>;

const placeRow = z.object({
  record: z.string(),
  module: z.string(),
  role: z.enum(["primary", "linked"]),
});

/** A record that an email is filed on. */
export type FiledRecord = z.output<typeof placeRow>;

const recordWithMails = z.object({ record: z.string(), module: z.string(), mails: z.number() });
export type RecordWithMails = z.output<typeof recordWithMails>;

export type NewEmail = Omit<StoredEmail, "seq" | "request"> & { readonly body: EmailBody };

const columns = "seq, message_id, original_message_id, thread_id, owner, sent_at, request";

/** The filed emails and the records that they are filed on. */
export class EmailStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Call it inside the transaction that also consumes the files. */
  add(email: NewEmail, places: readonly FiledRecord[]): void {
    this.#db
      .prepare(
        "INSERT INTO email (message_id, original_message_id, thread_id, owner, sent_at, request) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(
        email.message_id,
        email.original_message_id,
        email.thread_id,
        email.owner,
        email.sent_at,
        JSON.stringify(email.body),
      );
    const insert = this.#db.prepare(
      "INSERT INTO email_record (record, email, role, module) VALUES (?, ?, ?, ?)",
    );
    for (const { record, role, module } of places)
      insert.run(record, email.message_id, role, module);
  }

  /** The email with this Message-ID, on the record or, without one, in the whole organisation. */
  filed(originalMessageId: string, record?: string): StoredEmail | undefined {
    const found =
      record === undefined
        ? this.#db
            .prepare(`SELECT ${columns} FROM email WHERE original_message_id = ?`)
            .get(originalMessageId)
        : this.#db
            .prepare(
              `SELECT ${columns} FROM email JOIN email_record ON email = message_id WHERE original_message_id = ? AND record = ?`,
            )
            .get(originalMessageId, record);
    return found === undefined ? undefined : row.parse(found);
  }

  /** The record's emails of one owner, or only the sent ones, newest first. */
  page(
    record: string,
    owner: string,
    { offset, limit, received }: { offset: number; limit: number; received: boolean },
  ): StoredEmail[] {
    return this.#db
      .prepare(
        `SELECT ${columns} FROM email JOIN email_record ON email = message_id WHERE record = ? AND owner = ?
         AND (? OR request ->> '$.sent') ORDER BY sent_at DESC, seq DESC LIMIT ? OFFSET ?`,
      )
      .all(record, owner, received ? 1 : 0, limit, offset)
      .map((found) => row.parse(found));
  }

  onRecord(messageId: string, record: string): StoredEmail | undefined {
    const found = this.#db
      .prepare(
        `SELECT ${columns} FROM email JOIN email_record ON email = message_id WHERE message_id = ? AND record = ?`,
      )
      .get(messageId, record);
    return found === undefined ? undefined : row.parse(found);
  }

  get(messageId: string): StoredEmail | undefined {
    const found = this.#db
      .prepare(`SELECT ${columns} FROM email WHERE message_id = ?`)
      .get(messageId);
    return found === undefined ? undefined : row.parse(found);
  }

  /** The record's emails of all owners, newest first. */
  all(record: string, limit: number): StoredEmail[] {
    return this.#db
      .prepare(
        `SELECT ${columns} FROM email JOIN email_record ON email = message_id WHERE record = ? ORDER BY sent_at DESC, seq DESC LIMIT ?`,
      )
      .all(record, limit)
      .map((found) => row.parse(found));
  }

  /** The records with emails, the most recently filed first. */
  recentRecords(offset: number, limit: number): RecordWithMails[] {
    return this.#db
      .prepare(
        `SELECT record, module, count(*) AS mails FROM email_record JOIN email ON email = message_id
         GROUP BY record ORDER BY max(seq) DESC LIMIT ? OFFSET ?`,
      )
      .all(limit, offset)
      .map((found) => recordWithMails.parse(found));
  }

  /** Where the email is filed, the primary record first. */
  places(messageId: string): FiledRecord[] {
    return this.#db
      .prepare(
        "SELECT record, module, role FROM email_record WHERE email = ? ORDER BY role = 'linked'",
      )
      .all(messageId)
      .map((found) => placeRow.parse(found));
  }

  /** Makes this the email's only deal. Call it inside a transaction. */
  linkDeal(messageId: string, deal: string): void {
    const before = this.places(messageId).find(({ module }) => module === "Deals");
    this.#removeDeal(messageId);
    this.#db
      .prepare("INSERT INTO email_record (record, email, role, module) VALUES (?, ?, ?, 'Deals')")
      .run(deal, messageId, before?.role ?? "linked");
  }

  /** The other record becomes its primary one. Call it inside a transaction. */
  unlinkDeal(messageId: string): void {
    this.#removeDeal(messageId);
    this.#db.prepare("UPDATE email_record SET role = 'primary' WHERE email = ?").run(messageId);
  }

  #removeDeal(messageId: string): void {
    this.#db
      .prepare("DELETE FROM email_record WHERE email = ? AND module = 'Deals'")
      .run(messageId);
  }
}
