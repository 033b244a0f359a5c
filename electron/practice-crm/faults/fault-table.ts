import type { FaultSettings } from "./fault-settings.ts";

export type FaultRow = FaultSettings & { readonly about: string };

const item = "$.Emails[0]";
const mail = (
  code: string,
  about: string,
  name?: string,
  path?: string,
  more: object = {},
): FaultRow => ({
  ...{ on: "associate", status: 400, code, shape: "item", about },
  details: {
    ...(name === undefined ? {} : { api_name: name, json_path: `${item}.${path ?? name}` }),
    ...more,
  },
});
const answer = (
  on: FaultSettings["on"],
  status: number,
  code: string,
  about: string,
  details: object = {},
): FaultRow => ({
  ...{ on, status, code, shape: "top", about },
  details: { ...details },
});
const refused = (
  on: "token" | "device-token",
  error: string,
  about: string,
  details: object = {},
): FaultRow => ({
  ...{ on, error, about },
  details: { ...details },
});
const lacks = (permission: string, about: string): FaultRow =>
  answer("associate", 403, "NO_PERMISSION", about, { permissions: [permission] });
const returns = (about: string, redirect: Record<string, string | null>): FaultRow => ({
  on: "consent",
  redirect,
  about,
});
const denied = { code: null, location: null, "accounts-server": null };

/**
 * The faults by name, each with its usual call. The bodies are those of the reference (1.7, 2.3,
 * 3.3, 3.6, 6.3, 6.4, 10), which has several where its sources disagree.
 */
