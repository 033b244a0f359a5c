import type { DatabaseSync } from "node:sqlite";

/**
 * Calls back after each transaction whose commit has waited for the disk; see
 * storage/transaction.ts.
 */
export function onDurableCommit(db: DatabaseSync, callback: () => void): void {
  const exec = db.exec.bind(db);
  let waitsForDisk = true;
  db.exec = (sql) => {
    exec(sql);
    if (sql.startsWith("PRAGMA synchronous")) waitsForDisk = sql.endsWith("FULL");
    if (sql === "COMMIT" && waitsForDisk) callback();
  };
}
