import { lstatSync, mkdtempSync, readdirSync, renameSync, type Stats } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const prefix = "mailpin-parse-";

/**
 * Whoever reads mails writes to the folder all the time: one that was left alone for a day belongs
 * to a command that was killed. In ms.
 */
const forgottenMs = 24 * 60 * 60_000;

/**
 * Makes a folder that only this user may look into. What killed commands have left moves into it,
 * and is removed with it.
 *
 * It is moved first, because others may write where the system keeps its temporary files: what they
 * put in the place of a folder that we have just looked at, a link to the user's files, is then out
 * of their reach, and only the link is removed.
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
