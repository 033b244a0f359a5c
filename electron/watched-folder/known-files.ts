import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Migration } from "../storage/database.ts";
import { inTransaction } from "../storage/transaction.ts";

/** What tells a file from an earlier one of its name. */
export type FileState = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** ms since the epoch, by the clock of the folder's computer. */
  readonly mtimeMs: number;
};

export const knownFilesMigrations: readonly Migration[] = [
  {
    name: "watched-folder-1",
    sql: `
      CREATE TABLE watched_folder (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        path TEXT NOT NULL
      ) STRICT;
      CREATE TABLE known_file (
        name TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ms REAL NOT NULL
      ) STRICT, WITHOUT ROWID;`,
  },
];

/**
 * The files of the watched folder that were there before, or were taken. It is on disk, so that a
 * file is taken once, also across restarts. A look at one costs the same in a folder of thousands.
 */
export class KnownFiles {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;
  readonly #put: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#get = db.prepare("SELECT size, mtime_ms FROM known_file WHERE name = ?");
    this.#put = db.prepare(
      "INSERT INTO known_file (name, size, mtime_ms) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET size = excluded.size, mtime_ms = excluded.mtime_ms",
    );
  }

  /** Whose files these are; undefined: of no folder yet. */
  get folder(): string | undefined {
    const row: unknown = this.#db.prepare("SELECT path FROM watched_folder").get();
    return row === undefined ? undefined : z.object({ path: z.string() }).parse(row).path;
  }

  /** Nothing is known any more. */
  clear(): void {
    this.#db.exec("DELETE FROM watched_folder; DELETE FROM known_file");
  }

  /** From now on the files are those of this folder. */
  begin(folder: string): void {
    this.#db.prepare("INSERT INTO watched_folder (id, path) VALUES (1, ?)").run(folder);
  }

  knows({ name, size, mtimeMs }: FileState): boolean {
    const row = known.parse(this.#get.get(name));
    return row?.size === size && row.mtime_ms === mtimeMs;
  }

  knowsName(name: string): boolean {
    return this.#get.get(name) !== undefined;
  }

  /** All or none of them, in one step on the disk. */
  add(files: readonly FileState[]): void {
    inTransaction(this.#db, () => {
      for (const { name, size, mtimeMs } of files) this.#put.run(name, size, mtimeMs);
    });
  }

  close(): void {
    this.#db.close();
  }
}

const known = z.object({ size: z.number(), mtime_ms: z.number() }).optional();
