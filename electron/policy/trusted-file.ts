import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { policyBroken } from "./problems.ts";

/** Who may write for others: the group and all others, of the mode of a file. */
const othersWrite = 0o022;

/**
 * Reads a file that only the administrator can have written: it and its folder belong to root, and
 * nobody else may write to them.
 *
 * @returns undefined where there is none
 * @throws ProblemError `policy-broken`
 */
export async function readTrusted(file: string, administrator = 0): Promise<Buffer | undefined> {
  try {
    for (const one of [path.dirname(file), file]) {
      const { uid, mode } = await lstat(one);
      if (uid !== administrator || (mode & othersWrite) !== 0)
        throw policyBroken("not-trusted", file);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error instanceof Error && "problem" in error
      ? error
      : policyBroken("unreadable", file, error);
  }
}
