import { createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { inTransaction, opaqueId } from "./database.ts";

const row = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  inline: z.number(),
  uploaded_at: z.number(),
  email: z.string().nullable(),
});
export type StoredFile = z.output<typeof row>;

/** An uploaded file in a temporary place, because its call may still be refused. */
export type Upload = { readonly name: string; readonly size: number; readonly temporary: string };

/**
 * Uploaded files: a row each, and the bytes in `folder/<id>`, on disk before the row that names
 * them.
 */
export class FileStore {
  readonly #db: DatabaseSync;
  readonly #folder: string;
  readonly #incoming: string;

  constructor(db: DatabaseSync, folder: string) {
    this.#db = db;
    this.#folder = path.join(folder, "files");
    this.#incoming = path.join(folder, "incoming");
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    mkdirSync(this.#incoming, { recursive: true, mode: 0o700 });
    this.#sweep();
  }

  /** Removes the bytes that a killed process left without a row. */
  #sweep(): void {
    const known = new Set(
      this.#db
        .prepare("SELECT id FROM file")
        .all()
        .map((found) => z.object({ id: z.string() }).parse(found).id),
    );
    for (const name of readdirSync(this.#folder)) {
      if (!known.has(name)) rmSync(path.join(this.#folder, name), { force: true });
    }
  }

  /** Writes the bytes to a temporary file, and removes it if they break off. */
  async receive(name: string, bytes: Readable): Promise<Upload> {
    const temporary = path.join(this.#incoming, opaqueId());
    const file = createWriteStream(temporary, { flags: "wx", mode: 0o600, flush: true });
    try {
      await pipeline(bytes, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return { name, size: file.bytesWritten, temporary };
  }

  /** Gives the uploads ids, in their order. From then on they survive a kill. */
  async keep(uploads: readonly Upload[], inline: boolean, nowMs: number): Promise<StoredFile[]> {
    const shared = { inline: inline ? 1 : 0, uploaded_at: nowMs, email: null };
    const files = uploads.map(({ name, size }) => ({ id: opaqueId(), name, size, ...shared }));
    for (const [index, file] of files.entries())
      await rename(uploads[index]?.temporary ?? "", path.join(this.#folder, file.id));
    const insert = this.#db.prepare(
      "INSERT INTO file (id, name, size, inline, uploaded_at) VALUES (?, ?, ?, ?, ?)",
    );
    inTransaction(this.#db, () => {
      for (const file of files)
        insert.run(file.id, file.name, file.size, file.inline, file.uploaded_at);
    });
    return files;
  }

  async discard(uploads: readonly Upload[]): Promise<void> {
    for (const { temporary } of uploads) await rm(temporary, { force: true });
  }

  get(id: string): StoredFile | undefined {
    const found = this.#db
      .prepare("SELECT id, name, size, inline, uploaded_at, email FROM file WHERE id = ?")
      .get(id);
    return found === undefined ? undefined : row.parse(found);
  }

  /** The files of an email, in the order in which it named them. */
  ofEmail(messageId: string): StoredFile[] {
    return this.#db
      .prepare(
        "SELECT id, name, size, inline, uploaded_at, email FROM file WHERE email = ? ORDER BY position",
      )
      .all(messageId)
      .map((found) => row.parse(found));
  }

  /**
   * Assigns the files to an email and so uses them up. Call it inside the transaction that stores
   * the email.
   */
  consume(ids: readonly string[], messageId: string): void {
    const update = this.#db.prepare(
      "UPDATE file SET email = ?, position = ? WHERE id = ? AND email IS NULL",
    );
    for (const [position, id] of ids.entries()) {
      if (update.run(messageId, position, id).changes !== 1)
        throw new Error("a file can be consumed only once");
    }
  }

  bytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
    return readFile(path.join(this.#folder, id));
  }
}
