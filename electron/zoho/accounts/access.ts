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

/** Turns a refresh token into access tokens. */
export function makeAccess(given: {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly accounts: Accounts;
  readonly tokens?: TokenStore | undefined;
}): Access {
  const { fetch, now, accounts, tokens } = given;
  const url = new URL("/oauth/v2/token", safeAddress.parse(accounts.address));
  let current: AccessToken | undefined;
  let pending: Promise<AccessToken> | undefined;
  let verdict: ZohoError | undefined;
  const refused = new Set<string>();

  /**
   * Looks into the store first: the command line may have renewed the token, and Zoho gives only
   * ten in ten minutes.
   */
  async function obtain(): Promise<AccessToken> {
    current = await load();
    if (current !== undefined) return current;
    current = await refresh();
    // A store that cannot be written costs one more refresh at the next start, and no mail.
    await tokens?.save(toKeep(current, accounts)).catch(() => undefined);
    return current;
  }

  async function load(): Promise<AccessToken | undefined> {
    const kept = keptToken.safeParse(await tokens?.load().catch(() => undefined)).data;
    return kept?.issuer === accounts.address && isFresh(kept) && !refused.has(kept.value)
      ? kept
      : undefined;
  }

  async function refresh(): Promise<AccessToken> {
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: accounts.clientId,
      client_secret: accounts.clientSecret,
      refresh_token: accounts.refreshToken,
    });
    const answer = await exchange(
      fetch,
      url,
      { method: "POST", body },
      { at: "token", patienceMs },
    );
    const { data } = tokenReply.safeParse(answer.body);
    if (data === undefined || answer.status >= 300) {
      const error = failure("token", answer, now());
      if (error.kind === "signed-out") verdict = error;
      throw error;
    }
    return accessTokenIn(data, now());
  }

  const isFresh = (token: AccessToken | undefined): token is AccessToken =>
    token !== undefined && token.expiresAt - marginMs > now();

  return {
    async token() {
      if (verdict !== undefined) throw verdict;
      if (isFresh(current)) return current;
      pending ??= obtain().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    refuse(token) {
      refused.add(token.value);
      if (current?.value === token.value) current = undefined;
    },
    get state() {
      return verdict === undefined ? "signed-in" : "signed-out";
    },
  };
}
