import { renameSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Moves what cannot be used out of the way, so that nothing of it is lost: `settings.json` becomes
 * `settings.json.damaged-2026-03-02T09-15-00-123Z`.
 *
 * @param file may be a folder
 * @returns its new name, without the folder
 * @throws when it cannot be moved; it is untouched then
 */
export function setAside(file: string): string {
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  renameSync(file, aside);
  return path.basename(aside);
}

/** A sync program may leave a folder where a file of ours belongs. */
export function setFolderAside(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) setAside(file);
}
