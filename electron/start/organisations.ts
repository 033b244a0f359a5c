import type { Notice } from "../contract/notice.ts";
import type { Network } from "../desktop/network.ts";
import { openOutside } from "../desktop/open-outside.ts";
import { forkParser } from "../desktop/processes.ts";
import type { SettingsFile } from "../desktop/settings.ts";
import type { Policy } from "../policy/policy.ts";
import { Organisations } from "../workspace/organisations.ts";
import type { CredentialStore } from "../workspace/sign-in/credential-store.ts";
import type { PracticeAccount } from "../workspace/sign-in/practice-account.ts";
import { withConfigured } from "../zoho/accounts/data-centres.ts";
import { organisationsFolder } from "./stores.ts";

export type OrganisationParts = {
  readonly policy: Policy;
  readonly settings: SettingsFile;
  readonly credentialStore: CredentialStore;
  readonly network: Network;
  readonly practice: () => Promise<PracticeAccount>;
  readonly whenDrawn: Promise<void>;
  readonly onNotice: (notice: Notice) => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** The organisations, as the settings and the company want them. Opens nothing yet. */
export function connectOrganisations({
  settings,
  network,
  ...parts
}: OrganisationParts): Organisations {
  const { dataCentres, redirectPorts } = settings.read();
  return new Organisations({
    folder: organisationsFolder(),
    ...parts,
    dataCentres: withConfigured(dataCentres),
    redirectPorts,
    openBrowser: openOutside,
    ...network,
    now: Date.now,
    monotonic: () => performance.now(),
    forkParser,
    repair: true,
    settings: () => settings.read(),
  });
}
