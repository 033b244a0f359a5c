import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { RecordRef } from "../../contract/record.ts";
import type { Migration } from "../../storage/database.ts";

/**
 * The records that the user starred. Title and detail are as of then: the list can be shown without
 * a copy of the records.
 */
export const migrations: readonly Migration[] = [
  {
    name: "favourites-1",
    sql: `
      CREATE TABLE favourite (
        key       INTEGER PRIMARY KEY,
        module    TEXT NOT NULL,
        record_id TEXT NOT NULL,
        title     TEXT NOT NULL,
        detail    TEXT NOT NULL,
        UNIQUE (module, record_id)
      ) STRICT;
    `,
  },
];

const favourites = z.array(
  z.object({ module: z.string(), id: z.string(), title: z.string(), detail: z.string() }),
);

export type Favourite = z.output<typeof favourites>[number];

/** The records that the user starred, in that order. */
export class FavouriteStore {
  readonly #db: DatabaseSync;

  /** @param db has the table of the migrations */
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  list(): Favourite[] {
    const rows = this.#db
      .prepare("SELECT module, record_id AS id, title, detail FROM favourite ORDER BY key")
      .all();
    return favourites.parse(rows);
  }

  /** A record that is starred already keeps its place. */
  add({ module, id, title, detail }: Favourite): void {
    this.#db
      .prepare(
        `INSERT INTO favourite (module, record_id, title, detail) VALUES (?, ?, ?, ?)
           ON CONFLICT (module, record_id) DO UPDATE SET title = excluded.title, detail = excluded.detail`,
      )
      .run(module, id, title, detail);
  }

  remove({ module, id }: Pick<RecordRef, "module" | "id">): void {
    this.#db.prepare("DELETE FROM favourite WHERE module = ? AND record_id = ?").run(module, id);
  }
}
