import { timingSafeEqual } from "node:crypto";
import { userWithId } from "../store/catalogue.ts";
import type { Call, Crm, Route } from "../crm.ts";
import { refusal } from "../api/refusal.ts";
import { proves } from "./codes.ts";
import { accessTokenLifeMs, type Grant } from "./grants.ts";

/** The answer when too many tokens were asked for (docs/zoho-api.md, "Token errors"). */
export const tooMany = {
  error: "Access Denied",
  error_description:
    "You have made too many requests continuously. Please try again after some time.",
  status: "failure",
};

/**
 * Makes tokens from codes and refresh tokens, and revokes them. Failures have status 200
 * (docs/zoho-api.md, "Token errors").
 */
export const tokenRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "token",
    method: "POST",
    path: "/oauth/v2/token",
    handle: (call) => token(crm, call),
  },
  {
    operation: "revoke",
    method: "POST",
    path: "/oauth/v2/token/revoke",
    handle: (call) => revoke(crm, call),
  },
  // A newer page has this address, which also demands the client (docs/zoho-api.md, "Revoke").
  {
    operation: "revoke",
    method: "POST",
    path: "/oauth/v2/revoke/token",
    handle: (call) => revokeAsClient(crm, call),
  },
];

/** Looks a parameter up; a missing one is the empty string. */
export type Parameters = (name: string) => string;

async function token(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  const stranger = refuseStranger(crm, given);
  if (stranger !== undefined) return call.json(stranger);
  switch (given("grant_type")) {
    case "authorization_code":
      return call.json(exchange(crm, given));
    case "refresh_token":
      return call.json(
        crm.grants.isLive(given("refresh_token"))
          ? access(crm, given("refresh_token"))
          : { error: "invalid_code" },
      );
    default:
      return call.json({ error: "unsupported_grant_type" });
  }
}

/** The error for an app that is not the registered one; undefined for the registered one. */
export function refuseStranger(crm: Crm, given: Parameters): object | undefined {
  if (given("client_id") !== crm.clientId) return { error: "invalid_client" };
  return sameSecret(given("client_secret"), crm.clientSecret)
    ? undefined
    : { error: "invalid_client_secret" };
}

/**
 * No page says how Zoho refuses a wrong verifier; the answer here is that for all other faults of a
 * code.
 */
function exchange(crm: Crm, given: Parameters): object {
  const promised = crm.codes.take(given("code"));
  if (promised === undefined) return { error: "invalid_code" };
  if (promised.redirectUri !== undefined && promised.redirectUri !== given("redirect_uri"))
    return { error: "invalid_redirect_uri" };
  if (promised.challenge !== undefined && !proves(given("code_verifier"), promised.challenge))
    return { error: "invalid_code" };
  return signedIn(crm, promised, promised.refresh);
}

/** The tokens of a new grant, with or without a refresh token. */
export function signedIn(crm: Crm, { user, scopes }: Grant, refresh: boolean): object {
  const refreshToken = crm.grants.add({ user, scopes }, { told: refresh });
  return { ...access(crm, refreshToken), ...(refresh ? { refresh_token: refreshToken } : {}) };
}

function access(crm: Crm, refreshToken: string): object {
  const accessToken = crm.grants.issue(refreshToken);
  if (accessToken === undefined) return tooMany;
  return {
    access_token: accessToken,
    api_domain: crm.address(),
    token_type: "Bearer",
    expires_in: accessTokenLifeMs / 1000,
  };
}

async function revokeAsClient(crm: Crm, call: Call): Promise<Response> {
  const shown = /^Basic (\S+)$/.exec(call.req.header("authorization") ?? "")?.[1] ?? "";
  const isClient = sameSecret(
    Buffer.from(shown, "base64").toString(),
    `${crm.clientId}:${crm.clientSecret}`,
  );
  return isClient ? revoke(crm, call) : call.json({ error: "invalid_client" });
}

async function revoke(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  if (crm.grants.revoke(given("token"))) return call.json({ status: "success" });
  return call.html("<html><body>Invalid token</body></html>", 400);
}

/** The parameters of the form (urlencoded or multipart) or else of the query. */
export async function parameters(call: Call): Promise<Parameters> {
  const form = await call.req.parseBody();
  return (name) => {
    const value = form[name] ?? call.req.query(name);
    return typeof value === "string" ? value : "";
  };
}

/** Compares secrets in constant time. */
export function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The access token of a call. Its scheme is Zoho-oauthtoken, though the token reply says Bearer
 * (docs/zoho-api.md, "Calls").
 */
export const presentedToken = (call: Call): string | undefined =>
  /^Zoho-oauthtoken (\S+)$/.exec(call.req.header("authorization") ?? "")?.[1];

/** Finds out who calls, and what they may do. */
export function authenticate(crm: Crm, call: Call): void {
  const accessToken = presentedToken(call);
  if (accessToken === undefined)
    throw refusal(401, "AUTHENTICATION_FAILURE", "Authentication failed");
  const grant = crm.grants.of(accessToken);
  const user = userWithId(crm.catalogue, grant?.user ?? "");
  if (user === undefined) throw refusal(401, "INVALID_TOKEN", "invalid oauth token");
  call.set("user", user);
  call.set("scopes", grant?.scopes);
}
