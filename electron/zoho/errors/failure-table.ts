import type { Problem } from "../../contract/problem.ts";
import { storageFull } from "../api-decisions.ts";
import type { ErrorDetails, ZohoFailure } from "./errors.ts";
import { lastProblemFor, problemFor, type Meaning } from "./problems.ts";
import { supportOf, type Said } from "./support.ts";

/** The call that failed: the same code means different things for different calls. */
export type Endpoint =
  | ("token" | "upload" | "associate" | "attach" | "insert")
  | ("list" | "search" | "coql" | "read" | "bulk");

/** What an error is about, as far as its details tell. */
export type Subject =
  "api-access" | "attachments" | "linked_record" | "owner" | "text" | "record" | "other";

/** Parts of a call that Zoho's details never name: another owner, images in the text. */
export type Named = "owner" | "images";

/**
 * Without a `code` when the body is not an error that we can read, e.g. the HTML page of a proxy.
 */
export type FailedAnswer = Said & {
  readonly at: Endpoint;
  readonly names?: readonly Named[] | undefined;
  /** The body is a page for people. */
  readonly isPage?: boolean | undefined;
};

type Verdict = {
  readonly kind: ZohoFailure;
  readonly problem: Problem;
  readonly lastly?: Problem | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly tries?: number | undefined;
};

type Row = {
  readonly at: Endpoint | "any";
  readonly codes: readonly string[];
  readonly about?: Subject;
  readonly kind: ZohoFailure;
  readonly says: Meaning;
  readonly retryAfterMs?: number;
  /** How often to try in all, if less often than after other faults of Zoho's. */
  readonly tries?: number;
};

/** The token throttle counts ten new tokens per refresh token in ten minutes. */
const tokenPauseMs = 10 * 60 * 1000;

