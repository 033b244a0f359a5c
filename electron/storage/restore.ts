import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { backupOf } from "./backup.ts";
import { databaseDamaged, filesOfDatabase } from "./database.ts";
import { isWhole } from "./integrity.ts";

/** What was done about a database that was damaged or lost. */
export type Restored = {
  /**
   * When the backup was made that took its place, ms since the epoch; absent when there was none:
   * it begins anew.
   */
  readonly backupFrom?: number;
};

/**
 * Opens a database, and where it is damaged, lost, or older than its backup, the backup in its
 * place. What is left of it is kept in a folder `damaged-…` beside it.
 *
 * @param open opens the file; throws ProblemError `database-damaged`
 * @param nowMs ms since the epoch, for the folder's name
 * @throws what `open` throws for other reasons
 */
export function openOrRestore(
  file: string,
  open: () => DatabaseSync,
  nowMs: number,
): { db: DatabaseSync; restored?: Restored } {
  const db = isUsable(file) ? orUndefinedIfDamaged(open) : undefined;
  if (db !== undefined && numberOf(db) >= numberOfBackup(file)) return { db };
  db?.close();
  setAside(file, nowMs);
  const restored = takeBackup(file);
  return { db: open(), restored };
}

/**
 * Opens a database without any repair.
 *
 * @throws ProblemError `database-damaged` where openOrRestore would take the backup; what `open`
 *   throws for other reasons
 */
export function openUnlessDamaged(file: string, open: () => DatabaseSync): DatabaseSync {
  if (!isUsable(file)) throw new ProblemError(databaseDamaged);
  return open();
}

/**
 * Opens a database that can be filled again, and where it is damaged, a new one in its place.
 *
 * @param open as in openOrRestore
 * @throws what `open` throws for other reasons
 */
export function openOrRemake(file: string, open: () => DatabaseSync): DatabaseSync {
  const db = isCondemned(file) ? undefined : orUndefinedIfDamaged(open);
  if (db !== undefined) return db;
  for (const name of [...filesOfDatabase(file), condemned(file)]) rmSync(name, { force: true });
  return open();
}

/**
 * Has a database replaced when it is opened next, even if this process ends before: damage shows in
 * the middle of the work, too.
 */
export const condemn = (file: string): void => {
  writeFileSync(condemned(file), "", { mode: 0o600 });
};

const isCondemned = (file: string): boolean => existsSync(condemned(file));

/** The file that says so. */
const condemned = (file: string): string => `${file}.damaged`;

/**
 * Files up to this many bytes are checked before they are used, in some 20 ms; larger ones by the
 * thread that makes the backup.
 */
const quicklyChecked = 8 * 1024 * 1024;

function isUsable(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (isCondemned(file) || found?.isDirectory() === true) return false;
  const size = found?.size ?? 0;
  if (size === 0) return !hasBackup(file); // it was there once, or never
  return size > quicklyChecked || isWhole(file);
}

/** What is no file is no backup. */
const hasBackup = (file: string): boolean =>
  statSync(backupOf(file), { throwIfNoEntry: false })?.isFile() === true;

function orUndefinedIfDamaged(open: () => DatabaseSync): DatabaseSync | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "database-damaged")
      return undefined;
    throw error;
  }
}

/**
 * Commits that are only in the write-ahead log are gone with that file, without an error: then the
 * backup has a higher number.
 */
function numberOfBackup(file: string): number {
  if (!hasBackup(file)) return -Infinity;
  try {
    using backup = new DatabaseSync(backupOf(file), { readOnly: true });
    return numberOf(backup);
  } catch {
    return -Infinity; // no use as a backup either
  }
}

const numberOf = (db: DatabaseSync): number =>
  z.object({ number: z.number() }).parse(db.prepare("SELECT number FROM backup").get()).number;

function setAside(file: string, nowMs: number): void {
  const folder = path.join(
    path.dirname(file),
    `damaged-${new Date(nowMs).toISOString().replaceAll(":", "-")}`,
  );
  for (const name of filesOfDatabase(file)) {
    if (!existsSync(name)) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    renameSync(name, path.join(folder, path.basename(name)));
  }
  rmSync(condemned(file), { force: true });
}

function takeBackup(file: string): Restored {
  const backup = backupOf(file);
  if (!hasBackup(file) || !isWhole(backup)) return {};
  const copy = `${file}.restored`;
  copyFileSync(backup, copy); // the backup stays until the next one: this may not be the last accident of this disk
  renameSync(copy, file);
  return { backupFrom: statSync(backup).mtimeMs };
}
