import { timingSafeEqual } from "node:crypto";
import { userWithId } from "../store/catalogue.ts";
import type { Call, Crm, Route } from "../crm.ts";
import { refusal } from "../api/refusal.ts";
import { proves } from "./codes.ts";
import { accessTokenLifeMs, type Grant } from "./grants.ts";

/** The throttle's answer (docs/zoho-api.md, "Token errors"). */
export const tooMany = {
  error: "Access Denied",
  error_description:
    "You have made too many requests continuously. Please try again after some time.",
  status: "failure",
};

/**
 * Codes and refresh tokens become tokens, and tokens end. Failures arrive with HTTP 200
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
  // The address of a newer page, which wants the client as well (docs/zoho-api.md, "Revoke").
  {
    operation: "revoke",
    method: "POST",
    path: "/oauth/v2/revoke/token",
    handle: (call) => revokeAsClient(crm, call),
  },
];

/** A parameter by its name; a missing one is the empty string. */
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

/**
 * Why an app that names itself like this gets nothing; undefined for the one that is registered.
 */
export function refuseStranger(crm: Crm, given: Parameters): object | undefined {
  if (given("client_id") !== crm.clientId) return { error: "invalid_client" };
  return sameSecret(given("client_secret"), crm.clientSecret)
    ? undefined
    : { error: "invalid_client_secret" };
}

/**
 * How a wrong verifier is refused no page says; it gets the answer that Zoho has for everything
 * else that is wrong with a code.
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

/** The tokens of a new grant, with the refresh token among them or without. */
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

/** Parameters of the form (urlencoded or multipart), else of the query. */
export async function parameters(call: Call): Promise<Parameters> {
  const form = await call.req.parseBody();
  return (name) => {
    const value = form[name] ?? call.req.query(name);
    return typeof value === "string" ? value : "";
  };
}

/** Compares secrets without telling by its duration how much of them agrees. */
export function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The access token of a call. The documented scheme word is Zoho-oauthtoken, though the token reply
 * says Bearer (docs/zoho-api.md, "Calls").
 */
export const presentedToken = (call: Call): string | undefined =>
  /^Zoho-oauthtoken (\S+)$/.exec(call.req.header("authorization") ?? "")?.[1];

/** Finds out who calls, and what they may. */
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
