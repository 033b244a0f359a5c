import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renamePatientlySync } from "./rename.ts";

/**
 * Replaces a file atomically: after a crash or a power cut it holds the old content or the new one.
 * Creates its folder if it is missing. Both are readable by the user alone.
 *
 * @throws the file system's error; the old content is kept then
 */
export function replaceFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const written = `${file}.${randomUUID()}`;
  try {
    writeFileSync(written, text, { mode: 0o600, flush: true });
    renamePatientlySync(written, file);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}
