import { ProblemError, type Problem } from "../../contract/problem.ts";
import { failure, type Answer } from "../client/http.ts";
import type { DataCentre } from "./data-centres.ts";

/** Thrown when a sign-in was ended early, by the person or on the person's behalf. */
export class SignInCancelled extends Error {
  override readonly name = "SignInCancelled";
  readonly problem: Problem = {
    code: "sign-in-cancelled",
    message: "The sign-in was cancelled.",
    remedy: "sign-in",
  };

  constructor(options?: ErrorOptions) {
    super("the sign-in was cancelled", options);
  }
}

/**
 * A failed sign-in. Nothing is tried again here, so each sentence ends with what the person can do.
 */
function signInFailed(
  code: string,
  message: string,
  { cause, support }: { cause?: unknown; support?: string | undefined } = {},
): ProblemError {
  const problem: Problem = {
    code,
    message,
    remedy: "sign-in",
    ...(support !== undefined && { support }),
  };
  return new ProblemError(problem, cause === undefined ? undefined : { cause });
}

export const unreachable = (cause: unknown) =>
  signInFailed(
    "zoho-unreachable",
    "Zoho cannot be reached. Check the network, then sign in again.",
    { cause },
  );

const deniedSentence =
  "Access was denied in Zoho. Sign in again, and accept the access that Zoho asks for.";
export const denied = () => signInFailed("access-denied", deniedSentence);

/** Since February 2025 an account without a CRM cannot consent (docs/zoho-api.md, "Authorise"). */
export const noOrganisation = () =>
  signInFailed(
    "no-org",
    "This Zoho account has no Zoho CRM organisation. Sign in with another account, or ask an administrator to add this one.",
  );

export const unknownDataCentre = () =>
  signInFailed(
    "data-centre-unknown",
    "Your account is in a data centre that Mailpin does not know or cannot reach from the one you chose. No secret was sent there. Choose the data centre that the web address of your CRM shows, then sign in again.",
  );

export const codeMissing = () =>
  signInFailed("code-missing", "The browser came back from Zoho without a code. Sign in again.");

/**
 * Zoho shows a wrong redirect URI or client id to the person only: the browser does not come back
 * with it (RFC 6749, 4.1.2.1).
 */
export const nobodyAnswered = (redirectUris: readonly string[], patienceMs: number) =>
  signInFailed(
    "sign-in-timeout",
    `The browser did not come back to Mailpin within ${minutes(patienceMs)}. Sign in again. If Zoho shows an error in the browser, check the client id, and check that these redirect URIs are registered for it: ${redirectUris.join(", ")}.`,
  );

const expiredSentence = "The code was not entered in time. Sign in again to get a new one.";
export const deviceCodeExpired = (cause: unknown) =>
  signInFailed("device-code-expired", expiredSentence, { cause });

export const portsTaken = (ports: readonly number[]) =>
  signInFailed(
    "ports-taken",
    `Other programs are using all the ports on which Mailpin can wait for the browser: ${ports.join(", ")}. Close them and sign in again, or sign in with a code.`,
  );

/**
 * `prompt=consent` should always bring one. Without one, access would end after an hour
 * (docs/zoho-api.md, "Authorise").
 */
export const refreshTokenMissing = () =>
  signInFailed(
    "refresh-token-missing",
    "Zoho gave access for one hour only. Remove Mailpin from the connected apps of your Zoho account, then sign in again.",
  );

const otherwiseRefused =
  "Zoho refused the sign-in. Check the client id, its secret and its type in Zoho's API console, then sign in again.";

/**
 * @param error as the browser brought it: support sees it only where it looks like an error code of
 *   OAuth
 */
export const refusedInBrowser = (error: string) =>
  signInFailed(
    "sign-in-refused",
    otherwiseRefused,
    /^\w{1,40}$/.test(error) ? { support: error } : {},
  );

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
  const [code, message] = reason(asked);
  return signInFailed(code, message, { cause, support: cause.problem.support });
}

type Reason = (asked: Asked) => readonly [code: string, message: string];

/**
 * Expired, used up, revoked, of another client or of another data centre: Zoho does not say which.
 */
const codeRefused: Reason = ({ by }) => ["code-refused", codeSentences[by]];
const codeSentences: Readonly<Record<Asked["by"], string>> = {
  browser: "Zoho did not accept the code from the browser. Sign in again.",
  "self-client":
    "Zoho does not accept this code. A code works once, for a few minutes, and only for the client and the data centre that it was made for. Make a new one, then sign in again.",
  device: "Zoho no longer accepts the code that was shown. Sign in again to get a new one.",
};

/**
 * In each data centre a client has to be enabled. It has a secret of its own there, unless the
 * console was told to share one (docs/zoho-api.md, "Data centres").
 */
const clientRefused: Reason = ({ dataCentre }) => [
  "client-refused",
  `Zoho does not accept this client in the data centre ${dataCentre.name}. Check its id and secret. Check in Zoho's API console that it is enabled for this data centre. Then sign in again.`,
];

const redirectRefused: Reason = ({ redirectUris }) => [
  "redirect-uri-refused",
  `Mailpin's redirect URIs are not registered for this client. Register them in Zoho's API console, then sign in again: ${redirectUris.join(", ")}.`,
];

const throttled: Reason = () => [
  "sign-in-throttled",
  "There were too many sign-ins in a short time. Wait ten minutes, then sign in again.",
];

const fault: Reason = () => [
  "zoho-unreadable",
  "Zoho's answer could not be read. Check the network, or wait a few minutes. Then sign in again.",
];
const otherwise: Reason = () => ["sign-in-refused", otherwiseRefused];

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
    (asked) => (asked.by === "device" ? ["access-denied", deniedSentence] : throttled(asked)),
  ],
  ["expired", () => ["device-code-expired", expiredSentence]],
  ["unreadable", fault],
]);

function minutes(ms: number): string {
  const count = Math.max(1, Math.round(ms / 60_000));
  return count === 1 ? "a minute" : `${count} minutes`;
}
