import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { draft, type Draft } from "../contract/draft.ts";
import { email } from "../contract/email.ts";
import { prepared as preparedWhole, type Prepared } from "../mail/prepared-mail.ts";
import type { ReadMail } from "../mail/process/parser-client.ts";
import { isInternal, ownDirection } from "../people/direction-by-people.ts";
import { NeverFile } from "../people/never-file.ts";
import { Us } from "../people/us.ts";
import { inTransaction } from "../storage/transaction.ts";
import { jsonColumn } from "../storage/json-column.ts";
import { listPlace, type ListPlace } from "../storage/list-place.ts";
import { shrunkColumn, ShrunkPhotos, shrunkValue } from "./shrunk-photos.ts";
import type { ShrunkPhoto } from "../contract/shrunk-photo.ts";

/** The file of a draft. */
export type DraftFile = {
  readonly id: string;
  /** Of the whole file; its bytes are in the spool. */
  readonly sha256: string;
  readonly fileName: string;
  /** ms since the epoch. */
  readonly openedAt: number;
};

const fileRow = z
  .object({ id: z.string(), sha256: z.string(), file_name: z.string(), opened_at: z.number() })
  .transform((row): DraftFile => ({
    id: row.id,
    sha256: row.sha256,
    fileName: row.file_name,
    openedAt: row.opened_at,
  }));

const viewRow = z
  .object({
    id: z.string(),
    seq: z.number(),
    file_name: z.string(),
    opened_at: z.number(),
    size: z.number(),
    email: jsonColumn,
    snippet: z.string(),
    original_name: z.string(),
    remote_images: z.number(),
    fit: jsonColumn,
    shrunk: jsonColumn.pipe(shrunkValue).catch([]),
  })
  .transform((row): unknown => ({
    id: row.id,
    seq: row.seq,
    fileName: row.file_name,
    openedAt: row.opened_at,
    email: row.email,
    snippet: row.snippet,
    remoteImages: row.remote_images,
    fit: row.fit,
    ...(row.shrunk.length > 0 && { shrunk: row.shrunk }),
    original: { name: row.original_name, size: row.size },
  }))
  .pipe(draft);

const textRow = z.object({ format: z.string(), content: z.string() });
/** Characters of the body, with its markup, from which `text` is made. */
const textStart = 20_000;

/** `fit` is kept with the reading. */
const prepared = preparedWhole.omit({ fit: true });

const wholeRow = z.object({
  sha256: z.string(),
  opened_at: z.number(),
  size: z.number(),
  original_name: z.string(),
  email: jsonColumn.pipe(email),
  prepared: jsonColumn.pipe(prepared),
  shrunk: jsonColumn.pipe(shrunkValue).catch([]),
});

const idRow = z.object({ id: z.string() });
const sha256Row = z.object({ sha256: z.string() });

/** The data from which a filing is composed. */
export type WholeDraft = Pick<DraftFile, "sha256" | "openedAt"> & {
  readonly email: Draft["email"];
  readonly prepared: Omit<Prepared, "fit">;
  readonly original: NonNullable<Draft["original"]>;
  readonly shrunk: readonly ShrunkPhoto[];
};

/** What the user and the CRM say of the people in mails. */
export type Who = { readonly us: Us; readonly neverFile: NeverFile };

const nobody: Who = { us: new Us({ own: [] }), neverFile: new NeverFile([]) };

/**
 * The dropped mails that are not filed yet. A draft is a file in the spool. Its reading may be
 * missing or damaged; then the file is read again. Every row is validated, because a newer version
 * may have written it.
 */
export class DraftStore {
  readonly #db: DatabaseSync;
  readonly #who: () => Who;
  /** Of their photos. */
  readonly shrunk: ShrunkPhotos;

  /** @param who as it is now: it may have changed since a mail was opened */
  constructor(db: DatabaseSync, who: () => Who = () => nobody) {
    this.#db = db;
    this.#who = who;
    this.shrunk = new ShrunkPhotos(db);
  }

