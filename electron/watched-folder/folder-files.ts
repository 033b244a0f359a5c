import { opendir, stat } from "node:fs/promises";
import path from "node:path";
import type { FileState } from "./known-files.ts";

/**
 * Whether a file is a saved mail, by its name. Browsers and Office name a file that is being written
 * differently (`.crdownload`, `.part`, `~$mail.msg`, `.mail.eml.swp`).
 */
export const isMailName = (name: string): boolean => /^[^.~].*\.(?:eml|msg)$/is.test(name);

/** The names of saved mails in a folder, not those in folders below it, some at a time. */
export async function* mailNames(
  folder: string,
  atOnce: number,
  isMail = isMailName,
): AsyncGenerator<string[]> {
  let names: string[] = [];
  for await (const { name } of await opendir(folder)) {
    if (!isMail(name)) continue;
    names.push(name);
    if (names.length < atOnce) continue;
    yield names;
    names = [];
  }
  yield names;
}

/** @returns undefined when there is no such file */
export async function stateOf(folder: string, name: string): Promise<FileState | undefined> {
  const found = await stat(path.join(folder, name)).catch(() => undefined);
  return found?.isFile() === true ? { name, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}
