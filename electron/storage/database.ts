import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ProblemError, type Problem } from "../contract/problem.ts";
import { diskProblem } from "./disk-problem.ts";
import { setFolderAside } from "./set-aside.ts";

/**
 * A database's file, and the files that SQLite keeps beside it
 * (https://www.sqlite.org/walformat.html).
 */
export const filesOfDatabase = (file: string): readonly string[] => [
  file,
  `${file}-wal`,
  `${file}-shm`,
];

/**
 * A schema change. Applied migrations are remembered by name: once released, neither name nor SQL
 * may change.
 */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** Fills the new tables from older ones, where SQL cannot. */
  readonly fill?: (db: DatabaseSync) => void;
};

/**
 * Opens a database, creates it if necessary, and migrates its tables.
 *
 * WAL lets the command line read while the app writes; `synchronous=FULL` makes a commit survive a
 * power cut, which the outbox promises to its user; `secure_delete` overwrites deleted data with
 * zeros, because it is people's mail.
 *
 * @param file path of the database; its folder is created if it is missing. Only its owner may read
 *   it, as it holds mail.
 * @param migrations run once each, in this order, all of them or none
 * @param retired names of migrations that earlier versions ran, and whose tables have moved
 *   elsewhere
 * @param onUpdate called before a database of an earlier version is migrated
 * @throws ProblemError `database-too-new` when a later version of the app has changed the tables,
 *   `database-damaged` when the file is not, or no longer, a database, those of diskProblem, and
 *   `database-unusable` for every other reason, e.g. a migration that fails; the cause says why,
 *   and the file is as it was
 */
export function openDatabase(
  file: string,
  migrations: readonly Migration[],
  retired: readonly string[] = [],
  onUpdate?: (db: DatabaseSync) => void,
): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(privateFile(file));
    // The timeout comes first: the switch to WAL already needs a lock that another process may
    // hold.
    db.exec("PRAGMA busy_timeout = 5000");
    db.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
    );
    if (onUpdate !== undefined && isEarlier(db, migrations, retired)) onUpdate(db);
    migrate(db, migrations, retired);
    scrub(db);
    return db;
  } catch (cause) {
    db?.close(); // also rolls back an open transaction
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(isDamage(cause) ? databaseDamaged : (diskProblem(cause) ?? unusable), {
      cause,
    });
  }
}

/**
 * Whether an error means that the content of a database is damaged:
 * https://www.sqlite.org/rescode.html
 */
export const isDamage = (error: unknown): boolean =>
  [sqliteCorrupt, sqliteNotADatabase].includes(primaryCode(error) ?? 0);

const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/** The result code without its extended bits. */
function primaryCode(error: unknown): number | undefined {
  const code = z.object({ errcode: z.number() }).safeParse(error).data?.errcode;
  return code === undefined ? undefined : code & 0xff;
}

/**
 * SQLite creates files that everybody may read, and gives its side files the mode of the main one.
 */
function privateFile(file: string): string {
  if (file === ":memory:") return file;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  setFolderAside(file);
  closeSync(openSync(file, "a", 0o600));
  return file;
}

function migrate(
  db: DatabaseSync,
  migrations: readonly Migration[],
  retired: readonly string[],
): void {
  // IMMEDIATE: if two processes start together, the second one waits and then has nothing left to
  // do.
  db.exec("BEGIN IMMEDIATE");
  db.exec(
    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE) STRICT",
  );
  const done = doneIn(db);
  refuseNewer(done, [...migrations.map(({ name }) => name), ...retired]);
  const remember = db.prepare(
    "INSERT INTO migration (name, position) VALUES (?, (SELECT count(*) FROM migration))",
  );
  for (const { name, sql, fill } of migrations) {
    if (done.has(name)) continue;
    db.exec(sql);
    fill?.(db);
    remember.run(name);
  }
  db.exec("COMMIT");
}

const doneIn = (db: DatabaseSync): ReadonlySet<string> =>
  new Set(
    db
      .prepare("SELECT name FROM migration")
      .all()
      .map((row) => String(row["name"])),
  );

/** Whether an earlier version made it. What a later one made is refused. */
function isEarlier(
  db: DatabaseSync,
  migrations: readonly Migration[],
  retired: readonly string[],
): boolean {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() === undefined)
    return false;
  const done = doneIn(db);
  const names = migrations.map(({ name }) => name);
  refuseNewer(done, [...names, ...retired]);
  return done.size > 0 && names.some((name) => !done.has(name));
}

/** Old code writing to tables that newer code has changed could lose the newer code's data. */
function refuseNewer(done: ReadonlySet<string>, known: readonly string[]): void {
  if ([...done].every((name) => known.includes(name))) return;
  throw new ProblemError({ code: "database-too-new" });
}

/** `PRAGMA user_version` of a file whose free pages hold no deleted data of earlier versions. */
const scrubbed = 1;

/** Earlier versions left deleted mail in the free pages of the file: it is rewritten once. */
function scrub(db: DatabaseSync): void {
  if (db.prepare("PRAGMA user_version").get()?.["user_version"] === scrubbed) return;
  try {
    db.exec(`VACUUM; PRAGMA user_version = ${scrubbed}; PRAGMA wal_checkpoint(TRUNCATE)`);
  } catch (error) {
    // Another process reads it: the next start will do.
    if (primaryCode(error) !== sqliteBusy) throw error;
  }
}

export const databaseDamaged: Problem = { code: "database-damaged" };

const unusable: Problem = { code: "database-unusable" };
