import type { ProblemMessage } from "../../contract/messages/problems.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import { failure, type Answer } from "../client/http.ts";
import type { ZohoError } from "../errors/errors.ts";
import { placeOf, type DataCentre } from "./data-centres.ts";

/** Thrown when a sign-in was ended early, by the person or on the person's behalf. */
export class SignInCancelled extends Error {
  override readonly name = "SignInCancelled";
  readonly problem: Problem = { code: "sign-in-cancelled", remedy: "sign-in" };

  constructor(options?: ErrorOptions) {
    super("the sign-in was cancelled", options);
  }
}

function signInFailed(
  what: ProblemMessage,
  { cause, support }: { cause?: unknown; support?: string | undefined } = {},
): ProblemError {
  const problem: Problem = {
    ...what,
    remedy: "sign-in",
    ...(support !== undefined && { support }),
  };
  return new ProblemError(problem, cause === undefined ? undefined : { cause });
}

/** The proxy's own remedy helps; another sign-in alone does not. */
export const unreachable = (cause: ZohoError) =>
  cause.problem.code === "proxy-sign-in"
    ? new ProblemError(cause.problem, { cause })
    : signInFailed({ code: "zoho-unreachable" }, { cause });

export const denied = () => signInFailed({ code: "access-denied" });

/** Since February 2025 an account without a CRM cannot consent (docs/zoho-api.md, "Authorise"). */
export const noOrganisation = () => signInFailed({ code: "no-org" });

export const unknownDataCentre = () =>
  signInFailed({ code: "data-centre-unknown", kind: "account" });

export const codeMissing = () => signInFailed({ code: "code-missing" });

/**
 * Zoho shows a wrong redirect URI or client id to the person only: the browser does not come back
 * with it (RFC 6749, 4.1.2.1).
 */
export const nobodyAnswered = (redirectUris: readonly string[], patienceMs: number) =>
  signInFailed({
    code: "sign-in-timeout",
    values: {
      count: Math.max(1, Math.round(patienceMs / 60_000)),
      uris: redirectUris.map(listedWord),
    },
  });

export const deviceCodeExpired = (cause: unknown) =>
  signInFailed({ code: "device-code-expired" }, { cause });

export const portsTaken = (ports: readonly number[]) =>
  signInFailed({
    code: "ports-taken",
    values: { ports: ports.map((port) => listedWord(String(port))) },
  });

const listedWord = (word: string): Problem => ({ code: "listed-word", values: { word } });

/**
 * `prompt=consent` should always bring one. Without one, access would end after an hour
 * (docs/zoho-api.md, "Authorise").
 */
export const refreshTokenMissing = () => signInFailed({ code: "refresh-token-missing" });

/**
 * @param error as the browser brought it: support sees it only where it looks like an error code of
 *   OAuth
 */
export const refusedInBrowser = (error: string) =>
  signInFailed({ code: "sign-in-refused" }, /^\w{1,40}$/.test(error) ? { support: error } : {});

/** How tokens were requested: the sentences say what to check. */
export type Asked = {
  readonly by: "browser" | "self-client" | "device";
  readonly dataCentre: DataCentre;
  readonly redirectUris: readonly string[];
};

/**
 * What an answer without tokens means to the person. The body decides: errors come with status 200
 * and with 400 (docs/zoho-api.md, "Token errors").
 */
export function refused(answer: Answer, asked: Asked, nowMs: number): ProblemError {
  const cause = failure("token", answer, nowMs);
  const reason =
    byCode.get(cause.code) ??
    (cause.kind === "busy" ? throttled : answer.status >= 500 ? fault : otherwise);
  return signInFailed(reason(asked), { cause, support: cause.problem.support });
}

type Reason = (asked: Asked) => ProblemMessage;

/**
 * Expired, used up, revoked, of another client or of another data centre: Zoho does not say which.
 */
const codeRefused: Reason = ({ by }) => ({ code: "code-refused", kind: by });

/**
 * In each data centre a client has to be enabled. It has a secret of its own there, unless the
 * console was told to share one (docs/zoho-api.md, "Data centres").
 */
const clientRefused: Reason = ({ dataCentre }) => ({
  code: "client-refused",
  kind: "sign-in",
  values: { place: placeOf(dataCentre) },
});

const redirectRefused: Reason = ({ redirectUris }) => ({
  code: "redirect-uri-refused",
  values: { uris: redirectUris.map(listedWord) },
});

const throttled: Reason = () => ({ code: "sign-in-throttled" });
const fault: Reason = () => ({ code: "zoho-unreadable" });
const otherwise: Reason = () => ({ code: "sign-in-refused" });

const byCode: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ["invalid_code", codeRefused],
  ["invalid_grant", codeRefused],
  ["invalid_client", clientRefused],
  ["invalid_client_secret", clientRefused],
  ["invalid_redirect_uri", redirectRefused],
  // With a device it means that the person declined. In the browser the person has already agreed,
  // so there it is the throttle.
  [
    "access_denied",
    (asked) => (asked.by === "device" ? { code: "access-denied" } : throttled(asked)),
  ],
  ["expired", () => ({ code: "device-code-expired" })],
  ["unreadable", fault],
]);
