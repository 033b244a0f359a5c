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

/** Where the disk is full, SQLite has already done so itself. */
function rollBack(db: DatabaseSync): void {
  if (db.isTransaction) db.exec("ROLLBACK");
}
