import path from "node:path";
import type { Notice } from "../contract/notice.ts";
import { ProblemError } from "../contract/problem.ts";
import type { Organisation } from "../workspace/organisation.ts";
import type { OrganisationDeps } from "../workspace/organisation-deps.ts";
import type { OrganisationSettings } from "../workspace/organisation-settings.ts";
import { Organisations } from "../workspace/organisations.ts";
import { accessRules } from "../policy/access-rules.ts";
import type { Policy } from "../policy/policy.ts";
import { practiceId, Registry, type Entry } from "../workspace/sign-in/registry.ts";
import type { CredentialStore } from "../workspace/sign-in/credential-store.ts";
import { startPracticeCrm, type PracticeCrm } from "../practice-crm/start.ts";
import type { DataCentre } from "../zoho/accounts/data-centres.ts";
import type { Fetch } from "../zoho/client/http.ts";
import { UsageError, type Which } from "./words.ts";
import { listedShort } from "../language/lists.ts";
import { text } from "../language/text.ts";

/**
 * The data folder of an app that has opened one already: it reads `--user-data-dir` as Chromium
 * does, which knows only the form with `=`.
 *
 * @param opened absolute path
 * @param given the folder in the command's own words
 * @throws UsageError when it is another folder: a test must not file into the real company
 */
export function openedFolder(opened: string, given: string | undefined): string {
  if (given === undefined || path.resolve(given) === opened) return opened;
  throw new UsageError(
    text("commandLine.data-folder-word", { word: `--user-data-dir=${given}`, folder: opened }),
  );
}

export type CommandContext = {
  readonly dataFolder: string;
  /** Without the system's key ring it is empty: filed mails then wait until the app sends them. */
  readonly credentialStore: CredentialStore;
  readonly dataCentres: readonly DataCentre[];
  readonly fetch: Fetch;
  readonly postBytes: OrganisationDeps["postBytes"];
  readonly forkParser: OrganisationDeps["forkParser"];
  readonly settings: () => OrganisationSettings;
  /** What the company decides. */
  readonly policy: Policy;
  /** Called with what the user should know about the data on this computer. */
  readonly onNotice: (notice: Notice) => void;
};

/**
 * Opens an organisation, does the work, and closes it; the practice company with a practice CRM of
 * its own on the same data.
 *
 * @throws UsageError when it is not clear which one is meant, ProblemError when the list of those
 *   connected cannot be read
 */
export async function withOrganisation<T>(
  { dataFolder, ...place }: CommandContext,
  which: Which,
  work: (organisation: Organisation) => Promise<T>,
): Promise<T> {
  const folder = path.join(dataFolder, "organisations");
  const id = idOf(new Registry(folder, place.onNotice, accessRules(place.policy)), which);
  let crm: Promise<PracticeCrm> | undefined;
  const organisations = new Organisations({
    ...place,
    folder,
    practice: () =>
      (crm ??= startPracticeCrm({
        port: "as-before",
        folder: path.join(dataFolder, "practice-crm"),
      })),
    now: Date.now,
    monotonic: () => performance.now(),
    redirectPorts: [], // nobody signs in here
    openBrowser: () => Promise.resolve(),
    onFailure: () => undefined, // what went wrong is in the answers, and a command keeps no log
  });
  try {
    const organisation = organisations.get(id);
    organisation.start();
    return await work(organisation);
  } finally {
    await organisations.close();
    await (await crm)?.close();
  }
}

function idOf(
  { list, active, problem }: Registry,
  { practice, organisation, orPractice }: Which,
): string {
  if (practice) return practiceId;
  if (problem !== undefined) throw new ProblemError(problem);
  if (orPractice === true && list.length === 0) return practiceId;
  if (organisation !== undefined) {
    const named = list.filter(({ id, name }) => id === organisation || name === organisation);
    if (named.length === 1 && named[0] !== undefined) return named[0].id;
    throw new UsageError(
      text("commandLine.no-such-organisation", { connected: thoseConnected(list) }),
    );
  }
  if (active !== practiceId) return active;
  // A trial in the practice company must not end in a real one because its name was left out.
  throw new UsageError(
    list.length === 0
      ? text("commandLine.connect-one")
      : text("commandLine.name-one", { connected: thoseConnected(list) }),
  );
}

function thoseConnected(list: readonly Entry[]): string {
  if (list.length === 0) return text("commandLine.none-connected");
  const names = list.map(({ id, name }) => `${name} (${id})`);
  return text("commandLine.these-connected", { names: listedShort(names) });
}
