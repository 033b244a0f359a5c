import { statSync } from "node:fs";
import path from "node:path";
import { hasCode } from "./error-code.ts";
import { renamePatientlySync } from "./rename.ts";

/**
 * Moves an unusable file out of the way without losing it: `settings.json` becomes
 * `settings.json.damaged-2026-03-02T09-15-00-123Z`.
 *
 * @param file may be a folder
 * @returns its new name, without the folder
 * @throws when it cannot be moved; it is untouched then
 */
export function setAside(file: string): string {
  const aside = asideOf(file);
  renamePatientlySync(file, aside);
  return path.basename(aside);
}

const asideOf = (file: string): string =>
  `${file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;

/**
 * A sync program may leave a folder in the place of one of our files. Another process may have
 * moved it first, and may already use a new file. The separator at the end makes the rename fail
 * for anything but a folder; Windows never moves a file that SQLite has open.
 */
export function setFolderAside(file: string, aside = asideOf(file)): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  try {
    renamePatientlySync(file + path.sep, aside);
  } catch (error) {
    if (!hasCode(error, "ENOENT") && !hasCode(error, "ENOTDIR")) throw error;
  }
}