export const faultTable = {
  // The connection.
  slow: { on: "*", latencyMs: 3000, about: "answers three seconds late" },
  "slow-upload": {
    on: "files",
    do: "slow-body",
    about: "reads the upload slowly, 200 kB a second",
  },
  "slow-line": {
    on: "files",
    do: "slow-body",
    bytesPerSecond: 20_000,
    about: "reads the upload like a bad line, 20 kB a second",
  },
  "drop-before": {
    on: "*",
    do: "drop-before",
    about: "resets the connection before it does anything",
  },
  "drop-midway": {
    on: "files",
    do: "drop-midway",
    about: "resets the connection after half of the body",
  },
  "cut-upload": {
    on: "files",
    do: "drop-at",
    bytes: 1_000_000,
    about: "resets the connection after 1 MB of the body, as some proxies do",
  },
  "silent-upload": {
    on: "files",
    do: "fall-silent",
    bytes: 100_000,
    about: "reads 100 kB of the body, then falls silent",
  },
  "silent-after": { on: "*", do: "never-answer", about: "does the work and never answers" },
  "drop-after": {
    on: "*",
    do: "drop-after",
    about: "does the work, then resets the connection, so that the answer is lost",
  },
  truncated: {
    on: "*",
    do: "truncate",
    about: "does the work, then breaks off in the middle of the answer",
  },

  // Servers in trouble.
  "too-many-requests": { on: "*", status: 429, about: "without saying when to try again" },
  "retry-after": { on: "*", status: 429, retryAfter: 30, about: "with Retry-After: 30" },
  "retry-after-in-body": {
    on: "*",
    status: 429,
    details: { retry_after: 30 },
    about: "with details.retry_after 30",
  },
  "server-error": answer("*", 500, "INTERNAL_SERVER_ERROR", "as JSON"),
  "internal-error": answer("*", 500, "INTERNAL_ERROR", "as JSON, with the other code"),
  "server-error-page": { on: "*", status: 500, html: true, about: "as an HTML page" },
  "bad-gateway": { on: "*", status: 502, about: "as an HTML page" },
  unavailable: { on: "*", status: 503, about: "as an HTML page" },
  "server-error-after": {
    ...answer("*", 500, "INTERNAL_SERVER_ERROR", "does the work, then reports a failure"),
    do: "work",
  },
  "bad-gateway-after": {
    on: "*",
    do: "work",
    status: 502,
    about: "does the work, then a proxy answers with an error",
  },

  // Tokens and permissions.
  "expired-token": {
    on: "*",
    do: "expire-token",
    about: "the access token has expired; a new one works",
  },
  "revoked-token": {
    on: "*",
    do: "revoke-token",
    about: "the refresh token and its access tokens are revoked",
  },
  "invalid-token": answer("*", 401, "INVALID_TOKEN", "although the token is valid"),
  "authentication-failure": answer(
    "*",
    401,
    "AUTHENTICATION_FAILURE",
    "although the token is valid",
  ),
  "scope-mismatch": answer("*", 401, "OAUTH_SCOPE_MISMATCH", "although the token has all scopes"),
  "no-api-access": lacks("Crm_Implied_Api_Access", "the user's profile may not use the API"),
  "hidden-module": lacks("Crm_Implied_View_Deals", "the user may not see the module"),
  "no-permission": lacks(
    "Crm_Implied_Associate_Others_Email",
    "only administrators may file another user's mail",
  ),

  // Filing.
  "storage-full": mail(
    "STORAGE_SPACE_EXCEEDS",
    "the organisation's storage is full",
    "attachments",
  ),
  "storage-full-blank": mail(
    "STORAGE_ SPACE_EXCEEDS",
    "the same, spelt with a space as on Zoho's page",
    "attachments",
  ),
  duplicate: mail("DUPLICATE_DATA", "the mail is already on the record", "original_message_id"),
  "attachments-too-large": mail(
    "FILE_SIZE_EXCEEDS",
    "the attachments are larger than 10 MB together",
    "attachments",
  ),
  "attachment-invalid": mail(
    "INVALID_DATA",
    "the id of an attachment is wrong",
    "id",
    "attachments[0].id",
  ),
  "attachment-used": mail(
    "ALREADY_USED",
    "the id of an attachment was used before",
    "id",
    "attachments[0].id",
  ),
  "linked-record-invalid": mail(
    "INVALID_DATA",
    "the id of the linked record is wrong",
    "id",
    "linked_record.id",
  ),
  "linked-module-invalid": mail(
    "INVALID_DATA",
    "the linked record's module is wrong",
    "id",
    "linked_record.module.id",
  ),
  "owner-invalid": mail("INVALID_DATA", "the owner is deleted or not active", "id", "owner.id"),
  "record-invalid": answer(
    "associate",
    400,
    "INVALID_DATA",
    "the record does not exist; error at the top, no details",
  ),
  "wrong-type": mail("INVALID_DATA", "a value has the wrong type", "date_time", "date_time", {
    expected_data_type: "datetime",
  }),
  "subject-too-long": mail("INVALID_DATA", "the subject is too long", "subject", "subject", {
    maximum_length: 250,
  }),
  "content-too-long": mail("INVALID_DATA", "the content is too long", "content", "content", {
    maximum_length: 32_000,
  }),
  "mandatory-missing": mail("MANDATORY_NOT_FOUND", "a mandatory key is missing", "from"),
  "module-invalid": answer("associate", 404, "INVALID_MODULE", "the module takes no mails", {
    resource_path_index: 0,
  }),
  "module-invalid-400": answer("associate", 400, "INVALID_MODULE", "the same with another status", {
    resource_path_index: 0,
  }),
  "url-invalid": answer("associate", 404, "INVALID_URL_PATTERN", "the address is wrong"),
  "method-invalid": answer("associate", 400, "INVALID_REQUEST_METHOD", "the method is wrong"),
  "method-invalid-405": answer(
    "associate",
    405,
    "INVALID_REQUEST_METHOD",
    "the same with another status",
  ),
  "api-not-supported": answer(
    "associate",
    404,
    "API_NOT_SUPPORTED",
    "this version of the API is gone",
    { supported_version: 9 },
  ),
  "param-missing": mail("REQUIRED_PARAM_MISSING", "a code that only the SDK lists"),
  "bad-request": mail("BAD_REQUEST", "another code that only the SDK lists"),
  "limit-reached": mail("LIMIT_REACHED", "another code that only the SDK lists"),
  "not-allowed": mail("NOT_ALLOWED", "another code that only the SDK lists"),
  "unheard-of": mail("SOMETHING_NEW", "a code that does not exist"),

  // Uploads.
  virus: answer("files", 400, "VIRUS_DETECTED", "a file failed the virus scan"),
  "upload-failed": answer(
    "files",
    400,
    "failure_in_attachment_handling",
    "a file part is missing or empty, or a passing error",
  ),
  "upload-too-large": answer(
    "files",
    415,
    "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    "a file is larger than 20 MB",
  ),
  "upload-too-large-400": answer(
    "files",
    400,
    "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    "the same with another status",
  ),
  "upload-refused": answer("files", 400, "AUTHORIZATION_FAILED", "no page says why"),
  "too-many-files": answer("files", 400, "INVALID_REQUEST", "more than ten files"),
  "body-too-large": { on: "files", status: 413, html: true, about: "as an HTML page" },

  "upload-invalid": answer("files", 400, "INVALID_DATA", "no page says why"),

  // Lists, searches and queries.
  "page-token-expired": answer(
    "list",
    400,
    "EXPIRED_VALUE",
    "the page token is more than a day old",
    {
      param_name: "page_token",
    },
  ),
  "page-token-mismatch": answer(
    "list",
    400,
    "TOKEN_BOUND_DATA_MISMATCH",
    "the parameters differ from those of the page token",
  ),
  "page-too-far": answer(
    "list",
    400,
    "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    "beyond 2,000 records",
    { param_name: "page" },
  ),
  "list-too-long": answer("list", 400, "PAGINATION_LIMIT_EXCEEDED", "beyond 100,000 records"),
  "too-many-fields": answer("list", 400, "LIMIT_EXCEEDED", "more than 50 fields", {
    param_name: "fields",
    limit: 50,
  }),
  "search-invalid": answer("search", 400, "INVALID_QUERY", "the criteria make no sense"),
  "search-too-far": answer("search", 400, "LIMIT_REACHED", "beyond 2,000 records", {
    limit: "2000",
  }),
  "search-criteria": answer("search", 400, "CRITERIA_LIMIT_EXCEEDED", "too many criteria"),
  "search-not-supported": answer(
    "search",
    400,
    "NOT_SUPPORTED",
    "the module or field cannot be searched",
  ),
  "search-param-missing": answer("search", 400, "EXPECTED_PARAM_MISSING", "no search text"),
  "query-syntax": answer("coql", 400, "SYNTAX_ERROR", "the query has a syntax error"),
  "query-invalid": answer("coql", 400, "INVALID_QUERY", "the query makes no sense"),
  "query-limit": answer("coql", 400, "LIMIT_EXCEEDED", "more rows than a query may return"),

  // The accounts server, whose errors have status 200.
  "code-refused": refused(
    "token",
    "invalid_code",
    "the code or refresh token is expired, used, revoked, or of another data centre",
  ),
  "client-refused": refused(
    "token",
    "invalid_client",
    "the client is unknown, or not enabled in this data centre",
  ),
  "secret-refused": refused(
    "token",
    "invalid_client_secret",
    "the secret is wrong or of another data centre",
  ),
  "redirect-refused": refused(
    "token",
    "invalid_redirect_uri",
    "the redirect URI differs from that of the consent",
  ),
  throttled: refused("token", "Access Denied", "too many tokens were asked for", {
    error_description:
      "You have made too many requests continuously. Please try again after some time.",
    status: "failure",
  }),
  "slow-down": refused("device-token", "slow_down", "the device polls too often"),
  "other-dc": refused("device-token", "other_dc", "the user belongs to another data centre, eu", {
    user_location: "eu",
  }),
  "device-denied": refused("device-token", "access_denied", "the person denied access"),
  "device-expired": refused("device-token", "expired", "the person took too long"),

  // What the browser brings back after a consent.
  "consent-denied": returns("the person denies access, whatever the button", {
    ...denied,
    error: "access_denied",
  }),
  "no-org": returns("the person has no CRM organisation", { ...denied, error: "no_org" }),
  "wrong-state": returns("the state is wrong", { state: "not-yours" }),
  "no-code": returns("the code is missing", { code: null }),
  "other-data-centre": returns("the accounts server is that of eu", {
    location: "eu",
    "accounts-server": "https://accounts.zoho.eu",
  }),
  "strange-accounts-server": returns("the accounts server is not Zoho's", {
    "accounts-server": "https://accounts.zoho.example",
  }),
} as const satisfies Readonly<Record<string, FaultRow>>;

export type FaultName = keyof typeof faultTable;
