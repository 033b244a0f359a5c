import { globSync, statSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { migrations as draftMigrations } from "../../drafts/migrations.ts";
import { migrations as outboxMigrations } from "../../outbox/migrations.ts";
import { migrations as recordMigrations } from "../../records/migrations.ts";
import { migrations as backupMigrations } from "../../storage/backup.ts";
import { keepBeforeUpdate } from "../../storage/before-update.ts";
import { openDatabase } from "../../storage/database.ts";
import { isWhole, isWholeInThread } from "../../storage/integrity.ts";
import {
  condemn,
  openOrRemake,
  openOrRestore,
  openUnlessDamaged,
  type Restored,
} from "../../storage/restore.ts";
import { migrations as suggestionMigrations } from "../../suggestions/migrations.ts";
import { migrations as favouriteMigrations } from "./favourites.ts";
import { migrations as batchMigrations } from "../mails/filing-batches.ts";
import { migrations as profileMigrations } from "./profile.ts";

/** Earlier versions kept the copy of the records in the same file. */
const recordsMovedOut = {
  name: "records-3-moved-out",
  sql: ["record_text", "record_address", "record", "module"]
    .map((table) => `DROP TABLE IF EXISTS ${table};`)
    .join(""),
};

export type Mails = { readonly db: DatabaseSync; readonly restored?: Restored };

/**
 * In bytes. SQLite treats a smaller file as an empty database:
 * https://www.sqlite.org/fileformat.html
 */
const smallestDatabase = 512;

/**
 * Opens the database of drafts, outbox, history, profile, favourites, and what suggestions have
 * learned. The spool gets files only after the database exists, so files without a database mean
 * that it was lost.
 *
 * @param repair whether a backup replaces a damaged or lost file
 * @param nowMs ms since the epoch
 * @throws ProblemError as openDatabase does; `database-damaged` only if it is not to be repaired
 */
export function openMails(
  folder: string,
  { repair, nowMs }: { readonly repair: boolean; readonly nowMs: number },
): Mails {
  const file = mailsIn(folder);
  if (!repair) return { db: openUnlessDamaged(file, () => open(folder)) };
  const isEmpty = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) < smallestDatabase;
  const isLost = isEmpty && globSync("spool/*", { cwd: folder }).length > 0;
  const opened = openOrRestore(file, () => open(folder), nowMs);
  return isLost ? { restored: {}, ...opened } : opened;
}

/** The file of that database. */
export const mailsIn = (folder: string): string => path.join(folder, "mailpin.sqlite");
/** The file of the copy of the CRM's records. */
export const recordsIn = (folder: string): string => path.join(folder, "records.sqlite");

/**
 * Marks the damaged one of an organisation's two databases for replacement at the next opening. An
 * error does not tell which one is damaged. If the mail database is intact, it is the copy of the
 * records; then the mails must not go back to a backup.
 */
export async function condemnDamaged(folder: string): Promise<void> {
  condemnOne(folder, await isWholeInThread(mailsIn(folder)));
}

/** The same at a start, which can wait for nothing. */
export function condemnDamagedNow(folder: string): void {
  condemnOne(folder, isWhole(mailsIn(folder)));
}

function condemnOne(folder: string, mailsAreWhole: boolean): void {
  condemn(mailsAreWhole ? recordsIn(folder) : mailsIn(folder));
}

const open = (folder: string): DatabaseSync =>
  openDatabase(
    mailsIn(folder),
    [
      ...profileMigrations,
      ...draftMigrations,
      ...outboxMigrations,
      ...backupMigrations,
      recordsMovedOut,
      ...suggestionMigrations,
      ...favouriteMigrations,
      ...batchMigrations,
    ],
    recordMigrations.map(({ name }) => name),
    keepBeforeUpdate,
  );

/**
 * Opens the copy of the CRM's records. It has its own file, because it may be hundreds of megabytes
 * large and can be loaded again when it is damaged. A power cut may cost it the last commits, which
 * the next sync repeats: so no batch of records waits for the disk.
 *
 * @throws ProblemError as openDatabase does, except for damage
 */
export function openRecords(folder: string): DatabaseSync {
  const file = recordsIn(folder);
  const db = openOrRemake(file, () => openDatabase(file, recordMigrations));
  db.exec("PRAGMA synchronous = NORMAL");
  return db;
}
