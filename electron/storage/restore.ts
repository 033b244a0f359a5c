import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";
import { backupOf } from "./backup.ts";
import { databaseDamaged, filesOfDatabase } from "./database.ts";
import { renamePatientlySync } from "./rename.ts";
import { isWhole } from "./integrity.ts";

/** How a damaged or lost database was replaced. */
export type Restored = {
  /**
   * When the backup that replaced it was made, ms since the epoch; absent when there was none, and
   * the database starts empty.
   */
  readonly backupFrom?: number;
};

/**
 * Opens a database; if it is damaged, lost, or older than its backup, the backup replaces it. The
 * rest of it is kept in a folder `damaged-…` beside it.
 *
 * @param open opens the file; throws ProblemError `database-damaged`
 * @param nowMs ms since the epoch, for the folder's name
 * @throws the other errors of `open`
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
 * @throws ProblemError `database-damaged` where openOrRestore would use the backup; the other
 *   errors of `open`
 */
export function openUnlessDamaged(file: string, open: () => DatabaseSync): DatabaseSync {
  if (!isUsable(file)) throw new ProblemError(databaseDamaged);
  return open();
}

/**
 * Opens a database that can be filled again; if it is damaged, a new one replaces it.
 *
 * @param open as in openOrRestore
 * @throws the other errors of `open`
 */
export function openOrRemake(file: string, open: () => DatabaseSync): DatabaseSync {
  const db = isMarkedDamaged(file) ? undefined : orUndefinedIfDamaged(open);
  if (db !== undefined) return db;
  for (const name of [...filesOfDatabase(file), damageMarkerOf(file)])
    rmSync(name, { force: true });
  return open();
}

/**
 * Marks a database to be replaced when it is opened next, even if this process ends before: damage
 * may also appear during work.
 */
export const condemn = (file: string): void => {
  writeFileSync(damageMarkerOf(file), "", { mode: 0o600 });
};

const isMarkedDamaged = (file: string): boolean => existsSync(damageMarkerOf(file));

/** The marker file. */
const damageMarkerOf = (file: string): string => `${file}.damaged`;

/**
 * Files up to this many bytes are checked before use, in some 20 ms; larger ones by the backup
 * thread.
 */
const quicklyChecked = 8 * 1024 * 1024;

function isUsable(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (isMarkedDamaged(file) || found?.isDirectory() === true) return false;
  const size = found?.size ?? 0;
  if (size === 0) return !hasBackup(file); // the file was lost, or never existed
  return size > quicklyChecked || isWhole(file);
}

/** Only a file can be a backup. */
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
 * If the write-ahead log is lost, so are the commits in it, without an error: then the backup has a
 * higher number.
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
    renamePatientlySync(name, path.join(folder, path.basename(name)));
  }
  rmSync(damageMarkerOf(file), { force: true });
}

function takeBackup(file: string): Restored {
  const backup = backupOf(file);
  if (!hasBackup(file) || !isWhole(backup)) return {};
  const copy = `${file}.restored`;
  copyFileSync(backup, copy); // the backup stays until the next one: the disk may fail again
  renamePatientlySync(copy, file);
  return { backupFrom: statSync(backup).mtimeMs };
}
