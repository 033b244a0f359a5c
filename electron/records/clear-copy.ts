import { DatabaseSync } from "node:sqlite";
import { SearchIndex } from "./search/search-index.ts";

const tables = [
  ...["record_address", "record_canonical", "canonical_fill", "contact_role", "contact_asked"],
  ...["converted_lead_address", "converted_lead", "record_unindexed", "search_word", "copy_state"],
  ...["export_part", "export"],
  "record",
];

/**
 * Removes all records from the copy, and gives the disk its space back. The list of modules stays,
 * none of them copied. It takes seconds with a million records: call it in a thread, while nobody
 * else writes.
 *
 * @param file of the copy
 * @throws what SQLite throws; then nothing was removed, or only the space was not given back
 */
export function clearCopy(file: string): void {
  using db = new DatabaseSync(file);
  // All tables are emptied: without keys to follow, SQLite drops whole tables at once.
  db.exec("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
  const index = new SearchIndex(db);
  for (const module of index.modules()) index.drop(module);
  for (const table of tables) db.exec(`DELETE FROM ${table}`);
  db.exec("UPDATE module SET changes_at = NULL, deletes_at = NULL, copied = 0; COMMIT");
  db.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}
