import { userInfo } from "node:os";
import { chooseClient } from "./choose-client.ts";
import type { Policy, PolicyClient } from "./policy.ts";

/** Who may be signed in to, and how, as far as the company decides it. */
export type AccessRules = {
  /** Signs in instead of one that the user enters. */
  readonly client?: PolicyClient;
  /** Whether users may sign in at a data centre. */
  readonly mayUse: (dataCentre: string) => boolean;
  /** @param organisation its id at Zoho */
  readonly mayFileTo: (organisation: string) => boolean;
  /** Whether there is a practice company. */
  readonly hasPractice: boolean;
};

export function accessRules(policy: Policy): AccessRules {
  const { clients, dataCentre, organisations, practice = true } = policy;
  const client = clients && chooseClient(clients, userInfo().username);
  return {
    ...(client !== undefined && { client }),
    mayUse: (id) => dataCentre === undefined || dataCentre === id,
    mayFileTo: (id) => organisations === undefined || organisations.includes(id),
    hasPractice: practice,
  };
}

/** Without a policy, the user decides. */
export const noRules: AccessRules = accessRules({});
