import { describe, expect, it } from "vitest";
import {
  failures,
  judge,
  subjectOf,
  type FailedAnswer,
} from "../../../../electron/zoho/errors/failure-table.ts";
import type { ErrorDetails, ZohoFailure } from "../../../../electron/zoho/errors/errors.ts";

const emails = (key: string): ErrorDetails => ({ json_path: `$.Emails[0].${key}` });

type Names = FailedAnswer["names"];

/**
 * What is known of Zoho's errors: where, code, status, details, what to do, the Problem's code and
 * remedy, and what the call named.
 */
const rows: readonly [
  FailedAnswer["at"],
  string,
  number,
  ErrorDetails,
  ZohoFailure,
  string,
  string?,
  Names?,
][] = [
  ["associate", "INVALID_TOKEN", 401, {}, "signed-out", "signed-out", "sign-in"],
  ["list", "AUTHENTICATION_FAILURE", 401, {}, "signed-out", "signed-out", "sign-in"],
  ["associate", "OAUTH_SCOPE_MISMATCH", 401, {}, "signed-out", "scope-missing", "sign-in"],
  ["associate", "OAUTH_SCOPE_MISMATCH", 403, {}, "signed-out", "scope-missing", "sign-in"],
  ["search", "OAUTH_SCOPE_MISMATCH", 401, {}, "ask", "scope-missing", "sign-in"],
  ["coql", "OAUTH_SCOPE_MISMATCH", 401, {}, "ask", "scope-missing", "sign-in"],
  ["insert", "OAUTH_SCOPE_MISMATCH", 401, {}, "ask", "scope-missing", "sign-in"],
  ["insert", "NO_PERMISSION", 403, {}, "ask", "create-not-allowed"],
  ["insert", "DUPLICATE_DATA", 400, { api_name: "Email" }, "duplicate", "record-exists"],
  ["insert", "MANDATORY_NOT_FOUND", 400, { api_name: "Company" }, "ask", "field-missing"],
  ["insert", "INVALID_DATA", 400, { api_name: "Email" }, "ask", "value-refused"],
  [
    "upload",
    "NO_PERMISSION",
    403,
    { permissions: ["Crm_Implied_Api_Access"] },
    "signed-out",
    "no-api-access",
    "retry",
  ],
  [
    "associate",
    "NO_PERMISSION",
    403,
    { permissions: ["Crm_Implied_View_Potentials"] },
    "ask",
    "no-permission",
    "choose-record",
  ],
  ["associate", "NO_PERMISSION", 403, {}, "ask", "no-permission", "choose-record"],
  ["associate", "NO_PERMISSION", 403, {}, "ask", "owner-not-allowed", "choose-owner", ["owner"]],
  [
    "associate",
    "NO_PERMISSION",
    403,
    { permissions: ["Anything"] },
    "ask",
    "owner-not-allowed",
    "choose-owner",
    ["owner"],
  ],
  [
    "associate",
    "NO_PERMISSION",
    403,
    { permissions: ["Crm_Implied_View_Deals"] },
    "ask",
    "no-permission",
    "choose-record",
    ["owner"],
  ],
  [
    "associate",
    "NO_PERMISSION",
    403,
    { permissions: ["Crm_Implied_Api_Access"] },
    "signed-out",
    "no-api-access",
    "retry",
    ["owner"],
  ],
  ["upload", "NO_PERMISSION", 403, {}, "ask", "upload-not-allowed", "choose-attachments"],
  ["upload", "AUTHORIZATION_FAILED", 400, {}, "ask", "upload-not-allowed", "choose-attachments"],
  ["associate", "TOO_MANY_REQUESTS", 429, {}, "busy", "zoho-busy"],
  ["search", "RATE_LIMIT_EXCEEDED", 429, {}, "busy", "zoho-busy"],
  ["associate", "INTERNAL_ERROR", 500, {}, "server", "zoho-down", "retry"],
  ["associate", "INTERNAL_SERVER_ERROR", 500, {}, "server", "zoho-down", "retry"],
  ["search", "SERVICE_UNAVAILABLE", 503, {}, "server", "zoho-down", "retry"],
  ["associate", "INVALID_URL_PATTERN", 404, {}, "rejected", "rejected"],
  ["associate", "INVALID_REQUEST_METHOD", 405, {}, "rejected", "rejected"],
  ["list", "API_NOT_SUPPORTED", 404, {}, "rejected", "rejected"],
  [
    "associate",
    "INVALID_MODULE",
    404,
    { resource_path_index: 0 },
    "ask",
    "module-gone",
    "choose-record",
  ],
  [
    "associate",
    "INVALID_MODULE",
    400,
    { resource_path_index: 0 },
    "ask",
    "module-gone",
    "choose-record",
  ],

  ["token", "invalid_code", 200, {}, "signed-out", "signed-out", "sign-in"],
  ["token", "invalid_code", 400, {}, "signed-out", "signed-out", "sign-in"],
  ["token", "invalid_client", 200, {}, "signed-out", "client-refused", "sign-in"],
  ["token", "invalid_client_secret", 200, {}, "signed-out", "client-refused", "sign-in"],
  ["token", "invalid_redirect_uri", 200, {}, "signed-out", "client-refused", "sign-in"],
  ["token", "Access Denied", 200, {}, "busy", "zoho-busy"],
  ["token", "Access Denied", 400, {}, "busy", "zoho-busy"],
  ["token", "a_new_refusal", 400, {}, "signed-out", "signed-out", "sign-in"],

  [
    "upload",
    "failure_in_attachment_handling",
    400,
    {},
    "server",
    "upload-failed",
    "choose-attachments",
  ],
  [
    "upload",
    "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    415,
    {},
    "ask",
    "attachment-too-large",
    "choose-attachments",
  ],
  [
    "upload",
    "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    400,
    {},
    "ask",
    "attachment-too-large",
    "choose-attachments",
  ],
  ["upload", "VIRUS_DETECTED", 400, {}, "ask", "virus", "choose-attachments"],
  ["upload", "INVALID_REQUEST", 400, {}, "rejected", "rejected"],
  ["upload", "INVALID_DATA", 400, {}, "ask", "upload-failed", "choose-attachments"],

  ["associate", "DUPLICATE_DATA", 400, emails("original_message_id"), "duplicate", "duplicate"],
  [
    "associate",
    "FILE_SIZE_EXCEEDS",
    400,
    emails("attachments"),
    "ask",
    "attachments-too-large",
    "choose-attachments",
  ],
  ["associate", "STORAGE_SPACE_EXCEEDS", 400, {}, "ask", "storage-full", "choose-attachments"],
  ["associate", "STORAGE_ SPACE_EXCEEDS", 400, {}, "ask", "storage-full", "choose-attachments"],
  [
    "associate",
    "ALREADY_USED",
    400,
    emails("attachments[0].id"),
    "files-refused",
    "files-refused",
    "retry",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    emails("attachments[1].id"),
    "files-refused",
    "files-refused",
    "retry",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    { api_name: "attachments" },
    "files-refused",
    "files-refused",
    "retry",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    emails("content"),
    "files-refused",
    "files-refused",
    "retry",
    ["images"],
  ],
  ["associate", "INVALID_DATA", 400, emails("content"), "rejected", "text-refused"],
  ["associate", "INVALID_DATA", 400, {}, "ask", "record-gone", "choose-record"],
  [
    "associate",
    "INVALID_DATA",
    400,
    { resource_path_index: 1 },
    "ask",
    "record-gone",
    "choose-record",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    emails("linked_record.id"),
    "ask",
    "link-refused",
    "choose-link",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    { json_path: "$.data[0].linked_record.module.id" },
    "ask",
    "link-refused",
    "choose-link",
  ],
  ["associate", "INVALID_DATA", 400, emails("owner.id"), "ask", "owner-refused", "choose-owner"],
  [
    "associate",
    "INVALID_DATA",
    400,
    { ...emails("content"), maximum_length: 32_000 },
    "rejected",
    "text-refused",
  ],
  [
    "associate",
    "INVALID_DATA",
    400,
    { ...emails("subject"), maximum_length: 250 },
    "rejected",
    "text-refused",
  ],
  ["associate", "INVALID_DATA", 400, emails("from.email"), "rejected", "rejected"],
  ["associate", "MANDATORY_NOT_FOUND", 400, emails("from"), "rejected", "rejected"],
  ["associate", "REQUIRED_PARAM_MISSING", 400, {}, "rejected", "rejected"],
  ["associate", "BAD_REQUEST", 400, {}, "rejected", "rejected"],
  ["associate", "LIMIT_REACHED", 400, {}, "ask", "limit-reached", "retry"],
  ["associate", "NOT_ALLOWED", 400, {}, "ask", "not-allowed", "choose-record"],

  ["search", "INVALID_QUERY", 400, {}, "rejected", "search-refused"],
  ["search", "LIMIT_REACHED", 400, {}, "rejected", "search-refused"],
  ["search", "CRITERIA_LIMIT_EXCEEDED", 400, {}, "rejected", "search-refused"],
  ["search", "NOT_SUPPORTED", 400, {}, "rejected", "search-refused"],
  ["search", "EXPECTED_PARAM_MISSING", 400, {}, "rejected", "rejected"],
  ["coql", "SYNTAX_ERROR", 400, {}, "rejected", "search-refused"],
  ["coql", "INVALID_QUERY", 400, {}, "rejected", "search-refused"],
  ["coql", "LIMIT_EXCEEDED", 400, {}, "rejected", "search-refused"],
  ["list", "LIMIT_EXCEEDED", 400, { param_name: "fields" }, "rejected", "rejected"],
  [
    "list",
    "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    400,
    { param_name: "page" },
    "rejected",
    "rejected",
  ],
  ["list", "PAGINATION_LIMIT_EXCEEDED", 400, {}, "rejected", "list-too-long"],
  ["list", "EXPIRED_VALUE", 400, {}, "server", "list-changed"],
  ["list", "TOKEN_BOUND_DATA_MISMATCH", 400, {}, "server", "list-changed"],
  ["read", "INVALID_DATA", 400, { resource_path_index: 1 }, "ask", "record-gone", "choose-record"],

  ["associate", "SOMETHING_NEW", 400, {}, "rejected", "rejected"],
  ["associate", "SOMETHING_NEW", 503, {}, "server", "zoho-down", "retry"],
];