  add({ id, sha256, fileName, openedAt }: DraftFile, size: number, mail: ReadMail): void {
    inTransaction(this.#db, () => {
      this.#db
        .prepare("INSERT INTO draft (id, sha256, file_name, opened_at) VALUES (?, ?, ?, ?)")
        .run(id, sha256, fileName, openedAt);
      this.setReading(id, size, mail);
    });
  }

  /** Replaces the reading of a draft's file. `size` is the file's, in bytes. */
  setReading(
    id: string,
    size: number,
    { email, preview, snippet, originalName, prepared: { fit, ...prepared } }: ReadMail,
  ): void {
    inTransaction(this.#db, () => {
      for (const table of ["draft_reading", "draft_prepared", "draft_file"])
        this.#db.prepare(`DELETE FROM ${table} WHERE draft_id = ?`).run(id);
      this.#db.prepare("UPDATE draft SET size = ? WHERE id = ?").run(size, id);
      this.#db
        .prepare(
          `INSERT INTO draft_reading (draft_id, email, snippet, original_name, preview, remote_images, fit)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[id, JSON.stringify(email), snippet, originalName],
          ...[preview.sha256, preview.remoteImages, JSON.stringify(fit)],
        );
      this.#db
        .prepare("INSERT INTO draft_prepared (draft_id, prepared) VALUES (?, ?)")
        .run(id, JSON.stringify(prepared));
      const addFile = this.#db.prepare(
        `INSERT INTO draft_file (draft_id, sha256, shown_as) VALUES (?, ?, ?)
         ON CONFLICT (draft_id, sha256) DO UPDATE SET shown_as = coalesce(shown_as, excluded.shown_as)`,
      );
      addFile.run(id, preview.sha256, null);
      for (const { sha256, type, inline } of email.attachments)
        addFile.run(id, sha256, inline ? type : null);
      for (const { sha256, type } of prepared.pictures ?? []) addFile.run(id, sha256, type);
      this.#db
        .prepare(
          "INSERT INTO draft_file (draft_id, sha256) SELECT id, sha256 FROM draft WHERE id = ? ON CONFLICT DO NOTHING",
        )
        .run(id);
      this.shrunk.nameBytes(id);
    });
  }

  /** Those in the tray that come after a place in it, in their order. */
  after(seq: number, limit: number): ListPlace[] {
    return this.#db
      .prepare(
        "SELECT rowid AS seq, id FROM draft WHERE taken_by IS NULL AND rowid > ? ORDER BY rowid LIMIT ?",
      )
      .all(seq, limit)
      .map((row) => listPlace.parse(row));
  }

  /** Those of these that are in the tray, in its order; without those to be read again. */
  load(ids: readonly string[]): Draft[] {
    return this.#views(
      "+taken_by IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY seq",
      JSON.stringify(ids),
    );
  }

  /** The number of drafts in the tray. */
  count(): number {
    const row = this.#db
      .prepare("SELECT count(*) AS count FROM draft WHERE taken_by IS NULL")
      .get();
    return z.object({ count: z.number() }).parse(row).count;
  }

  /** A draft in the tray or of a filing. */
  get(id: string): Draft | undefined {
    return this.#views("id = ?", id)[0];
  }

  /** The file of a draft, even if its reading is unreadable. */
  file(id: string): DraftFile | undefined {
    return this.#files("id = ?", id)[0];
  }

  /** The draft in the tray that was made from these bytes. */
  inTray(sha256: string): DraftFile | undefined {
    return this.#files("taken_by IS NULL AND sha256 = ?", sha256)[0];
  }

  /**
   * Whether a mail is in the tray, from whatever file.
   *
   * @param id its Message-ID; the fingerprint of a mail without one
   */
  hasMail(id: string): boolean {
    const found = this.#db.prepare(
      `SELECT 1 FROM draft_reading JOIN draft ON id = draft_id
         WHERE CASE WHEN json_valid(email) THEN coalesce(email ->> '$.messageId', email ->> '$.fingerprint') END = ?
           AND taken_by IS NULL LIMIT 1`,
    );
    return found.get(id) !== undefined;
  }

  /**
   * Those drafts after a place of which nothing was read yet, or nothing that can still be read.
   *
   * @param limit how many drafts are looked at
   * @returns also the next place; undefined after the last draft
   */
  unread(seq: number, limit: number): { files: DraftFile[]; next: number | undefined } {
    const places = this.#db
      .prepare("SELECT rowid AS seq, id FROM draft WHERE rowid > ? ORDER BY rowid LIMIT ?")
      .all(seq, limit)
      .map((row) => listPlace.parse(row));
    const ids = JSON.stringify(places.map(({ id }) => id));
    const those = "id IN (SELECT value FROM json_each(?))";
    const readable = new Set(this.#views(those, ids).map(({ id }) => id));
    return {
      files: this.#files(`${those} ORDER BY rowid`, ids).filter(({ id }) => !readable.has(id)),
      next: places.length < limit ? undefined : places.at(-1)?.seq,
    };
  }

  /**
   * Drafts in the tray with one of these hashes whose bytes are also an attachment of another
   * draft.
   */
  attachedToOthers(sha256s: readonly string[]): DraftFile[] {
    return this.#files(
      `taken_by IS NULL AND sha256 IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM draft_file WHERE draft_file.sha256 = draft.sha256 AND draft_id <> draft.id)`,
      JSON.stringify(sha256s),
    );
  }

  /**
   * Moves drafts from the tray to filings. Call it in a transaction.
   *
   * @returns false when one of them is no longer in the tray
   */
  take(filings: readonly { readonly draftId: string; readonly jobId: string }[]): boolean {
    const { changes } = this.#db
      .prepare(
        `UPDATE draft SET taken_by = filing.value FROM json_each(?) AS filing
           WHERE draft.id = filing.key AND +taken_by IS NULL`,
      )
      .run(JSON.stringify(Object.fromEntries(filings.map((one) => [one.draftId, one.jobId]))));
    return changes === filings.length;
  }

  /** Returns the draft of a filing to the tray. */
  giveBack(jobId: string): void {
    this.#db.prepare("UPDATE draft SET taken_by = NULL WHERE taken_by = ?").run(jobId);
  }

  /** The ids of all filings with drafts. */
  takers(): string[] {
    const rows = this.#db
      .prepare("SELECT taken_by AS id FROM draft WHERE taken_by IS NOT NULL")
      .all();
    return rows.map((row) => idRow.parse(row).id);
  }

  /** Undefined when there is no such draft, or when it must be read again. */
  whole(id: string): WholeDraft | undefined {
    const row = this.#db
      .prepare(
        `SELECT sha256, opened_at, size, original_name, email, prepared, ${shrunkColumn} FROM draft
           JOIN draft_reading AS reading ON reading.draft_id = id JOIN draft_prepared AS body ON body.draft_id = id WHERE id = ?`,
      )
      .get(id);
    const whole = wholeRow.safeParse(row).data;
    if (whole === undefined) return undefined;
    const { opened_at: openedAt, size, original_name: name, ...rest } = whole;
    return { ...rest, openedAt, original: { name, size } };
  }

  /** The beginning of the text; nothing where it is not known. */
  text(id: string): { readonly text?: string } {
    const row = this.#db
      .prepare(
        `SELECT body ->> '$.mail_format' AS format, substr(body ->> '$.content', 1, ${textStart}) AS content FROM
           (SELECT prepared -> '$.bodies[0]' AS body FROM draft_prepared WHERE draft_id = ? AND json_valid(prepared))`,
      )
      .get(id);
    const body = textRow.safeParse(row).data;
    if (body === undefined) return {};
    return { text: body.format === "html" ? body.content.replace(/<[^<>]*>/g, " ") : body.content };
  }

  /** The SHA-256 of a draft's sanitised body in the spool. */
  preview(id: string): string | undefined {
    const row = this.#db
      .prepare("SELECT preview AS sha256 FROM draft_reading WHERE draft_id = ?")
      .get(id);
    return sha256Row.safeParse(row).data?.sha256;
  }

  /**
   * The MIME type of a picture that the window may show: in the draft's preview, or one of its photos
   * beside the smaller version. Undefined for other bytes.
   */
  shownType(id: string, sha256: string): string | undefined {
    const row = this.#db
      .prepare("SELECT shown_as AS type FROM draft_file WHERE draft_id = ? AND sha256 = ?")
      .get(id, sha256);
    return z.object({ type: z.string() }).safeParse(row).data?.type;
  }

  /**
   * Removes drafts from the tray; the draft of a filing stays.
   *
   * @returns the hashes of the drafts' bytes in the spool
   */
  discard(ids: readonly string[]): string[] {
    return this.#remove(
      "+taken_by IS NULL AND id IN (SELECT value FROM json_each(?))",
      JSON.stringify(ids),
    );
  }

  /**
   * Removes the draft of a successful filing.
   *
   * @returns the hashes of the draft's bytes in the spool
   */
  removeFiled(jobId: string): string[] {
    return this.#remove("taken_by = ?", jobId);
  }

  /**
   * The bytes in the spool that a draft needs: its file, the attachments, the preview and the
   * pictures in it, and smaller versions of its photos.
   */
  bytesOf(id: string): string[] {
    return this.#db
      .prepare("SELECT sha256 FROM draft_file WHERE draft_id = ?")
      .all(id)
      .map((row) => sha256Row.parse(row).sha256);
  }

  /** Whether a draft needs these bytes of the spool. */
  namesBytes(sha256: string): boolean {
    return (
      this.#db.prepare("SELECT 1 FROM draft_file WHERE sha256 = ? LIMIT 1").get(sha256) !==
      undefined
    );
  }

  #remove(where: string, parameter: string): string[] {
    return inTransaction(this.#db, () => {
      const ids = this.#db.prepare(`SELECT id FROM draft WHERE ${where}`).all(parameter);
      const released = ids.flatMap((row) => this.bytesOf(idRow.parse(row).id));
      this.#db.prepare(`DELETE FROM draft WHERE ${where}`).run(parameter);
      return released;
    });
  }

  #files(where: string, ...parameters: string[]): DraftFile[] {
    const rows = this.#db
      .prepare(`SELECT id, sha256, file_name, opened_at FROM draft WHERE ${where}`)
      .all(...parameters);
    return rows.flatMap((row) => fileRow.safeParse(row).data ?? []);
  }

  #views(where: string, ...parameters: string[]): Draft[] {
    const rows = this.#db
      .prepare(
        `SELECT ${viewColumns} FROM draft JOIN draft_reading ON draft_id = id WHERE ${where}`,
      )
      .all(...parameters);
    const who = this.#who();
    return rows.flatMap((row) => {
      const view = viewRow.safeParse(row).data;
      return view === undefined ? [] : [judged(view, who)];
    });
  }
}

/** A draft with what depends on who is who, which the reader of mails cannot know. */
function judged(view: Draft, { us, neverFile }: Who): Draft {
  const { email } = view;
  const warnings = isInternal(email, us)
    ? [{ code: "internal" }, ...email.warnings]
    : email.warnings;
  const stop = neverFile.reasonToStop(email);
  return {
    ...view,
    email: { ...email, ...ownDirection(email, us), warnings },
    ...(stop && { stop }),
  };
}

const viewColumns = `id, draft.rowid AS seq, file_name, opened_at, size, email, snippet, original_name, remote_images, fit, ${shrunkColumn}`;
