import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

/** Times are ms since the epoch. `seq` is the order of arrival, for equal times. */
const tables = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS refresh_token (
  token TEXT PRIMARY KEY, user TEXT NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS authorization_code (
  code TEXT PRIMARY KEY, user TEXT NOT NULL, scopes TEXT NOT NULL, redirect_uri TEXT, challenge TEXT,
  method TEXT CHECK (method IN ('S256', 'plain')), refresh INTEGER NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS device_code (
  code TEXT PRIMARY KEY, user_code TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL, offline INTEGER NOT NULL, prompt INTEGER NOT NULL,
  created_at INTEGER NOT NULL, polled_at INTEGER, state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'denied', 'used')), user TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS access_token (
  seq INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, refresh_token TEXT NOT NULL REFERENCES refresh_token,
  created_at INTEGER NOT NULL, dead INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS record (
  id TEXT PRIMARY KEY, module TEXT NOT NULL, title TEXT NOT NULL, data TEXT NOT NULL, words TEXT NOT NULL, converted INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL, created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS record_key (
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'lookup')), value TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (kind, value, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS deleted_record (
  id TEXT PRIMARY KEY, module TEXT NOT NULL, title TEXT NOT NULL, created_by TEXT NOT NULL,
  deleted_at INTEGER NOT NULL, deleted_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS email (
  seq INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, original_message_id TEXT NOT NULL, thread_id TEXT NOT NULL,
  owner TEXT NOT NULL, sent_at INTEGER NOT NULL, request TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS email_record (
  record TEXT NOT NULL, email TEXT NOT NULL REFERENCES email (message_id),
  role TEXT NOT NULL CHECK (role IN ('primary', 'linked')), module TEXT NOT NULL,
  PRIMARY KEY (record, email)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS file (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL CHECK (size > 0), inline INTEGER NOT NULL,
  uploaded_at INTEGER NOT NULL, email TEXT REFERENCES email (message_id), position INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS attachment (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, file TEXT NOT NULL REFERENCES file (id),
  created_at INTEGER NOT NULL, created_by TEXT NOT NULL
) STRICT;
`;

const indexes = `
CREATE INDEX IF NOT EXISTS access_token_by_refresh_token ON access_token (refresh_token, created_at);
CREATE INDEX IF NOT EXISTS record_by_change ON record (module, modified_at);
CREATE INDEX IF NOT EXISTS record_by_id ON record (module, length(id), id);
CREATE INDEX IF NOT EXISTS record_by_words ON record (module, words);
CREATE INDEX IF NOT EXISTS record_key_by_record ON record_key (record);
CREATE INDEX IF NOT EXISTS email_by_original ON email (original_message_id);
CREATE INDEX IF NOT EXISTS email_record_by_email ON email_record (email);
CREATE INDEX IF NOT EXISTS file_by_email ON file (email);
CREATE INDEX IF NOT EXISTS attachment_by_record ON attachment (record);
`;

/**
 * Opens the practice CRM's database. Committed transactions survive even a power cut
 * (synchronous=FULL).
 */
export function openPracticeDatabase(file: string): DatabaseSync {
  keepPrivate(file);
  const db = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  inTransaction(db, () => {
    db.exec(tables + indexes);
    addLaterColumns(db);
  });
  return db;
}

/**
 * SQLite makes files that everybody may read, as earlier versions left them. Its side files get the
 * mode of the main one.
 */
function keepPrivate(file: string): void {
  if (file === ":memory:") return;
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

/**
 * Makes the database and lets `fill` write its tables, completely or not at all. Without a journal,
 * and with indexes made last, many records take less than half of the time.
 */
export function createPracticeDatabase(file: string, fill: (db: DatabaseSync) => void): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  keepPrivate(unfinished);
  const db = new DatabaseSync(unfinished);
  try {
    db.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; ${tables}`,
    );
    addLaterColumns(db);
    db.exec("BEGIN");
    fill(db);
    db.exec(`COMMIT; ${indexes}`);
    // So that SQLite knows which index is selective in a company of this size.
    db.exec("PRAGMA analysis_limit = 1000; ANALYZE");
  } catch (error) {
    db.close();
    rmSync(unfinished);
    throw error;
  }
  db.close();
  const written = openSync(unfinished, "r+");
  fsyncSync(written);
  closeSync(written);
  renameSync(unfinished, file);
}

/** Columns that were added after the first version; older folders lack them. */
const laterColumns = [
  ["refresh_token", "scopes", "TEXT"],
  ["refresh_token", "told", "INTEGER NOT NULL DEFAULT 1"],
  ["refresh_token", "seq", "INTEGER NOT NULL DEFAULT 0"],
] as const;

function addLaterColumns(db: DatabaseSync): void {
  for (const [table, column, type] of laterColumns) {
    const known = db
      .prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?")
      .get(table, column);
    if (known === undefined) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
}

/** Does all of `work` or nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

const settingRow = z.object({ value: z.string() });

export function setting(db: DatabaseSync, name: string): string | undefined {
  const row = db.prepare("SELECT value FROM setting WHERE name = ?").get(name);
  return row === undefined ? undefined : settingRow.parse(row).value;
}

export function setSetting(db: DatabaseSync, name: string, value: string): void {
  db.prepare(
    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, value);
}

/** The setting; made if it is missing, and kept. */
export function settingOr(db: DatabaseSync, name: string, make: () => string): string {
  const known = setting(db, name);
  if (known !== undefined) return known;
  const made = make();
  setSetting(db, name, made);
  return made;
}

/**
 * A growing id like Zoho's: 18 digits, beyond 2^53. Call it inside the transaction that uses the
 * id.
 */
export function nextId(db: DatabaseSync): string {
  const last = Number(settingOr(db, "lastId", () => "700000"));
  setSetting(db, "lastId", String(last + 1));
  return idOf(last + 1);
}

/** The id with this number; those below 700000 are reserved for seeds. */
export const idOf = (number: number): string => `554023${String(number).padStart(12, "0")}`;

/** An opaque id of 64 hex digits, like Zoho's ids of files and emails. */
export const opaqueId = (): string => randomBytes(32).toString("hex");
