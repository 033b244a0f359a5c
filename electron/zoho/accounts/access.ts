import { z } from "zod";
import type { ZohoError } from "../errors/errors.ts";
import { usualTokenLife } from "../api-decisions.ts";
import { exchange, failure, type Fetch } from "../client/http.ts";
import { safeAddress } from "./address.ts";

/** Characters that a header may hold. Otherwise the error about the header would show the token. */
export const token = z.string().regex(/^[!-~]+$/);

export const accounts = z
  .object({
    address: safeAddress,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    refreshToken: token,
  })
  .readonly();
/**
 * The accounts server of the user's data centre, and our credentials there. `address` is e.g.
 * `https://accounts.zoho.eu`.
 */
export type Accounts = z.output<typeof accounts>;

export const accessToken = z.object({
  value: token,
  /**
   * Where it is valid: the API's address in the user's data centre, as the accounts server named
   * it.
   */
  apiAddress: safeAddress,
  /** ms since the epoch. */
  expiresAt: z.number(),
});
export type AccessToken = z.output<typeof accessToken>;

const keptToken = accessToken.extend({
  /** The accounts server that gave it, and named the address where it is valid. */
  issuer: safeAddress,
});
/**
 * An access token as it is kept. It is not used with another accounts server: its API address may
 * belong to somebody else by now.
 */
export type KeptToken = z.output<typeof keptToken>;

export const toKeep = (token: AccessToken, { address }: Pick<Accounts, "address">): KeptToken => ({
  ...token,
  issuer: address,
});

/**
 * Keeps the access token across restarts and between processes: Zoho allows ten new ones in ten
 * minutes.
 */
export type TokenStore = {
  /** Whatever was saved; it is checked here. */
  readonly load: () => Promise<unknown>;
  readonly save: (token: KeptToken) => Promise<void>;
};

export type Access = {
  /** A valid access token; all callers share one refresh. Throws ZohoError. */
  readonly token: () => Promise<AccessToken>;
  /** Zoho answered that this token is not valid: the next `token()` gets a new one. */
  readonly refuse: (token: AccessToken) => void;
  /**
   * `signed-out` once the accounts server refused the refresh token. That is final: new credentials
   * need a new Access.
   */
  readonly state: "signed-in" | "signed-out";
};

/**
 * The accounts server's answer with a token. Errors arrive with status 200 as well, so the body
 * decides (docs/zoho-api.md, "Token errors").
 */
export const tokenReply = z.object({
  access_token: token,
  api_domain: safeAddress,
  /** Seconds. Some replies lack it, and those that had `expires_in_sec` beside it counted in ms. */
  expires_in: z.coerce
    .number()
    .positive()
    .catch(usualTokenLife)
    .transform((seconds) => Math.min(seconds, usualTokenLife)),
});

export const accessTokenIn = (reply: z.output<typeof tokenReply>, nowMs: number): AccessToken => ({
  value: reply.access_token,
  apiAddress: reply.api_domain,
  expiresAt: nowMs + reply.expires_in * 1000,
});

/** A token is renewed this long before its end, so that it does not expire during a call. */
const marginMs = 60_000;
const patienceMs = 30_000;

export type AccessParts = {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly accounts: Accounts;
  readonly tokens?: TokenStore | undefined;
};

/** Turns a refresh token into access tokens. */
export const makeAccess = (parts: AccessParts): Access => new TokenAccess(parts);

class TokenAccess implements Access {
  readonly #parts: AccessParts;
  readonly #url: URL;
  readonly #refused = new Set<string>();
  #current: AccessToken | undefined;
  #pending: Promise<AccessToken> | undefined;
  #signedOut: ZohoError | undefined;

  constructor(parts: AccessParts) {
    this.#parts = parts;
    this.#url = new URL("/oauth/v2/token", safeAddress.parse(parts.accounts.address));
  }

  readonly token = async (): Promise<AccessToken> => {
    if (this.#signedOut !== undefined) throw this.#signedOut;
    if (this.#isFresh(this.#current)) return this.#current;
    this.#pending ??= this.#obtain().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  };

  readonly refuse = (token: AccessToken): void => {
    this.#refused.add(token.value);
    if (this.#current?.value === token.value) this.#current = undefined;
  };

  get state(): Access["state"] {
    return this.#signedOut === undefined ? "signed-in" : "signed-out";
  }

  /**
   * Looks into the store first: the command line may have renewed the token, and Zoho gives only
   * ten in ten minutes.
   */
  async #obtain(): Promise<AccessToken> {
    const { tokens, accounts } = this.#parts;
    this.#current = await this.#load();
    if (this.#current !== undefined) return this.#current;
    const renewed = await this.#refresh();
    this.#current = renewed;
    // A store that cannot be written costs one more refresh at the next start, and no mail.
    await tokens?.save(toKeep(renewed, accounts)).catch(() => undefined);
    return renewed;
  }

  async #load(): Promise<AccessToken | undefined> {
    const { tokens, accounts } = this.#parts;
    const kept = keptToken.safeParse(await tokens?.load().catch(() => undefined)).data;
    const isUsable =
      kept?.issuer === accounts.address && this.#isFresh(kept) && !this.#refused.has(kept.value);
    return isUsable ? kept : undefined;
  }

  async #refresh(): Promise<AccessToken> {
    const { fetch, now, accounts } = this.#parts;
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: accounts.clientId,
      client_secret: accounts.clientSecret,
      refresh_token: accounts.refreshToken,
    });
    const request = { method: "POST", body };
    const answer = await exchange(fetch, this.#url, request, { at: "token", patienceMs });
    const { data } = tokenReply.safeParse(answer.body);
    if (data === undefined || answer.status >= 300) {
      const error = failure("token", answer, now());
      if (error.kind === "signed-out") this.#signedOut = error;
      throw error;
    }
    return accessTokenIn(data, now());
  }

  #isFresh(token: AccessToken | undefined): token is AccessToken {
    return token !== undefined && token.expiresAt - marginMs > this.#parts.now();
  }
}
