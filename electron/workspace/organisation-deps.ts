import type { OrganisationView } from "../contract/connection.ts";
import type { Notice } from "../contract/notice.ts";
import type { ParserPort } from "../mail/process/parser-client.ts";
import type { Policy } from "../policy/policy.ts";
import type { Accounts, TokenStore } from "../zoho/accounts/access.ts";
import type { Fetch, PostBytes } from "../zoho/client/http.ts";
import type { OrganisationSettings } from "./organisation-settings.ts";
import type { RefreshTools } from "./records/refresh.ts";

/** What an organisation needs from outside. */
export type OrganisationDeps = {
  /** The folder of all data of this organisation. */
  readonly folder: string;
  /**
   * How to sign in; undefined when nobody is signed in. The practice CRM has to start, or tokens
   * have to be decrypted. Called again where the key ring refused.
   */
  readonly account: () => Promise<Accounts | undefined>;
  readonly tokens?: TokenStore;
  readonly type: OrganisationView["type"];
  /** Origin of the CRM's web pages, e.g. `https://crm.zoho.eu`. */
  readonly web: () => Promise<string | undefined>;
  readonly fetch: Fetch;
  /** Uploads files and reports the progress. */
  readonly postBytes: PostBytes;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms on a monotonic clock with any origin. */
  readonly monotonic: () => number;
  readonly forkParser: (spoolFolder: string) => ParserPort;
  /** Whether damaged data is repaired. The command line leaves that to the app. */
  readonly repair?: boolean;
  /** The current settings of this computer; the usual ones by default. */
  readonly settings?: () => OrganisationSettings;
  /** Until then the window comes first: housekeeping and the sync wait. Without it, they do not. */
  readonly whenDrawn?: Promise<void>;
  /** What the company decides; nothing by default. */
  readonly policy?: Policy;
  /** Called with the organisation's data from the CRM; its name may have changed. */
  readonly onKnown?: RefreshTools["onKnown"];
  /** Notifies the user of damaged, lost and recovered data. */
  readonly onNotice?: (notice: Notice) => void;
  /** @param where a name from our code, for the log */
  readonly onFailure: (where: string, error: unknown) => void;
};
