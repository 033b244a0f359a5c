import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const exportRow = z
  .object({
    job: z.string(),
    page: z.number(),
    started_at: z.number(),
    has_file: z.number(),
    has_more: z.number(),
    written: z.number(),
  })
  .transform(({ started_at: startedAt, has_file, has_more, ...row }) => ({
    ...row,
    startedAt,
    hasFile: has_file === 1,
    hasMore: has_more === 1,
  }));

/** An export of a module that is under way. `written`: rows of its file that are in the copy. */
export type Export = z.output<typeof exportRow>;

const partRow = z.object({ bytes: z.instanceof(Uint8Array) });

/** Bytes a part: writing one takes some milliseconds. */
const partSize = 512 * 1024;

/** The exports under way, with their files: what a killed sync goes on with. */
export class ExportStore {
  readonly #db: DatabaseSync;

  /** @param db has the tables of migrations.ts */
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get(module: string): Export | undefined {
    const row = this.#db.prepare("SELECT * FROM export WHERE module = ?").get(module);
    return row === undefined ? undefined : exportRow.parse(row);
  }

  /** @param startedAt of the first page, ms since the epoch */
  begin(module: string, job: string, page: number, startedAt: number): void {
    this.#db
      .prepare("INSERT OR REPLACE INTO export (module, job, page, started_at) VALUES (?, ?, ?, ?)")
      .run(module, job, page, startedAt);
  }

  /** Keeps the file bit by bit. */
  async keepFile(
    module: string,
    file: Uint8Array,
    hasMore: boolean,
    pause: () => Promise<void>,
  ): Promise<void> {
    const put = this.#db.prepare("INSERT OR REPLACE INTO export_part VALUES (?, ?, ?)");
    for (let at = 0; at < file.length; at += partSize) {
      put.run(module, at, file.subarray(at, at + partSize));
      await pause();
    }
    this.#db
      .prepare("UPDATE export SET has_file = 1, has_more = ? WHERE module = ?")
      .run(hasMore ? 1 : 0, module);
  }

  /** The bytes of the file. */
  *file(module: string): Generator<Uint8Array> {
    const next = this.#db.prepare(
      "SELECT bytes FROM export_part WHERE module = ? AND position = ?",
    );
    for (let at = 0; ; at += partSize) {
      const row = next.get(module, at);
      if (row === undefined) return;
      yield partRow.parse(row).bytes;
    }
  }

  noteWritten(module: string, rows: number): void {
    this.#db.prepare("UPDATE export SET written = ? WHERE module = ?").run(rows, module);
  }

  /** Forgets the file, and the export. */
  async end(module: string, pause: () => Promise<void>): Promise<void> {
    const remove = this.#db.prepare(
      "DELETE FROM export_part WHERE (module, position) IN (SELECT module, position FROM export_part WHERE module = ? LIMIT 1)",
    );
    while (remove.run(module).changes > 0) await pause();
    this.#db.prepare("DELETE FROM export WHERE module = ?").run(module);
  }
}
