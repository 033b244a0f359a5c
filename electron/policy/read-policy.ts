import { readCentralPolicy } from "./central-policy.ts";
import { readMachinePolicy, readTrialPolicy } from "./machine-policy.ts";
import type { MachinePolicy, Policy } from "./policy.ts";

export type PolicySources = {
  readonly platform: NodeJS.Platform;
  /** Holds a copy of the central file. */
  readonly dataFolder: string;
  /** A file to try out, where the computer has no policy; empty: none. */
  readonly trial: string;
};

/**
 * What the company decides: on this computer, or in its central file. Where both do, this computer
 * counts.
 *
 * @throws ProblemError `policy-broken`
 */
export async function readPolicy({ platform, ...sources }: PolicySources): Promise<Policy> {
  return effectivePolicy(await readMachinePolicy(platform), sources);
}

/** @param machine what the computer has */
export async function effectivePolicy(
  machine: MachinePolicy,
  { dataFolder, trial }: Omit<PolicySources, "platform">,
): Promise<Policy> {
  // A policy cannot be left by trying out another one.
  const isTrial = Object.keys(machine).length === 0 && trial !== "";
  const { central, ...own } = isTrial ? await readTrialPolicy(trial) : machine;
  if (central === undefined) return own;
  return { ...(await readCentralPolicy(central, dataFolder)), ...own };
}
