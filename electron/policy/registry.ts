import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { policyBroken } from "./problems.ts";
import { policyInRegistry } from "./registry-values.ts";

const run = promisify(execFile);

const policies = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;
/** Where Group Policy writes. */
export const registryKey = String.raw`${policies}\Mailpin`;

/**
 * @returns an empty policy where the computer has none
 * @throws ProblemError `policy-broken`
 */
export async function policyOfRegistry(): Promise<unknown> {
  try {
    return (await isThere()) ? policyInRegistry(await exported(), registryKey) : {};
  } catch (error) {
    throw policyBroken("unreadable", registryKey, error);
  }
}

/**
 * `reg` has one exit code for a missing key and for one that nobody may read, and its words are in
 * the system's language. The key above ours is always there, and names those below it.
 */
async function isThere(): Promise<boolean> {
  try {
    return (await reg("query", policies))
      .split(/\r?\n/)
      .some((line) => line.trim().toLowerCase() === registryKey.toLowerCase());
  } catch {
    return !(await isMissing());
  }
}

/** Companies forbid `reg` to their users. PowerShell takes longer, and says no more than this. */
async function isMissing(): Promise<boolean> {
  const powershell = inSystem(String.raw`WindowsPowerShell\v1.0\powershell.exe`);
  const question = `Test-Path -LiteralPath "Registry::${registryKey}"`;
  const words = ["-NoProfile", "-NonInteractive", "-Command", question];
  const { stdout } = await run(powershell, words, { windowsHide: true });
  return stdout.trim() === "False";
}

/** What `reg` prints has lost letters that the console's old alphabet lacks; its file has all. */
async function exported(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-policy-"));
  try {
    const file = path.join(folder, "policy.reg");
    await reg("export", registryKey, file, "/y");
    return await readFile(file, "utf16le");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const reg = async (...words: string[]): Promise<string> =>
  (await run(inSystem("reg.exe"), words, { windowsHide: true })).stdout;

const inSystem = (program: string): string =>
  path.join(process.env["SystemRoot"] ?? String.raw`C:\Windows`, "System32", program);
