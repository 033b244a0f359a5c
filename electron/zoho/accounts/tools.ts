import type { SignInProgress } from "../../contract/sign-in.ts";
import type { Fetch } from "../client/http.ts";
import type { DataCentre } from "./data-centres.ts";

/**
 * The app that an organisation registered at Zoho for Mailpin. Zoho gives lasting access only to an
 * app with a secret (docs/zoho-api.md, "Client types").
 */
export type RegisteredClient = { readonly id: string; readonly secret: string };

/** What a sign-in needs from outside. */
export type SignInTools = {
  readonly fetch: Fetch;
  /** ms since the epoch. */
  readonly now: () => number;
  /** The data centres that secrets may be sent to. */
  readonly dataCentres: readonly DataCentre[];
  /**
   * Loopback ports to which the browser may come back, in the order in which they are tried. Each
   * is registered for the client.
   */
  readonly redirectPorts: readonly number[];
  readonly openBrowser: (url: string) => Promise<void>;
  readonly onProgress: (progress: SignInProgress) => void;
  readonly signal: AbortSignal;
  /** The client as it is known in another data centre than the one where the sign-in began. */
  readonly clientAt?: (dataCentre: string) => Promise<RegisteredClient | undefined>;
  /**
   * How long a person may take to answer: five minutes by default, with another device as long as
   * the code lives.
   */
  readonly patienceMs?: number;
  /**
   * The shortest time between two polls for a code on another device, whatever the server says; a
   * second by default.
   */
  readonly shortestPauseMs?: number;
};

/**
 * By default each data centre has a secret of its own for the same client (docs/zoho-api.md, "Data
 * centres"). Where none is known, the first one's is tried.
 */
export async function clientIn(
  dataCentre: DataCentre,
  begun: DataCentre,
  client: RegisteredClient,
  { clientAt }: Pick<SignInTools, "clientAt">,
): Promise<RegisteredClient> {
  const other = dataCentre.id === begun.id ? undefined : await clientAt?.(dataCentre.id);
  return other?.id === client.id ? other : client;
}
