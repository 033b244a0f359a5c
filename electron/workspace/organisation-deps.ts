import type { OrganisationView } from "../contract/connection.ts";
import type { Notice } from "../contract/notice.ts";
import type { ParserPort } from "../mail/process/parser-client.ts";
import type { Accounts, TokenStore } from "../zoho/accounts/access.ts";
import type { PostBytes } from "../zoho/client/http.ts";
import type { RefreshTools } from "./refresh.ts";

/** What an organisation needs of its surroundings. */
export type OrganisationDeps = {
  /** Everything of this organisation lies in it. */
  readonly folder: string;
  /**
   * How to sign in; undefined when nobody is. The practice CRM has to start first, and tokens have
   * to be decrypted.
   */
  readonly account: Promise<Accounts | undefined>;
  readonly tokens?: TokenStore;
  readonly type: OrganisationView["type"];
  /** Origin of the CRM's web pages, e.g. `https://crm.zoho.eu`. */
  readonly web: () => Promise<string | undefined>;
  /** How the address of a record's page is put together, if not as usual: see zoho/links.ts. */
  readonly linkTemplate?: string | undefined;
  readonly fetch: typeof fetch;
  /** Sends files, and tells how much of them has left. */
  readonly postBytes: PostBytes;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms from anywhere, on a clock that nobody sets. */
  readonly monotonic: () => number;
  readonly forkParser: (spoolFolder: string) => ParserPort;
  /** Whether damaged data is repaired. A command leaves that to the app. */
  readonly repair?: boolean;
  /**
   * Days for which the history remembers what was filed, as they are set now; a year where nothing
   * is said.
   */
  readonly historyDays?: () => number;
  /** The CRM says what it is; its name may have changed. */
  readonly onKnown?: RefreshTools["onKnown"];
  /** Something to tell the user: what was damaged or lost, and what came back. */
  readonly onNotice?: (notice: Notice) => void;
  /** @param where a name from our code, for the log */
  readonly onFailure: (where: string, error: unknown) => void;
};
