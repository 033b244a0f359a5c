import path from "node:path";
import type { Notice } from "../contract/notice.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import type { PracticeAccount } from "./sign-in/practice-account.ts";
import { practiceId, type Entry } from "./sign-in/registry.ts";
import type { SignInParts } from "./sign-in/sign-ins.ts";

export type OrganisationsDeps = Omit<SignInParts, "onProgress" | "rules"> &
  Pick<
    OrganisationDeps,
    "postBytes" | "monotonic" | "forkParser" | "onFailure" | "repair" | "whenDrawn" | "policy"
  > &
  Required<Pick<OrganisationDeps, "settings">> & {
    /** The parent folder of all organisations. */
    readonly folder: string;
    /** Starts the practice CRM when the practice company is first opened. */
    readonly practice: () => Promise<PracticeAccount>;
    /** Notifies the user about the data on this computer. */
    readonly onNotice: (notice: Notice) => void;
  };

/** What one organisation tells the others' keeper. */
export type OrganisationHooks = Pick<OrganisationDeps, "onFailure"> &
  Required<Pick<OrganisationDeps, "onKnown">>;

/** What a connected organisation is made of. */
export function connectedDeps(
  deps: OrganisationsDeps,
  { id, type, dataCentre }: Entry,
  { onFailure, onKnown }: OrganisationHooks,
): OrganisationDeps {
  const { credentialStore, dataCentres } = deps;
  const web = dataCentres.find((one) => one.id === dataCentre)?.web;
  return {
    ...commonDeps(deps, id),
    type,
    account: async () => (await credentialStore.signIn(id).load())?.accounts,
    tokens: credentialStore.accessToken(id),
    web: () => Promise.resolve(web),
    onFailure,
    onKnown,
  };
}

/**
 * What the practice company is made of. Its tokens are not stored: after a restart its CRM uses
 * another port, and another program may use the old one.
 */
export function practiceDeps(
  deps: OrganisationsDeps,
  { onFailure }: Pick<OrganisationHooks, "onFailure">,
): OrganisationDeps {
  const account = deps.practice();
  const { policy = {} } = deps;
  return {
    ...commonDeps(deps, practiceId),
    policy: policy.practice === false ? { ...policy, modules: [] } : policy,
    type: "practice",
    account: () => account,
    web: async () => (await account).address,
    onFailure,
  };
}

function commonDeps(deps: OrganisationsDeps, id: string) {
  const { fetch, postBytes, now, monotonic, forkParser, onNotice, settings } = deps;
  const { folder, repair = false, whenDrawn, policy } = deps;
  return {
    ...{ fetch, postBytes, now, monotonic, forkParser, onNotice, settings, repair },
    ...(whenDrawn !== undefined && { whenDrawn }),
    ...(policy !== undefined && { policy }),
    folder: path.join(folder, id),
  };
}
