import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const row = z.object({ synced_at: z.number() }).optional();

/** When a sync of all modules ended last, ms since the epoch. */
export const syncedAt = (db: DatabaseSync): number | undefined =>
  row.parse(db.prepare("SELECT synced_at FROM copy_state").get())?.synced_at;

export function noteSync(db: DatabaseSync, at: number): void {
  db.exec("BEGIN; DELETE FROM copy_state");
  db.prepare("INSERT INTO copy_state VALUES (?)").run(at);
  db.exec("COMMIT");
}
