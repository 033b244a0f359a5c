import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { inTransaction, nextId } from "./database.ts";

const row = z.object({
  id: z.string(),
  file: z.string(),
  name: z.string(),
  size: z.number(),
  created_at: z.number(),
  created_by: z.string(),
});
export type StoredAttachment = z.output<typeof row>;

/** The files in the Attachments of records. */
export class AttachmentStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** @returns the id of the attachment */
  add(given: {
    readonly record: string;
    /** The id of an uploaded file. */
    readonly file: string;
    readonly by: string;
    readonly nowMs: number;
  }): string {
    return inTransaction(this.#db, () => {
      const id = nextId(this.#db);
      this.#db
        .prepare(
          "INSERT INTO attachment (id, record, file, created_at, created_by) VALUES (?, ?, ?, ?, ?)",
        )
        .run(id, given.record, given.file, given.nowMs, given.by);
      return id;
    });
  }

  /** Those of a record, the latest first. */
  of(record: string, { offset = 0, limit = -1 } = {}): StoredAttachment[] {
    return this.#db
      .prepare(
        `SELECT attachment.id AS id, file, name, size, created_at, created_by
           FROM attachment JOIN file ON file.id = attachment.file
           WHERE record = ? ORDER BY seq DESC LIMIT ? OFFSET ?`,
      )
      .all(record, limit, offset)
      .map((found) => row.parse(found));
  }
}
