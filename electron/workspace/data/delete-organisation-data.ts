import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { renamePatiently } from "../../storage/rename.ts";
import { DatabaseSync } from "node:sqlite";
import { DraftStore } from "../../drafts/drafts.ts";
import { OutboxReader } from "../../outbox/reader.ts";

const prefix = ".forgotten-";

/**
 * Removes the folder of an organisation, unless something waits in it or another process uses it: a
 * command line may be about to file.
 *
 * The folder is renamed first, atomically, so that a new connection gets a new folder. If a crash
 * or a virus scanner leaves parts of the old one, `sweepForgotten` removes them.
 *
 * @param folder its database must be closed
 * @returns whether it was removed; otherwise it is untouched
 */
export async function deleteOrganisationData(folder: string): Promise<boolean> {
  if (!isFree(path.join(folder, "mailpin.sqlite"))) return false;
  const aside = path.join(path.dirname(folder), `${prefix}${randomUUID()}`);
  try {
    await renamePatiently(folder, aside);
  } catch {
    return false; // on Windows: another process has a file in it open
  }
  await remove(aside);
  return true;
}

/** Removes folders that earlier runs could not. */
export async function sweepForgotten(organisationsFolder: string): Promise<void> {
  const names = await readdir(organisationsFolder).catch(() => []);
  await Promise.all(
    names
      .filter((name) => name.startsWith(prefix))
      .map((name) => remove(path.join(organisationsFolder, name))),
  );
}

const remove = (folder: string): Promise<void> =>
  // The next sweep tries again.
  rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);

/**
 * A database can leave WAL mode only through its sole connection (https://www.sqlite.org/wal.html,
 * section 3.3).
 */
function isFree(file: string): boolean {
  const db = new DatabaseSync(file);
  try {
    db.exec(
      "PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE",
    );
    return new DraftStore(db).count() + new OutboxReader(db, { now: Date.now }).unfinished() === 0;
  } catch {
    return false;
  } finally {
    db.close();
  }
}
