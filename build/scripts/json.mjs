import fs from "node:fs";

/**
 * @param {string} file
 * @returns {unknown} undefined when there is no such file, or it broke off while it was written
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