describe("judge", () => {
  it.each(rows)(
    "%s %s with status %i and %j means %s",
    (at, code, status, details, kind, problem, remedy, names) => {
      const verdict = judge({ at, code, status, details, names });
      expect(verdict).toMatchObject({ kind, problem: { code: problem } });
      expect(verdict.problem.remedy).toBe(remedy);
    },
  );

  it("has a test for every code of the table", () => {
    const tested = new Set(rows.map(([, code]) => code));
    const untested = failures.flatMap(({ codes }) => codes).filter((code) => !tested.has(code));
    expect(untested).toEqual(["access_denied", "invalid_grant"]);
  });

  it("tries an upload that Zoho could not handle three times", () => {
    expect(judge({ at: "upload", code: "failure_in_attachment_handling", status: 400 }).tries).toBe(
      3,
    );
    expect(judge({ at: "upload", code: "INTERNAL_ERROR", status: 500 }).tries).toBeUndefined();
  });

  it("pauses for ten minutes when the token throttle strikes", () => {
    expect(judge({ at: "token", code: "Access Denied", status: 200 }).retryAfterMs).toBe(600_000);
  });

  it.each([
    [200, "server"],
    [302, "server"],
    [401, "signed-out"],
    [403, "ask"],
    [404, "rejected"],
    [408, "connection-lost"],
    [413, "ask"],
    [429, "busy"],
    [502, "server"],
  ] as const)("judges a page of HTML with status %i as %s", (status, kind) => {
    expect(judge({ at: "upload", status }).kind).toBe(kind);
  });

  it("takes an unknown error inside a success for a refusal, unless the accounts server gave it", () => {
    for (const status of [200, 207, undefined]) {
      expect(judge({ at: "associate", status, code: "SOMETHING_NEW" }).kind).toBe("rejected");
      expect(judge({ at: "associate", status }).kind).toBe("server");
    }
  });

  it("knows what is too large by the door", () => {
    expect(judge({ at: "upload", status: 413 }).problem.code).toBe("attachment-too-large");
    expect(judge({ at: "associate", status: 413 }).problem.code).toBe("text-refused");
  });

  it("never blames a mail for what the accounts server says", () => {
    for (const status of [200, 400, 401, 403, 404, 408, 429, 500, 503])
      expect(["signed-out", "busy", "server", "connection-lost"]).toContain(
        judge({ at: "token", status, code: "whatever" }).kind,
      );
  });
});

