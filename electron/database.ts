import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProblemError } from "./contract/problem.ts";

/** One step in the life of the tables. Remembered by name: once released, neither name nor SQL may change. */
export type Migration = { readonly name: string; readonly sql: string };

/**
 * Opens the database of one organisation, makes it if need be, and brings its tables up to date.
 *
 * WAL lets the command line read while the app writes; `synchronous=FULL` makes a commit survive a power cut, which the
 * outbox promises to its user.
 *
 * @param file path of the database; its folder is made when it is missing. Only its owner may read it, as it holds mail.
 * @param migrations run once each, in this order, all of them or none
 * @throws ProblemError `database-too-new` when a later version of the app has changed the tables, `database-unusable` when the
 *   file cannot be opened or a migration fails (the cause says why; the file is as it was)
 */
export function openDatabase(file: string, migrations: readonly Migration[]): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(privateFile(file));
    // The wait comes first: the switch to WAL already needs a lock that another process may hold.
    db.exec("PRAGMA busy_timeout = 5000");
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    migrate(db, migrations);
    return db;
  } catch (cause) {
    db?.close(); // takes an open transaction back as well
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(
      { code: "database-unusable", message: "Mailpin cannot open its data on this computer. Check the disk, then start again." },
      { cause },
    );
  }
}

/** SQLite makes files that everybody may read, and gives its side files the mode of the main one. */
function privateFile(file: string): string {
  if (file === ":memory:") return file;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  return file;
}

function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  // IMMEDIATE: of two processes that start together, the second one waits and then finds nothing left to do.
  db.exec("BEGIN IMMEDIATE");
  db.exec("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE) STRICT");
  const done = new Set(
    db
      .prepare("SELECT name FROM migration")
      .all()
      .map((row) => String(row["name"])),
  );
  refuseNewer(done, migrations);
  const remember = db.prepare("INSERT INTO migration (name, position) VALUES (?, (SELECT count(*) FROM migration))");
  for (const { name, sql } of migrations) {
    if (done.has(name)) continue;
    db.exec(sql);
    remember.run(name);
  }
  db.exec("COMMIT");
}

/** Writing with old code into tables that newer code has changed could lose what the newer code keeps there. */
function refuseNewer(done: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  if ([...done].every((name) => known.has(name))) return;
  throw new ProblemError({
    code: "database-too-new",
    message: "A newer Mailpin has been used on this computer. Install the latest version to go on.",
  });
}
