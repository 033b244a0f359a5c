import { html } from "hono/html";
import type { Call, Crm, Route } from "../crm.ts";
import { guarded, page } from "../pages/page.ts";
import type { Challenge } from "./codes.ts";
import { consentPage, problemPage } from "./consent.ts";
import type { Ask } from "./consents.ts";
import { readScopes } from "./scopes.ts";
import { parameters } from "./token.ts";

type RedirectAsk = Extract<Ask, { by: "redirect" }>;

/** The pages where a person accepts or denies an app (docs/zoho-api.md, "Authorise"). */
export const authorizeRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "authorize",
    method: "GET",
    path: "/oauth/v2/auth",
    handle: guarded(crm, (call) => authorize(crm, call)),
  },
  {
    operation: "consent",
    method: "POST",
    path: "/oauth/consent",
    handle: guarded(crm, (call) => consent(crm, call)),
  },
];

function authorize(crm: Crm, call: Call): Response | Promise<Response> {
  const given = call.req.query();
  const refuse = (problem: string, explanation: string) =>
    problemPage(crm, call, problem, explanation);
  if (given["response_type"] !== "code")
    return refuse("Invalid Response Type", "The response_type must be code.");
  if (given["client_id"] !== crm.clientId)
    return refuse("Invalid Client ID", "The client_id passed does not exist.");
  const redirectUri = given["redirect_uri"] ?? "";
  if (!crm.redirectUris.includes(redirectUri))
    return refuse(
      "Invalid Redirect Uri",
      "The redirect_uri passed does not match any that is configured for the client.",
    );
  const scopes = readScopes(given["scope"] ?? "");
  if (scopes === undefined)
    return refuse("Invalid OAuth Scope", "A scope does not exist. Separate scopes by commas.");
  const challenge = readChallenge(given);
  if (challenge === "wrong")
    return refuse(
      "Invalid Code Challenge",
      "The code_challenge does not fit its code_challenge_method.",
    );
  return consentPage(crm, call, {
    ...{ by: "redirect", scopes, redirectUri, challenge, state: given["state"] },
    ...{ offline: given["access_type"] === "offline", prompt: given["prompt"] === "consent" },
  });
}

/** A challenge has 43 to 128 characters (RFC 7636, 4.2); a digest (S256) has 43. */
function readChallenge(given: Record<string, string>): Challenge | undefined | "wrong" {
  const value = given["code_challenge"];
  if (value === undefined) return undefined;
  const method = given["code_challenge_method"] ?? "plain";
  if (method === "S256") return /^[\w-]{43}$/.test(value) ? { value, method } : "wrong";
  return method === "plain" && /^[\w.~-]{43,128}$/.test(value) ? { value, method } : "wrong";
}

async function consent(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  const ask = crm.consents.take(given("request"), crm.now());
  if (ask === undefined)
    return problemPage(
      crm,
      call,
      "Too late",
      "This request was already answered or has expired. Start the sign-in again.",
    );
  const email = given("user");
  const user = crm.catalogue.users.find((one) => email === "" || one.email === email);
  if (user === undefined)
    return problemPage(crm, call, "Unknown user", "No user of the company has this address.");
  const isAccepted = given("decision") === "accept";
  if (ask.by === "redirect") return redirect(crm, call, ask, isAccepted ? user.id : undefined);
  const isNew = crm.deviceCodes.answer(ask.code, isAccepted ? "accepted" : "denied", user.id);
  if (!isNew) return problemPage(crm, call, "Too late", "This device was already answered.");
  const answer = isAccepted ? "The device is being signed in." : "Access was denied to the device.";
  return page(crm, call, {
    title: answer,
    body: html`<div class="card narrow">
      <h1>${answer}</h1>
      <p>You can close this page.</p>
    </div>`,
  });
}

/** `user` is undefined when the person denied access. */
function redirect(
  crm: Crm,
  call: Call,
  ask: RedirectAsk,
  user: string | undefined,
): Response | Promise<Response> {
  if (user === undefined) {
    const state = crm.quirks.errorsCarryState ? ask.state : undefined;
    return back(call, ask.redirectUri, { error: "access_denied", state });
  }
  // Without prompt=consent only the first consent gives a refresh token (docs/zoho-api.md,
  // "Authorise").
  const refresh = ask.offline && (ask.prompt || !crm.grants.hasConsented(user));
  const { scopes, redirectUri, challenge, state } = ask;
  const code = crm.codes.add(
    { user, scopes, redirectUri, challenge, refresh },
    crm.quirks.codeLifeMs,
  );
  if (code === undefined)
    return problemPage(
      crm,
      call,
      "Access Denied",
      "You have made too many requests continuously. Please try again after some time.",
    );
  return back(call, redirectUri, {
    code,
    state,
    location: crm.location,
    "accounts-server": crm.address(),
  });
}

function back(
  call: Call,
  redirectUri: string,
  values: Record<string, string | undefined>,
): Response {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) url.searchParams.set(name, value);
  return call.body(null, 302, {
    location: url.href,
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
}
