import { z } from "zod";
import type { ZohoError } from "../errors.ts";
import { exchange, failure, type Fetch } from "../http.ts";

/** The accounts server of the user's data centre, and what it gave us. `address` is e.g. `https://accounts.zoho.eu`. */
export type Accounts = {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
};

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** A token must never travel in the clear, unless it stays on this machine. */
const safeAddress = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || loopback.has(hostname);
}, "an address of Zoho is https");

export const accessToken = z.object({
  value: z.string().min(1),
  /** Where it is valid: the API's address in the user's data centre, as the accounts server named it. */
  apiAddress: safeAddress,
  /** ms since the epoch. */
  expiresAt: z.number(),
});
export type AccessToken = z.output<typeof accessToken>;

/** Keeps the access token across restarts: Zoho allows ten new ones in ten minutes. */
export type TokenStore = {
  /** Whatever was saved; it is checked here. */
  readonly load: () => Promise<unknown>;
  readonly save: (token: AccessToken) => Promise<void>;
};

export type Access = {
  /** A valid access token; all callers share one refresh. Throws ZohoError. */
  readonly token: () => Promise<AccessToken>;
  /** Zoho answered that this token is not valid: the next `token()` gets a new one. */
  readonly refuse: (token: AccessToken) => void;
  /** `signed-out` once the accounts server refused the refresh token. That never heals: it takes new credentials, and with them a new Access. */
  readonly state: "signed-in" | "signed-out";
};

const granted = z.object({
  access_token: z.string().min(1),
  api_domain: safeAddress,
  /** Seconds. Some replies lack it. */
  expires_in: z.coerce.number().positive().catch(3600),
});

/** A token is renewed this long before its end, so that it does not die on the way. */
const marginMs = 60_000;
const timeoutMs = 30_000;

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
  let restored = tokens === undefined;

  async function obtain(): Promise<AccessToken> {
    if (!restored) {
      restored = true;
      current = accessToken.safeParse(await tokens?.load().catch(() => undefined)).data;
      if (isFresh(current)) return current;
    }
    current = await refresh();
    // A store that cannot be written costs one more refresh at the next start, and no mail.
    await tokens?.save(current).catch(() => undefined);
    return current;
  }

  async function refresh(): Promise<AccessToken> {
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: accounts.clientId,
      client_secret: accounts.clientSecret,
      refresh_token: accounts.refreshToken,
    });
    const answer = await exchange(fetch, url, { method: "POST", body }, { at: "token", timeoutMs });
    // Errors arrive with status 200 as well, so the body decides.
    const { data } = granted.safeParse(answer.body);
    if (data === undefined || answer.status >= 300) {
      const error = failure("token", answer, now());
      if (error.kind === "signed-out") verdict = error;
      throw error;
    }
    return { value: data.access_token, apiAddress: data.api_domain, expiresAt: now() + data.expires_in * 1000 };
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
      if (current?.value === token.value) current = undefined;
    },
    get state() {
      return verdict === undefined ? "signed-in" : "signed-out";
    },
  };
}
