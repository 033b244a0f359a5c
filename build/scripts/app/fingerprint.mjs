import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * One value for the content of some files and folders: it changes when a file changes, comes, goes
 * or is renamed.
 *
 * @param {string} root
 * @param {readonly string[]} parts files and folders, relative to root; a missing one counts, too
 */
export function contentFingerprint(root, parts) {
  return fingerprint(root, parts, (file) => fs.readFileSync(file));
}

/**
 * The same by sizes and times of change: quicker, and enough for files that only tools write.
 *
 * @param {string} root
 * @param {readonly string[]} parts
 */
export function statFingerprint(root, parts) {
  return fingerprint(root, parts, (file) => {
    const { size, mtimeMs } = fs.statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

/**
 * @param {string} root
 * @param {readonly string[]} parts
 * @param {(file: string) => string | Buffer} look
 */
function fingerprint(root, parts, look) {
  const hash = createHash("sha256");
  for (const part of parts) {
    for (const file of filesIn(path.join(root, part)).sort()) {
      hash.update(`\0${path.relative(root, file)}\0`).update(look(file));
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} place
 * @returns {string[]} every file below a folder, the file itself, or nothing if it does not exist
 */
function filesIn(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [place];
  return fs.readdirSync(place).flatMap((name) => filesIn(path.join(place, name)));
}
