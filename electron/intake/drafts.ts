import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { draft, type Draft } from "../contract/draft.ts";
import { email, type Email } from "../contract/email.ts";
import { prepared, type Prepared } from "../contract/prepared.ts";
import { ownDirection } from "../email/direction.ts";
import { originalName } from "./original-name.ts";

export const migrations = [
  {
    name: "intake-1-draft",
    sql: `
      CREATE TABLE draft (
        id            TEXT PRIMARY KEY,
        sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
        file_name     TEXT NOT NULL,
        opened_at     INTEGER NOT NULL,
        email         TEXT NOT NULL CHECK (json_valid(email)),
        preview       TEXT NOT NULL,
        remote_images INTEGER NOT NULL CHECK (remote_images >= 0),
        snippet       TEXT NOT NULL,
        taken_by      TEXT -- the filing that has it in hand
      ) STRICT;
      CREATE INDEX draft_by_file ON draft (sha256);
    `,
  },
  {
    name: "intake-2-prepared",
    // Both are missing for the drafts of earlier versions.
    sql: `
      ALTER TABLE draft ADD COLUMN prepared TEXT CHECK (json_valid(prepared));
      ALTER TABLE draft ADD COLUMN size INTEGER CHECK (size >= 0); -- of the file, bytes
    `,
  },
] as const;

/** A mail as the parser gave it, with where it came from. */
export type OpenedMail = {
  readonly id: string;
  /** Of the whole file; its bytes are in the spool. */
  readonly sha256: string;
  /** Of the whole file, bytes. */
  readonly size: number;
  readonly fileName: string;
  /** ms since the epoch. */
  readonly openedAt: number;
  readonly email: Email;
  readonly preview: { readonly html: string; readonly remoteImages: number };
  readonly snippet: string;
  readonly prepared: Prepared;
};

const json = z.string().transform((text): unknown => JSON.parse(text));
const emailColumn = json.pipe(email);
const preparedColumn = z
  .string()
  .nullable()
  .transform((text): unknown => (text === null ? undefined : JSON.parse(text)))
  .pipe(prepared.optional());

const viewRow = z
  .object({
    id: z.string(),
    file_name: z.string(),
    opened_at: z.number(),
    email: emailColumn,
    remote_images: z.number(),
    snippet: z.string(),
    prepared: preparedColumn,
    size: z.number().nullable(),
  })
  .transform((row): Draft => {
    // The contract's schema drops the body: the window shows it in a frame of its own.
    return draft.parse({
      id: row.id,
      fileName: row.file_name,
      openedAt: row.opened_at,
      email: row.email,
      snippet: row.snippet,
      remoteImages: row.remote_images,
      ...(row.prepared !== undefined && { fit: row.prepared.fit }),
      ...(row.size !== null && { original: { name: originalName(row.email, row.file_name), size: row.size } }),
    });
  });

const ids = z.array(z.object({ id: z.string() }));
const originalRow = z.object({
  sha256: z.string(),
  opened_at: z.number(),
  file_name: z.string(),
  size: z.number().nullable(),
  email: emailColumn,
  prepared: preparedColumn,
});

/** The whole mail, with its text, and `prepared` for its HTML: what a filing is composed from. */
export type WholeDraft = {
  readonly sha256: string;
  readonly openedAt: number;
  readonly email: Email;
  readonly prepared: Prepared | undefined;
  readonly original: Draft["original"];
};

/** The mails that were dropped and not yet filed. Everything read back is checked like a stranger's: a newer version may have written it. */
export class DraftStore {
  readonly #db: DatabaseSync;
  readonly #ownAddresses: () => readonly string[];

  /** @param ownAddresses of the user, as they are known now: more may be known than when a mail was opened, or fewer */
  constructor(db: DatabaseSync, ownAddresses: () => readonly string[] = () => []) {
    this.#db = db;
    this.#ownAddresses = ownAddresses;
  }