describe("what support may see", () => {
  type Answer = Omit<FailedAnswer, "at">;
  const support = (answer: Answer) => judge({ at: "associate", ...answer }).problem.support;

  it.each<[Answer, string]>([
    [
      { code: "INVALID_DATA", status: 400, details: emails("owner.id") },
      "INVALID_DATA (400) at $.Emails[0].owner.id",
    ],
    [
      { code: "MANDATORY_NOT_FOUND", status: 400, details: { api_name: "from" } },
      "MANDATORY_NOT_FOUND (400) at from",
    ],
    [
      { code: "LIMIT_EXCEEDED", status: 400, details: { param_name: "fields" } },
      "LIMIT_EXCEEDED (400) at fields",
    ],
    [
      { code: "NO_PERMISSION", status: 403, details: { permissions: ["Crm_Implied_View_Deals"] } },
      "NO_PERMISSION (403) for Crm_Implied_View_Deals",
    ],
    [{ code: "VIRUS_DETECTED" }, "VIRUS_DETECTED"],
    [{ status: 502 }, "unreadable (502)"],
  ])("of %j is %s", (answer, expected) => {
    expect(support(answer)).toBe(expected);
  });

  it("holds Zoho's words for a code that nobody knows, and for no other", () => {
    const words = "The answer is no.";
    expect(support({ code: "SOMETHING_NEW", status: 400, words })).toBe(
      "SOMETHING_NEW (400): The answer is no.",
    );
    expect(support({ code: "DUPLICATE_DATA", status: 400, words })).toBe("DUPLICATE_DATA (400)");
  });

  it("holds words on one line, without signs that cannot be seen, and not too many", () => {
    const words = `no\r\n\tway\u0000 \u202Eback ${"x".repeat(500)}`;
    const line = support({ code: "SOMETHING_NEW", status: 400, words })!;
    expect(line).toMatch(/^SOMETHING_NEW \(400\): no way back x+…$/);
    expect(line).toHaveLength("SOMETHING_NEW (400): ".length + 200);
  });
});

describe("subjectOf", () => {
  it("takes the path over the key, which names only the last step", () => {
    expect(subjectOf({ api_name: "id", json_path: "$.Emails[0].linked_record.id" })).toBe(
      "linked_record",
    );
  });
  it("reads a key alone", () => {
    expect(subjectOf({ api_name: "owner" })).toBe("owner");
  });
});
