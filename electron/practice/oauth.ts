import { timingSafeEqual } from "node:crypto";
import type { Call, Crm, Route } from "./crm.ts";
import { refusal } from "./refusal.ts";
import { accessTokenLifeMs } from "./token-store.ts";
import { userWithId } from "./catalogue.ts";

const tooMany = {
  error: "Access Denied",
  error_description: "You have made too many requests continuously. Please try again after some time.",
  status: "failure",
};

/** The accounts server's two calls. Its failures arrive with HTTP 200 (reference 3.3). */
export const oauthRoutes = (crm: Crm): readonly Route[] => [
  { operation: "token", method: "POST", path: "/oauth/v2/token", handle: (call) => token(crm, call) },
  { operation: "revoke", method: "POST", path: "/oauth/v2/token/revoke", handle: (call) => revoke(crm, call) },
];

async function token(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  if (given("client_id") !== crm.clientId) return call.json({ error: "invalid_client" });
  if (!sameSecret(given("client_secret"), crm.clientSecret)) return call.json({ error: "invalid_client_secret" });
  if (given("grant_type") !== "refresh_token") return call.json({ error: "unsupported_grant_type" });
  const refreshToken = given("refresh_token");
  if (!crm.tokens.isLive(refreshToken)) return call.json({ error: "invalid_code" });
  const accessToken = crm.tokens.issue(refreshToken);
  if (accessToken === undefined) return call.json(tooMany);
  return call.json({
    access_token: accessToken,
    api_domain: crm.address(),
    token_type: "Bearer",
    expires_in: accessTokenLifeMs / 1000,
  });
}

async function revoke(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  if (crm.tokens.revoke(given("token"))) return call.json({ status: "success" });
  return call.html("<html><body>Invalid token</body></html>", 400);
}

/** Parameters of the form (urlencoded or multipart), else of the query; a missing one is the empty string. */
async function parameters(call: Call): Promise<(name: string) => string> {
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

/** Finds out who calls. The documented scheme word is Zoho-oauthtoken, though the token reply says Bearer (reference 0). */
export function authenticate(crm: Crm, call: Call): void {
  const accessToken = /^Zoho-oauthtoken (\S+)$/.exec(call.req.header("authorization") ?? "")?.[1];
  if (accessToken === undefined) throw refusal(401, "AUTHENTICATION_FAILURE", "Authentication failed");
  const user = userWithId(crm.catalogue, crm.tokens.userOf(accessToken) ?? "");
  if (user === undefined) throw refusal(401, "INVALID_TOKEN", "invalid oauth token");
  call.set("user", user);
}
