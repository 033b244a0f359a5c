import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { SignInOptions, SignInProgress, SignInRequest } from "../../contract/sign-in.ts";
import type { AccessRules } from "../../policy/access-rules.ts";
import { placeOf, type DataCentre } from "../../zoho/accounts/data-centres.ts";
import { redirectUri } from "../../zoho/accounts/redirect.ts";
import { SignInCancelled } from "../../zoho/accounts/problems.ts";
import { revoke } from "../../zoho/accounts/revoke.ts";
import { scopes } from "../../zoho/accounts/scopes.ts";
import { signIn, type Credentials } from "../../zoho/accounts/sign-in.ts";
import type { Fetch } from "../../zoho/client/http.ts";
import { connectZoho } from "../../zoho/connect.ts";
import type { Entry } from "./registry.ts";
import type { CredentialStore } from "./credential-store.ts";

export type SignInParts = {
  readonly credentialStore: CredentialStore;
  readonly fetch: Fetch;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly dataCentres: readonly DataCentre[];
  /** Ports of the redirect URIs that are registered for the client. */
  readonly redirectPorts: readonly number[];
  readonly openBrowser: (url: string) => Promise<void>;
  /** What the company decides. */
  readonly rules: AccessRules;
  readonly onProgress: (progress: SignInProgress) => void;
};

/** A new sign-in to an organisation. */
export type SignedIn = { readonly entry: Entry; readonly credentials: Credentials };

/** Runs sign-ins, one at a time: a new attempt cancels the previous one. */
export class SignIns {
  readonly #parts: SignInParts;
  #abort = new AbortController();
  #progress: SignInProgress = { step: "none" };

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  get progress(): SignInProgress {
    return this.#progress;
  }

  /** @throws ProblemError `data-centre-unknown` where the company allows none that there is */
  async options(): Promise<SignInOptions> {
    const { redirectPorts, credentialStore, rules } = this.#parts;
    const dataCentres = this.#dataCentres();
    if (dataCentres.length === 0) throw new ProblemError(noDataCentre);
    return {
      dataCentres: await Promise.all(
        dataCentres.map(async (centre) => {
          const { id, domain } = centre;
          const known =
            rules.client ??
            (await credentialStore
              .client(id)
              .load()
              .catch(() => undefined));
          return {
            id,
            name: placeOf(centre),
            domain,
            ...(known !== undefined && { clientId: known.id }),
          };
        }),
      ),
      isClientManaged: rules.client !== undefined,
      redirectUris: redirectPorts.map(redirectUri),
      scopes: scopes.join(","),
    };
  }

  /**
   * Signs a user in and asks Zoho for the organisation. `keep` saves the result, unless the attempt
   * was cancelled. The client is saved in any case, for the next attempt. Access that is not kept
   * is revoked, because a user can have only twenty refresh tokens with one client.
   *
   * @throws ProblemError, ZohoError or SignInCancelled
   */
  async run(
    request: SignInRequest,
    keep: (signedIn: SignedIn) => Promise<void>,
  ): Promise<SignedIn> {
    const { credentialStore, fetch, rules, ...parts } = this.#parts;
    const tools = { ...parts, dataCentres: this.#dataCentres() };
    if (!tools.dataCentres.some(({ id }) => id === request.dataCentre))
      throw new ProblemError(dataCentreUnknown);
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    const onProgress = (progress: SignInProgress) => {
      if (this.#abort === abort) this.#setProgress(progress);
    };
    try {
      const client =
        rules.client ?? request.client ?? (await credentialStore.client(request.dataCentre).load());
      if (client === undefined) throw new ProblemError(clientMissing);
      const clientAt = (dataCentre: string) => credentialStore.client(dataCentre).load();
      const credentials = await signIn(
        { ...request, client },
        { ...tools, fetch, clientAt, onProgress, signal: abort.signal },
      );
      const { clientId: id, clientSecret: secret } = credentials.accounts;
      try {
        await credentialStore.client(credentials.dataCentre).save({ id, secret });
        const signedIn = { credentials, entry: await this.#identify(credentials, abort.signal) };
        abort.signal.throwIfAborted();
        await keep(signedIn);
        return signedIn;
      } catch (error) {
        void revoke(credentials.accounts, { fetch });
        throw abort.signal.aborted ? new SignInCancelled({ cause: error }) : error;
      }
    } finally {
      onProgress({ step: "none" });
    }
  }

  cancel(): void {
    this.#abort.abort();
    this.#setProgress({ step: "none" });
  }

  async #identify(credentials: Credentials, signal: AbortSignal): Promise<Entry> {
    const { fetch, now } = this.#parts;
    const { dataCentre, scopes: granted, accounts, access } = credentials;
    const tokens = { load: () => Promise.resolve(access), save: () => Promise.resolve() };
    const zoho = connectZoho({ fetch, now, accounts, tokens });
    const [{ id, name, type }, user] = await Promise.all([
      zoho.organisation(signal),
      zoho.me(signal),
    ]);
    if (!this.#parts.rules.mayFileTo(id)) throw new ProblemError(organisationNotAllowed);
    const me = { id: user.id, name: user.name, email: user.email };
    return {
      id: [dataCentre, type, id, user.id].join("-"),
      name,
      type,
      user: me,
      dataCentre,
      scopes: [...granted],
    };
  }

  #dataCentres(): readonly DataCentre[] {
    return this.#parts.dataCentres.filter(({ id }) => this.#parts.rules.mayUse(id));
  }

  #setProgress(progress: SignInProgress): void {
    if (progress.step === "none" && this.#progress.step === "none") return;
    this.#progress = progress;
    this.#parts.onProgress(progress);
  }
}

const dataCentreUnknown: Problem = { code: "data-centre-unknown", kind: "chosen" };

const noDataCentre: Problem = { code: "data-centre-unknown", kind: "policy" };

const organisationNotAllowed: Problem = { code: "organisation-not-allowed" };

const clientMissing: Problem = { code: "client-missing" };
