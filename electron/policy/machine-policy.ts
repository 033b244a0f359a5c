import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { jsonIn, policyIn } from "./parse-policy.ts";
import { policySchema, type MachinePolicy } from "./policy.ts";
import { policyBroken } from "./problems.ts";
import { policyOfRegistry, registryKey } from "./registry.ts";
import { readTrusted } from "./trusted-file.ts";

const run = promisify(execFile);

/** Where the administrator of a computer puts the policy; the user can write to none of them. */
export const policyPlaces = {
  linux: "/etc/mailpin/policy.json",
  darwin: "/Library/Managed Preferences/app.mailpin.desktop.plist",
  win32: registryKey,
} as const;

/**
 * Reads the policy of this computer: of Group Policy, of a profile of a device management, or of a
 * file.
 *
 * @returns an empty one where there is none
 * @throws ProblemError `policy-broken`
 */
export async function readMachinePolicy(platform: NodeJS.Platform): Promise<MachinePolicy> {
  if (platform === "win32")
    return policyIn(policySchema, await policyOfRegistry(), policyPlaces.win32);
  if (platform === "darwin")
    return policyIn(policySchema, await fromProfile(), policyPlaces.darwin);
  return readPolicyFile(policyPlaces.linux);
}

/** @param administrator the user to whom it must belong: root, and another one in tests */
export async function readPolicyFile(file: string, administrator = 0): Promise<MachinePolicy> {
  const bytes = await readTrusted(file, administrator);
  const value = bytes === undefined ? {} : jsonIn(bytes.toString("utf8"), file);
  return policyIn(policySchema, value, file);
}

/** A policy that somebody tries out, from a file of their own. */
export async function readTrialPolicy(file: string): Promise<MachinePolicy> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw policyBroken("unreadable", file, error);
  });
  return policyIn(policySchema, jsonIn(text, file), file);
}

/**
 * The file is looked for first: without a profile, nothing has to be started. What the system adds
 * to it by itself is none of Mailpin's names.
 */
async function fromProfile(): Promise<unknown> {
  const file = policyPlaces.darwin;
  if ((await readTrusted(file)) === undefined) return {};
  try {
    const { stdout } = await run("/usr/bin/plutil", ["-convert", "json", "-o", "-", file]);
    const values = Object.entries(jsonIn(stdout, file) as object);
    return Object.fromEntries(values.filter(([name]) => !name.startsWith("Payload")));
  } catch (error) {
    throw policyBroken("unreadable", file, error);
  }
}
