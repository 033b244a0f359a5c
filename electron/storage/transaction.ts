import type { DatabaseSync } from "node:sqlite";

/**
 * Runs `body` in one transaction: all its writes are committed, or none. Inside another transaction
 * it becomes a part of that one. `body` must not be asynchronous.
 *
 * IMMEDIATE takes the write lock first, so that the data `body` reads cannot change before it
 * writes, even with other processes.
 */
export function inTransaction<T>(db: DatabaseSync, body: () => T): T {
  if (db.isTransaction) return body();
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = body();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/**
 * The same without waiting for the disk. After a power cut the writes may be missing; the next
 * commit of `inTransaction` keeps them, too. For progress that can be made again, in a database that
 * has a write-ahead log and otherwise waits (`synchronous = FULL`).
 *
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function inQuickTransaction<T>(db: DatabaseSync, body: () => T): T {
  if (db.isTransaction) return body();
  db.exec("PRAGMA synchronous = NORMAL");
  try {
    return inTransaction(db, body);
  } finally {
    db.exec("PRAGMA synchronous = FULL");
  }
}

/** Where the disk is full, SQLite has already done so itself. */
function rollBack(db: DatabaseSync): void {
  if (db.isTransaction) db.exec("ROLLBACK");
}
