import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Trouble } from "../errors.mjs";

const run = promisify(execFile);

/**
 * The files that differ from `base`, or from where the branch left it, with those that Git does not
 * know yet. What counts is the working tree, not what was added for the next commit.
 *
 * @param {string} root the checkout
 * @param {string} base a commit or branch
 * @returns {Promise<{ name: string, exists: boolean }[]>} relative to `root`, with slashes
 * @throws {Trouble} when Git knows no such commit, or there is no Git
 */
export async function changedFiles(root, base) {
  const start = (await git(root, ["merge-base", base, "HEAD"])).trim();
  const changed = await git(root, ["diff", "--name-only", "--no-renames", "-z", start]);
  const unknown = await git(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
  const names = new Set(`${changed}${unknown}`.split("\0").filter((name) => name !== ""));
  return [...names].map((name) => ({ name, exists: fs.existsSync(path.join(root, name)) }));
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
async function git(root, args) {
  try {
    const { stdout } = await run("git", args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (cause) {
    const { stderr = "", code } = /** @type {{ stderr?: string, code?: string }} */ (cause);
    const missing = "Git is missing here; `npm run check -- --all` does without.";
    throw new Trouble(code === "ENOENT" ? missing : stderr.trimEnd(), { cause });
  }
}
