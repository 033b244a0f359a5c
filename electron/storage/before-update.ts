import { closeSync, openSync, rmSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { renamePatientlySync } from "./rename.ts";

/** Where a database lies as it was before the latest migration: the way back to the version before. */
export const beforeUpdateOf = (file: string): string => `${file}.before-update`;

/**
 * Copies a database that is about to be migrated, in place of an earlier copy. The copy has no free
 * pages, in which deleted data could be left. One in memory has no way back.
 *
 * @throws errors of SQLite and the file system: without a way back nothing is migrated
 */
export function keepBeforeUpdate(db: DatabaseSync): void {
  const file = db.location();
  if (file === null) return;
  const copy = `${beforeUpdateOf(file)}.tmp`;
  rmSync(copy, { force: true });
  closeSync(openSync(copy, "wx", 0o600)); // SQLite would let everybody read it
  db.prepare("VACUUM INTO ?").run(copy);
  renamePatientlySync(copy, beforeUpdateOf(file));
}

/** Removes the copy: it holds what has been deleted since. @param madeBefore ms since the epoch */
export function forgetBeforeUpdate(db: DatabaseSync, madeBefore = Infinity): void {
  const file = db.location();
  if (file === null) return;
  const kept = statSync(beforeUpdateOf(file), { throwIfNoEntry: false });
  if (kept !== undefined && kept.mtimeMs < madeBefore)
    rmSync(beforeUpdateOf(file), { force: true });
}
