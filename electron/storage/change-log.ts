import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { listPlace } from "./list-place.ts";

/**
 * Which rows of a table have changed since the last look, also by another process. Triggers write
 * the log; see the migrations.
 */
export class ChangeLog {
  readonly #db: DatabaseSync;
  readonly #table: string;
  #seen: number;

  /** @param table has `seq`, which grows, and `id`, each id once */
  constructor(db: DatabaseSync, table: "draft_change" | "job_change") {
    this.#db = db;
    this.#table = table;
    const last = db.prepare(`SELECT coalesce(max(seq), 0) AS seq FROM ${table}`).get();
    this.#seen = z.object({ seq: z.number() }).parse(last).seq;
  }

  /**
   * The ids of rows that were added, changed or removed, oldest change first; none: that is all.
   */
  next(limit: number): string[] {
    const rows = this.#db
      .prepare(`SELECT seq, id FROM ${this.#table} WHERE seq > ? ORDER BY seq LIMIT ?`)
      .all(this.#seen, limit)
      .map((row) => listPlace.parse(row));
    this.#seen = rows.at(-1)?.seq ?? this.#seen;
    return rows.map(({ id }) => id);
  }

  /** Removes what was read. Only for the process that shows the rows: others may still read it. */
  prune(): void {
    this.#db.prepare(`DELETE FROM ${this.#table} WHERE seq <= ?`).run(this.#seen);
  }
}
