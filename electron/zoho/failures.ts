import type { Problem } from "../contract/problem.ts";
import type { ErrorDetails, ZohoFailure } from "./errors.ts";
import { sentence, type Sentence } from "./sentences.ts";

/** What was being asked when it failed: the same code means different things at different doors. */
export type Endpoint = "token" | "upload" | "associate" | "list" | "search" | "read";

/** What an error is about, as far as its details tell. */
export type Subject = "api-access" | "attachments" | "linked_record" | "owner" | "text" | "record" | "other";

export type FailedAnswer = {
  readonly at: Endpoint;
  readonly status: number;
  /** Absent when the body is no error that we can read, e.g. the HTML page of a proxy. */
  readonly code?: string | undefined;
  readonly details?: ErrorDetails | undefined;
};

export type Verdict = { readonly kind: ZohoFailure; readonly problem: Problem; readonly retryAfterMs?: number };

type Row = {
  readonly at: Endpoint | "any";
  readonly codes: readonly string[];
  readonly about?: Subject;
  readonly kind: ZohoFailure;
  readonly says: Sentence;
  readonly retryAfterMs?: number;
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
  "MANDATORY_NOT_FOUND",
];
const badQuery = ["INVALID_QUERY", "LIMIT_REACHED", "SYNTAX_ERROR", "CRITERIA_LIMIT_EXCEEDED"];
/** Zoho's documentation prints the code with a stray blank after the first underscore; nobody knows which one is sent. */
const storageFull = ["STORAGE_SPACE_EXCEEDS", "STORAGE_ SPACE_EXCEEDS"];

/**
 * What each error means for the outbox and for the user; the first row that fits wins. Codes, never message texts: Zoho misspells,
 * translates and rewrites those. What no row knows is judged by its HTTP status.
 */
export const failures: readonly Row[] = [
  { at: "any", codes: throttled, kind: "busy", says: "zoho-busy" },
  { at: "token", codes: tokenThrottled, kind: "busy", says: "zoho-busy", retryAfterMs: tokenPauseMs },

  // invalid_code stands for an expired code, a revoked or evicted refresh token, and the wrong data centre alike.
  { at: "token", codes: ["invalid_code", "invalid_grant"], kind: "signed-out", says: "signed-out" },
  { at: "token", codes: unknownClient, kind: "signed-out", says: "client-refused" },
  { at: "any", codes: ["INVALID_TOKEN", "AUTHENTICATION_FAILURE"], kind: "signed-out", says: "signed-out" },
  // Searching needs a scope of another product (ZohoSearch): without it everything else still works.
  { at: "search", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "ask", says: "scope-missing" },
  { at: "any", codes: ["OAUTH_SCOPE_MISMATCH"], kind: "signed-out", says: "scope-missing" },
  // Without API access in the profile one can sign in and then do nothing at all, so the whole account waits.
  { at: "any", codes: ["NO_PERMISSION"], about: "api-access", kind: "signed-out", says: "no-api-access" },
  { at: "any", codes: ["NO_PERMISSION"], kind: "ask", says: "no-permission" },

  { at: "upload", codes: ["failure_in_attachment_handling"], kind: "server", says: "upload-failed" },
  { at: "upload", codes: ["FILE_SIZE_MORE_THAN_ALLOWED_SIZE"], kind: "ask", says: "attachment-too-large" },
  { at: "upload", codes: ["VIRUS_DETECTED"], kind: "ask", says: "virus" },
  { at: "any", codes: storageFull, kind: "ask", says: "storage-full" },

  { at: "associate", codes: ["DUPLICATE_DATA"], kind: "duplicate", says: "duplicate" },
  { at: "associate", codes: ["FILE_SIZE_EXCEEDS"], kind: "ask", says: "attachments-too-large" },
  { at: "associate", codes: ["ALREADY_USED"], kind: "files-refused", says: "files-refused" },
  { at: "associate", codes: ["INVALID_DATA"], about: "attachments", kind: "files-refused", says: "files-refused" },
  { at: "associate", codes: ["INVALID_DATA"], about: "linked_record", kind: "ask", says: "link-refused" },
  { at: "associate", codes: ["INVALID_DATA"], about: "owner", kind: "ask", says: "owner-refused" },
  { at: "associate", codes: ["INVALID_DATA"], about: "text", kind: "rejected", says: "text-refused" },
  { at: "associate", codes: ["INVALID_DATA"], about: "record", kind: "ask", says: "record-gone" },
  { at: "read", codes: ["INVALID_DATA"], kind: "ask", says: "record-gone" },
  { at: "any", codes: ["INVALID_MODULE"], kind: "ask", says: "module-gone" },

  { at: "search", codes: badQuery, kind: "rejected", says: "search-refused" },
  { at: "list", codes: ["EXPIRED_VALUE", "TOKEN_BOUND_DATA_MISMATCH"], kind: "server", says: "list-changed" },

  { at: "any", codes: fault, kind: "server", says: "zoho-down" },
  { at: "any", codes: ourMistake, kind: "rejected", says: "rejected" },
];

/** What to do about an answer that is not a success. Never throws. */
export function judge({ at, status, code, details }: FailedAnswer): Verdict {
  if (code === undefined) return byStatus(at, status);
  const about = subjectOf(details);
  const row = failures.find(
    (one) => (one.at === "any" || one.at === at) && one.codes.includes(code) && (one.about === undefined || one.about === about),
  );
  if (row === undefined) return byStatus(at, status);
  const { kind, says, retryAfterMs } = row;
  return retryAfterMs === undefined ? { kind, problem: sentence(says) } : { kind, problem: sentence(says), retryAfterMs };
}

/** For a code that nobody documents, and for a body that is no JSON at all. */
function byStatus(at: Endpoint, status: number): Verdict {
  if (status === 401) return { kind: "signed-out", problem: sentence("signed-out") };
  // Whatever the accounts server means: no single mail is to blame, and the queue must be kept.
  if (at === "token" && status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { kind: "signed-out", problem: sentence("signed-out") };
  if (status === 403) return { kind: "ask", problem: sentence("no-permission") };
  if (status === 413 && at === "upload") return { kind: "ask", problem: sentence("attachment-too-large") };
  if (status === 429) return { kind: "busy", problem: sentence("zoho-busy") };
  // A success that nobody can read comes from a proxy or a captive portal: the call may have arrived or not.
  if (status >= 500 || status < 400 || status === 408) return { kind: "server", problem: sentence("zoho-down") };
  return { kind: "rejected", problem: sentence("rejected") };
}

const subjects: Readonly<Record<string, Subject>> = {
  attachments: "attachments",
  linked_record: "linked_record",
  owner: "owner",
  subject: "text",
  content: "text",
};

/**
 * What the details point at: a path (`$.Emails[0].attachments[0].id`) is more precise than the key alone. No details at all mean the
 * record in the address, for that is how Zoho answers for an id that does not exist.
 */
export function subjectOf(details: ErrorDetails = {}): Subject {
  if (details.permissions?.includes("Crm_Implied_Api_Access") === true) return "api-access";
  const { json_path: path, api_name: name } = details;
  if (path === undefined && name === undefined) return "record";
  const key = path?.match(/^\$\.\w+\[\d+\]\.(\w+)/)?.[1] ?? name ?? "";
  // The text holds the ids of its images: if it is not too long, it is they that Zoho does not take.
  if (key === "content" && details.maximum_length === undefined) return "attachments";
  return subjects[key] ?? "other";
}
