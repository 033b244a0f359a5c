/**
 * The thread that makes a backup: entry of a Worker, whose `workerData` is the file of the
 * database. It answers a BackupOutcome.
 */
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { backupOf, type BackupOutcome } from "./backup.ts";
import { filesOfDatabase, isDamage } from "./database.ts";
import { isWhole } from "./integrity.ts";
import { renamePatientlySync } from "./rename.ts";
import { setFolderAside } from "./set-aside.ts";

async function makeBackup(file: string): Promise<BackupOutcome> {
  const temporary = `${backupOf(file)}.${randomUUID()}.tmp`;
  try {
    await copy(file, temporary);
    if (!isWhole(temporary))
      return isWhole(file)
        ? failed(new Error("the copy of the database is damaged"))
        : { outcome: "damaged" };
    sync(temporary);
    setFolderAside(backupOf(file));
    renamePatientlySync(temporary, backupOf(file));
    return { outcome: "made" };
  } catch (error) {
    return isDamage(error) ? { outcome: "damaged" } : failed(error);
  } finally {
    for (const name of filesOfDatabase(temporary)) rmSync(name, { force: true });
  }
}

async function copy(file: string, target: string): Promise<void> {
  closeSync(openSync(target, "wx", 0o600));
  using source = new DatabaseSync(file);
  source.exec(
    "PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON; UPDATE backup SET number = number + 1",
  );
  // Deleted data would still be readable in the write-ahead log.
  source.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  await backup(source, target);
  using kept = new DatabaseSync(target);
  kept.exec("PRAGMA journal_mode = DELETE"); // one file, without a log beside it
}

function sync(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

const failed = (error: unknown): BackupOutcome => ({
  outcome: "failed",
  error: error instanceof Error ? error : new Error("the backup failed", { cause: error }),
});

parentPort?.postMessage(await makeBackup(z.string().parse(workerData)));