  add(mail: OpenedMail): void {
    this.#db
      .prepare(
        `INSERT INTO draft (id, sha256, size, file_name, opened_at, email, preview, remote_images, snippet, prepared)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        mail.id,
        mail.sha256,
        mail.size,
        mail.fileName,
        mail.openedAt,
        // `prepared` and the preview are made of its HTML, which is not needed again; with pictures in it, it is megabytes at each look.
        JSON.stringify({ ...mail.email, html: undefined }),
        mail.preview.html,
        mail.preview.remoteImages,
        mail.snippet,
        JSON.stringify(mail.prepared),
      );
  }

  /** Those in the tray, oldest first. */
  list(): Draft[] {
    return this.#views("taken_by IS NULL ORDER BY opened_at, rowid");
  }

  /** How many are in the tray. */
  count(): number {
    const row = this.#db.prepare("SELECT count(*) AS count FROM draft WHERE taken_by IS NULL").get();
    return z.object({ count: z.number() }).parse(row).count;
  }

  /** A draft in the tray or in the hands of a filing. */
  get(id: string): Draft | undefined {
    return this.#views("id = ?", id)[0];
  }

  /** The draft in the tray that was made from these bytes. */
  inTray(sha256: string): Draft | undefined {
    return this.#views("taken_by IS NULL AND sha256 = ?", sha256)[0];
  }

  /** Takes a draft out of the tray for a filing. False when it is not there any more. */
  take(id: string, jobId: string): boolean {
    return this.#db.prepare("UPDATE draft SET taken_by = ? WHERE id = ? AND taken_by IS NULL").run(jobId, id).changes === 1;
  }

  /** Puts what a filing has taken back into the tray. */
  giveBack(jobId: string): void {
    this.#db.prepare("UPDATE draft SET taken_by = NULL WHERE taken_by = ?").run(jobId);
  }

  /** The filings that have drafts in hand. */
  takers(): string[] {
    const rows = this.#db.prepare("SELECT taken_by AS id FROM draft WHERE taken_by IS NOT NULL").all();
    return ids.parse(rows).map(({ id }) => id);
  }

  whole(id: string): WholeDraft | undefined {
    const row = this.#db.prepare("SELECT sha256, opened_at, file_name, size, email, prepared FROM draft WHERE id = ?").get(id);
    if (row === undefined) return undefined;
    const { sha256, opened_at, file_name, size, email, prepared } = originalRow.parse(row);
    const original = size === null ? undefined : { name: originalName(email, file_name), size };
    return { sha256, openedAt: opened_at, email, prepared, original };
  }

  preview(id: string): string | undefined {
    const row = this.#db.prepare("SELECT preview FROM draft WHERE id = ?").get(id);
    return row === undefined ? undefined : z.object({ preview: z.string() }).parse(row).preview;
  }

  /** The MIME type of a picture that the draft's HTML shows; undefined when it shows no such bytes. */
  shownType(id: string, sha256: string): string | undefined {
    const row = this.#db
      .prepare(
        `SELECT json_extract(value, '$.type') AS type FROM draft, json_each(draft.prepared, '$.pictures')
         WHERE draft.id = :id AND json_extract(value, '$.sha256') = :sha256
         UNION ALL
         SELECT json_extract(value, '$.type') AS type FROM draft, json_each(draft.email, '$.attachments')
         WHERE draft.id = :id AND json_extract(value, '$.sha256') = :sha256 AND json_extract(value, '$.inline')
         LIMIT 1`,
      )
      .get({ id, sha256 });
    return row === undefined ? undefined : z.object({ type: z.string() }).parse(row).type;
  }

  /** Only from the tray: what a filing has in hand is not to be thrown away. */
  discard(id: string): void {
    this.#db.prepare("DELETE FROM draft WHERE id = ? AND taken_by IS NULL").run(id);
  }

  /** Its filing has ended well: the mail is in the CRM. */
  removeFiled(jobId: string): void {
    this.#db.prepare("DELETE FROM draft WHERE taken_by = ?").run(jobId);
  }

  /** The bytes in the spool that drafts still need: the files themselves, their attachments, and the pictures in their HTML. */
  namedBytes(): Set<string> {
    const named = this.#db
      .prepare(
        `SELECT sha256 FROM draft
         UNION SELECT json_extract(value, '$.sha256') FROM draft, json_each(draft.email, '$.attachments')
         UNION SELECT json_extract(value, '$.sha256') FROM draft, json_each(draft.prepared, '$.pictures')`,
      )
      .all();
    return new Set(
      z
        .array(z.object({ sha256: z.string() }))
        .parse(named)
        .map(({ sha256 }) => sha256),
    );
  }

  #views(where: string, ...parameters: string[]): Draft[] {
    const columns = "id, file_name, opened_at, email, remote_images, snippet, prepared, size";
    const rows = this.#db.prepare(`SELECT ${columns} FROM draft WHERE ${where}`).all(...parameters);
    const own = this.#ownAddresses();
    return rows.map((row) => {
      const view = viewRow.parse(row);
      return { ...view, email: { ...view.email, ...ownDirection(view.email, own) } };
    });
  }
}
