import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Why a step could not be tried here. It is told, and is no failure. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/**
 * Finds a program of Debian's.
 *
 * @param from the package that has it
 * @throws Skipped when it is not installed
 */
export function tool(name: string, from: string): string {
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/sbin", "/sbin"];
  const found = folders.map((folder) => path.join(folder, name)).find(isProgram);
  if (found === undefined) throw new Skipped(`${name} is not installed (apt-get install ${from})`);
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** More than any of them says. */
const maxBuffer = 64 * 2 ** 20;

/**
 * Runs a program, in English.
 *
 * @returns what it printed, warnings included
 * @throws Error with that when it fails
 */
export const said = (command: string, words: readonly string[], cwd?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C.UTF-8" };
    execFile(command, [...words], { env, cwd, maxBuffer }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (error === null) resolve(output);
      else reject(new Error(`${path.basename(command)}: ${output}`, { cause: error }));
    });
  });
