import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { ProblemError } from "../../contract/problem.ts";
import { reachableFrom, type DataCentre } from "./data-centres.ts";
import {
  codeMissing,
  denied,
  nobodyAnswered,
  noOrganisation,
  refusedInBrowser,
  unknownDataCentre,
} from "./problems.ts";
import { redirectUri, waitForRedirect, type Arrival } from "./redirect.ts";
import { scopes } from "./scopes.ts";
import type { SignInTools } from "./tools.ts";

/** The code from the browser, and all that has to be sent with it. */
export type BrowserCode = {
  readonly code: string;
  /** Where the person's account is: only there the code is accepted. */
  readonly dataCentre: DataCentre;
  readonly redirectUri: string;
  readonly verifier: string;
};

/** How long a person may take on Zoho's pages, including the second factor. */
const usualPatienceMs = 5 * 60_000;

/**
 * Sends the person to Zoho in the system's browser, and waits at a loopback port until it comes
 * back (RFC 8252). The proof key (RFC 7636) makes the code worthless to other programs on this
 * computer. The state keeps out answers that do not belong to this sign-in.
 *
 * @throws ProblemError; the reason of `tools.signal`
 * @see
 *   https://www.zoho.com/accounts/protocol/oauth/mobile-and-desktop-apps/get-authorization-code.html
 */
export async function codeFromBrowser(
  clientId: string,
  begun: DataCentre,
  tools: SignInTools,
): Promise<BrowserCode> {
  const { patienceMs = usualPatienceMs, redirectPorts: ports, now, dataCentres, signal } = tools;
  const [state, verifier] = [randomWord(), randomWord()];
  const timeout = AbortSignal.timeout(patienceMs);
  let ourUri = "";
  try {
    const arrived = await waitForRedirect({
      ports,
      read: (query) => readAnswer(query, state, begun, dataCentres),
      onListening(uri) {
        ourUri = uri;
        const url = authorizationUrl(begun, { clientId, redirectUri: uri, state, verifier });
        tools.onProgress({ step: "browser", url, expiresAt: now() + patienceMs });
        // Where no browser can be opened, the person opens the address that the window shows.
        tools.openBrowser(url).catch(() => undefined);
      },
      signal: AbortSignal.any([signal, timeout]),
    });
    if (arrived instanceof Error) throw arrived;
    return { ...arrived, redirectUri: ourUri, verifier };
  } catch (error) {
    throw error === timeout.reason ? nobodyAnswered(ports.map(redirectUri), patienceMs) : error;
  }
}

/** 256 bits, in characters that RFC 7636 allows in a verifier. */
const randomWord = () => randomBytes(32).toString("base64url");

/**
 * `access_type=offline` with `prompt=consent` yields a refresh token each time, not only the first
 * (docs/zoho-api.md, "Authorise").
 */
function authorizationUrl(
  { accounts }: DataCentre,
  given: { clientId: string; redirectUri: string; state: string; verifier: string },
): string {
  const url = new URL("/oauth/v2/auth", accounts);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: given.clientId,
    redirect_uri: given.redirectUri,
    scope: scopes.join(","),
    access_type: "offline",
    prompt: "consent",
    state: given.state,
    code_challenge: createHash("sha256").update(given.verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  return url.href;
}

type Answer = Pick<BrowserCode, "code" | "dataCentre"> | ProblemError;

/**
 * Judges the answer from the browser. With a wrong state, or a code without one, it is not ours and
 * ends nothing: otherwise any page in the browser could end a sign-in. Only a refusal may come
 * without a state, as Zoho's pages show it (docs/zoho-api.md, "Authorise"). A forged refusal only
 * makes the person begin again.
 */
function readAnswer(
  query: URLSearchParams,
  state: string,
  begun: DataCentre,
  all: readonly DataCentre[],
): Arrival<Answer> {
  const error = only(query, "error");
  const isRefusal = error !== undefined && !query.has("state") && !query.has("code");
  if (!isRefusal && !isSame(only(query, "state") ?? "", state)) return { page: "stranger" };

  if (error === "access_denied") return { page: "denied", answer: denied() };
  if (error === "no_org") return { page: "no-org", answer: noOrganisation() };
  if (error !== undefined) return { page: "failed", answer: refusedInBrowser(error) };
  const [code, dataCentre] = [only(query, "code"), dataCentreIn(query, begun, all)];
  if (code === undefined || code === "") return { page: "failed", answer: codeMissing() };
  if (dataCentre === undefined) return { page: "failed", answer: unknownDataCentre() };
  return { page: "arrived", answer: { code, dataCentre } };
}

/** A parameter that comes twice counts as absent (RFC 6749, 3.1). */
function only(query: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = query.getAll(name);
  return others.length === 0 ? value : undefined;
}

/**
 * Where the person's account is. The secret will be sent there, so the answer can only pick one of
 * our data centres. If it names none, it is the one where the sign-in began.
 */
function dataCentreIn(
  query: URLSearchParams,
  begun: DataCentre,
  all: readonly DataCentre[],
): DataCentre | undefined {
  const reachable = reachableFrom(begun, all);
  if (query.has("accounts-server")) {
    const origin = URL.parse(only(query, "accounts-server") ?? "")?.origin;
    return reachable.find(({ accounts }) => accounts === origin);
  }
  return query.has("location") ? reachable.find(({ id }) => id === only(query, "location")) : begun;
}

/** Takes a time that tells nothing about the state. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