const throttled = ["TOO_MANY_REQUESTS", "RATE_LIMIT_EXCEEDED"];
const tokenThrottled = ["Access Denied", "access_denied"];
const unknownClient = ["invalid_client", "invalid_client_secret", "invalid_redirect_uri"];
const fault = ["INTERNAL_ERROR", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"];
const ourMistake = [
  "INVALID_URL_PATTERN",
  "INVALID_REQUEST_METHOD",
  "API_NOT_SUPPORTED",
  "INVALID_REQUEST",
  "INVALID_DATA",
  "MANDATORY_NOT_FOUND",
  // For associate_email only Zoho's SDK lists these two, without an explanation. Elsewhere they
  // mean what they say.
  "REQUIRED_PARAM_MISSING",
  "BAD_REQUEST",
  "EXPECTED_PARAM_MISSING",
  // Too many fields, or a page number where Zoho wants a token.
  "LIMIT_EXCEEDED",
  "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
];
const badQuery = [
  "INVALID_QUERY",
  "LIMIT_REACHED",
  "LIMIT_EXCEEDED",
  "SYNTAX_ERROR",
  "CRITERIA_LIMIT_EXCEEDED",
  "NOT_SUPPORTED",
];

/**
 * What each error means for the outbox and for the user; the first row that fits wins. The code
 * decides. The message does not, because Zoho misspells, translates and rewrites it. The status
 * does not, because Zoho's sources disagree: INVALID_MODULE comes with 400 or 404, a file that is
 * too large with 400, 413 or 415, a token's error with 200 or 400. An error without a row is judged
 * by its status.
 */
export const failures: readonly Row[] = [
  { at: "any", codes: throttled, kind: "busy", says: "zoho-busy" },
  {
    at: "token",
    codes: tokenThrottled,
    kind: "busy",
    says: "zoho-busy",
    retryAfterMs: tokenPauseMs,
  },

  // invalid_code stands for an expired code, a revoked or evicted refresh token, and the wrong data
  // centre alike.
  { at: "token", codes: ["invalid_code", "invalid_grant"], kind: "signed-out", says: "signed-out" },
  { at: "token", codes: unknownClient, kind: "signed-out", says: "client-refused" },
  {
    at: "any",
    codes: ["INVALID_TOKEN", "AUTHENTICATION_FAILURE"],
    kind: "signed-out",
    says: "signed-out",
  },
  // Searching needs a scope of another product (ZohoSearch), and queries one of their own: without
  // them everything else still works.
  { at: "search", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  { at: "coql", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  // Without exports the records are listed.
  { at: "bulk", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  { at: "insert", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  // Earlier versions asked for no scope of attachments. Mails are filed without it.
  { at: "attach", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  { at: "any", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "signed-out", says: "scope-missing" },
  // Without API access in the profile one can sign in and then do nothing at all, so the whole
  // account waits.
  {
    at: "any",
    codes: ["NO_PERMISSION"],
    about: "api-access",
    kind: "signed-out",
    says: "no-api-access",
  },
  {
    at: "associate",
    codes: ["NO_PERMISSION"],
    about: "owner",
    kind: "ask",
    says: "owner-not-allowed",
  },
  // No page explains AUTHORIZATION_FAILED, which Zoho's OpenAPI files list for uploads beside
  // NO_PERMISSION.
  {
    at: "upload",
    codes: ["NO_PERMISSION", "AUTHORIZATION_FAILED"],
    kind: "ask",
    says: "upload-not-allowed",
  },
  { at: "insert", codes: ["NO_PERMISSION"], kind: "ask", says: "create-not-allowed" },
  { at: "any", codes: ["NO_PERMISSION"], kind: "ask", says: "no-permission" },

  // Of a field that the organisation has made unique, or mandatory, or that takes other values.
  { at: "insert", codes: ["DUPLICATE_DATA"], kind: "duplicate", says: "record-exists" },
  { at: "insert", codes: ["MANDATORY_NOT_FOUND"], kind: "ask", says: "field-missing" },
  { at: "insert", codes: ["INVALID_DATA"], kind: "ask", says: "value-refused" },

  // "A part is missing or empty" on newer pages, and we send neither; "try again later" on older
  // ones.
  {
    at: "upload",
    codes: ["failure_in_attachment_handling"],
    kind: "server",
    says: "upload-failed",
    tries: 3,
  },
  { at: "upload", codes: ["INVALID_DATA"], kind: "ask", says: "upload-failed" },
  {
    at: "upload",
    codes: ["FILE_SIZE_MORE_THAN_ALLOWED_SIZE"],
    kind: "ask",
    says: "attachment-too-large",
  },
  { at: "upload", codes: ["VIRUS_DETECTED"], kind: "ask", says: "virus" },
  // Beside its limit Zoho's pages name only these errors of attachments, as of any other call.
  {
    at: "attach",
    codes: ["FILE_SIZE_MORE_THAN_ALLOWED_SIZE"],
    kind: "ask",
    says: "attachment-too-large",
  },
  { at: "attach", codes: ["VIRUS_DETECTED"], kind: "ask", says: "virus" },
  { at: "attach", codes: ["INVALID_DATA"], about: "record", kind: "ask", says: "record-gone" },
  { at: "any", codes: storageFull, kind: "ask", says: "storage-full" },

  { at: "associate", codes: ["DUPLICATE_DATA"], kind: "duplicate", says: "duplicate" },
  { at: "associate", codes: ["FILE_SIZE_EXCEEDS"], kind: "ask", says: "attachments-too-large" },
  // Only Zoho's SDK lists the next three for associate_email; ALREADY_USED fits a file id that was
  // used before.
  { at: "associate", codes: ["LIMIT_REACHED"], kind: "ask", says: "limit-reached" },
  { at: "associate", codes: ["NOT_ALLOWED"], kind: "ask", says: "not-allowed" },
  { at: "associate", codes: ["ALREADY_USED"], kind: "files-refused", says: "files-refused" },
  {
    at: "associate",
    codes: ["INVALID_DATA"],
    about: "attachments",
    kind: "files-refused",
    says: "files-refused",
  },
  {
    at: "associate",
    codes: ["INVALID_DATA"],
    about: "linked_record",
    kind: "ask",
    says: "link-refused",
  },
  { at: "associate", codes: ["INVALID_DATA"], about: "owner", kind: "ask", says: "owner-refused" },
  {
    at: "associate",
    codes: ["INVALID_DATA"],
    about: "text",
    kind: "rejected",
    says: "text-refused",
  },
  { at: "associate", codes: ["INVALID_DATA"], about: "record", kind: "ask", says: "record-gone" },
  { at: "read", codes: ["INVALID_DATA"], kind: "ask", says: "record-gone" },
  { at: "any", codes: ["INVALID_MODULE"], kind: "ask", says: "module-gone" },

  { at: "search", codes: badQuery, kind: "rejected", says: "search-refused" },
  { at: "coql", codes: badQuery, kind: "rejected", says: "search-refused" },
  { at: "list", codes: ["PAGINATION_LIMIT_EXCEEDED"], kind: "rejected", says: "list-too-long" },
  {
    at: "list",
    codes: ["EXPIRED_VALUE", "TOKEN_BOUND_DATA_MISMATCH"],
    kind: "server",
    says: "list-changed",
  },

  { at: "any", codes: fault, kind: "server", says: "zoho-down" },
  { at: "any", codes: ourMistake, kind: "rejected", says: "rejected" },
];

/** What to do about an answer that is not a success. Never throws. */
export function judge(answer: FailedAnswer): Verdict {
  const row = rowFor(answer);
  const { kind, says } = row ?? byStatus(answer);
  // Zoho's own words only where we have none.
  const support = supportOf(row === undefined ? answer : { ...answer, words: undefined });
  const last = lastProblemFor(says);
  return {
    kind,
    problem: { ...problemFor(says), support },
    lastly: last && { ...last, support },
    retryAfterMs: row?.retryAfterMs,
    tries: row?.tries,
  };
}

function rowFor({ at, code, details, names }: FailedAnswer): Row | undefined {
  if (code === undefined) return undefined;
  const about = code === "NO_PERMISSION" ? forbidden(details, names) : subjectOf(details, names);
  return failures.find(
    (row) =>
      (row.at === "any" || row.at === at) &&
      row.codes.includes(code) &&
      (row.about === undefined || row.about === about),
  );
}

/**
 * Answers of a network that stands between: a hotel wants one to sign in (511, RFC 6585 section 6),
 * a firewall blocks Zoho (403, 451), or shows its page with a success. Zoho answers such calls with
 * JSON.
 */
const isOfNetwork = ({ status = 0, code, isPage = false }: FailedAnswer): boolean =>
  code === undefined &&
  (status === 511 ||
    (isPage && ((status >= 200 && status < 400) || status === 403 || status === 451)));

/** For a code that is not documented, and for a body that is not JSON. */
function byStatus(answer: FailedAnswer): Pick<Row, "kind" | "says"> {
  const { at, status, code } = answer;
  // Of a proxy, which wants a user name and a password.
  if (status === 407 && code === undefined) return { kind: "offline", says: "proxy-sign-in" };
  if (isOfNetwork(answer)) return { kind: "offline", says: "network-in-the-way" };
  // The server, or a proxy, has waited in vain for the rest of our request: the line is too slow or
  // silent.
  if (status === 408) return { kind: "connection-lost", says: "connection-lost" };
  if (status === undefined || status < 400 || status >= 500) return unclear({ at, status, code });
  if (status === 429) return { kind: "busy", says: "zoho-busy" };
  // The accounts server always names a code: this is the page of a proxy or a firewall, and says
  // nothing about the refresh token.
  if (at === "token" && code === undefined) return { kind: "server", says: "zoho-down" };
  if (status === 401) return { kind: "signed-out", says: "signed-out" };
  // Whatever the accounts server means: no single mail is to blame, and the queue must be kept.
  if (at === "token") return { kind: "signed-out", says: "signed-out" };
  if (status === 403)
    return { kind: "ask", says: at === "upload" ? "upload-not-allowed" : "no-permission" };
  if (status === 413 && (at === "upload" || at === "attach"))
    return { kind: "ask", says: "attachment-too-large" };
  if (status === 413 && at === "associate") return { kind: "rejected", says: "text-refused" };
  return { kind: "rejected", says: "rejected" };
}

/** An error inside a success comes from Zoho. After anything else it is open whether the call arrived. */
function unclear({ at, status = 207, code }: FailedAnswer): Pick<Row, "kind" | "says"> {
  const isRefusal = code !== undefined && status < 300 && at !== "token";
  return isRefusal ? { kind: "rejected", says: "rejected" } : { kind: "server", says: "zoho-down" };
}

const subjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ["attachments", "attachments"],
  ["linked_record", "linked_record"],
  ["owner", "owner"],
  ["subject", "text"],
  ["content", "text"],
]);

/**
 * What the details point at: a path (`$.Emails[0].attachments[0].id`) is more precise than the key
 * alone. No details at all mean the record in the address, because Zoho answers like this for an id
 * that does not exist.
 */
export function subjectOf(details: ErrorDetails = {}, names: readonly Named[] = []): Subject {
  const { json_path: path, api_name: name, maximum_length: limit } = details;
  if (path === undefined && name === undefined) return "record";
  const key = path?.match(/^\$\.\w+\[\d+\]\.(\w+)/)?.[1] ?? name ?? "";
  // The text holds the ids of its images. If it is not too long, Zoho refuses these ids.
  if (key === "content" && limit === undefined && names.includes("images")) return "attachments";
  return subjects.get(key) ?? "other";
}

/** What a NO_PERMISSION is about. Its details name a module that is hidden, but never the owner. */
function forbidden({ permissions = [] }: ErrorDetails = {}, names: readonly Named[] = []): Subject {
  if (permissions.includes("Crm_Implied_Api_Access")) return "api-access";
  const isHidden = permissions.some((permission) => permission.startsWith("Crm_Implied_View_"));
  return names.includes("owner") && !isHidden ? "owner" : "other";
}
