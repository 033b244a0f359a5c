import { lstatSync, mkdtempSync, readdirSync, renameSync, type Stats } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const prefix = "mailpin-parse-";

/**
 * A command that reads mails writes to its folder all the time. One without a change for a day
 * belongs to a command that was killed. In ms.
 */
const forgottenMs = 24 * 60 * 60_000;

/**
 * Makes a folder that only this user may read. Folders that killed commands have left are moved
 * into it, and removed with it.
 *
 * They are moved first, because others may write where the system keeps its temporary files. They
 * could replace a folder that we have just checked by a link to the user's files. After the move
 * they cannot reach it, and only the link is removed.
 *
 * @param nowMs ms since the epoch
 * @returns its absolute path; the caller removes it
 */
export function makeTemporaryFolder(nowMs = Date.now()): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  for (const name of readdirSync(tmpdir())) {
    const other = path.join(tmpdir(), name);
    if (name.startsWith(prefix) && isForgotten(other, nowMs)) move(other, path.join(folder, name));
  }
  return folder;
}

function isForgotten(folder: string, nowMs: number): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && isOurs(found) && nowMs - found.mtimeMs > forgottenMs;
}

/** Windows has no user ids, and a folder of temporary files for each user. */
const isOurs = ({ uid }: Stats): boolean =>
  process.getuid === undefined || uid === process.getuid();

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another command was quicker, or Windows still has it open: the next one finds it.
  }
}
