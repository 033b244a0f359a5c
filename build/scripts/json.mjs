import fs from "node:fs";

/**
 * @param {string} file
 * @returns {unknown} undefined if there is no such file, or it is incomplete
 */
export function readJson(file) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(fs.readFileSync(file, "utf8"));
    return value;
  } catch {
    return undefined;
  }
}
