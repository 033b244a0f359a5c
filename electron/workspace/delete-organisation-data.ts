import { randomUUID } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DraftStore } from "../drafts/drafts.ts";
import { OutboxReader } from "../outbox/reader.ts";

const prefix = ".forgotten-";

/**
 * Removes the folder of an organisation, if nothing waits in it and nobody else uses it: a command
 * line may be about to file into it.
 *
 * The name goes first, in one step, so that whoever connects the organisation again finds a new
 * folder; what is left of the old one after a crash, or because a virus scanner holds a file of it,
 * is removed by `sweepForgotten`.
 *
 * @param folder its database is closed
 * @returns whether it is gone; it is untouched otherwise
 */
export async function deleteOrganisationData(folder: string): Promise<boolean> {
  if (!isFree(path.join(folder, "mailpin.sqlite"))) return false;
  const aside = path.join(path.dirname(folder), `${prefix}${randomUUID()}`);
  try {
    await rename(folder, aside);
  } catch {
    return false; // Windows, and somebody has a file of it open
  }
  await remove(aside);
  return true;
}

/** Removes what earlier runs could not. */
export async function sweepForgotten(organisationsFolder: string): Promise<void> {
  const names = await readdir(organisationsFolder).catch(() => []);
  await Promise.all(
    names
      .filter((name) => name.startsWith(prefix))
      .map((name) => remove(path.join(organisationsFolder, name))),
  );
}

const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined); // the next sweep

/**
 * A database leaves the WAL mode only for who is alone with it (https://www.sqlite.org/wal.html,
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
