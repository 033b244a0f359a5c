import { listAttachments } from "../../../../electron/zoho/api/attachments.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Attachment } from "../../../../electron/contract/email.ts";
import type { JobState } from "../../../../electron/contract/job.ts";
import type { Operation } from "../../../../electron/practice-crm/crm.ts";
import { fault, type FaultInput } from "../../../../electron/practice-crm/faults/faults.ts";
import { ZohoError, type ZohoFailure } from "../../../../electron/zoho/errors/errors.ts";
import {
  failures,
  type Endpoint,
  type Named,
} from "../../../../electron/zoho/errors/failure-table.ts";
import { makeFiling } from "../../../../electron/zoho/filing/zoho-filing.ts";
import { startExport } from "../../../../electron/zoho/api/bulk-read.ts";
import { query } from "../../../../electron/zoho/api/coql.ts";
import { composeRequest } from "../../../../electron/zoho/filing/compose.ts";
import { insertRecord } from "../../../../electron/zoho/api/insert.ts";
import { getRecord, listRecords, searchRecords } from "../../../../electron/zoho/api/records.ts";
import type { Client } from "../../../../electron/zoho/client/client.ts";
import { lastProblemFor, problemFor } from "../../../../electron/zoho/errors/problems.ts";
import {
  folderForTest,
  openOutbox,
  wholeLetter,
  type RecordRef,
} from "../../outbox/whole-outbox.ts";
import { Bytes, clientOf, crowd, mail, startCrm } from "../../../support/crm.ts";

/*
 * Every row of the table of failures, as the practice CRM plays it over HTTP. tests/unit/zoho/errors/failure-table.test.ts says what each row should be; here
 * it is shown that a row is found whatever way its error travels, and what becomes of a mail that meets it.
 */

/** The practice CRM's fault for each row: where, code, subject. */
const faults: Readonly<Record<string, FaultInput>> = {
  // By its code: for a search, the practice CRM's own name for this is the next one.
  "any TOO_MANY_REQUESTS": { name: "too-many-requests", code: "TOO_MANY_REQUESTS" },
  "any RATE_LIMIT_EXCEEDED": { name: "too-many-requests", code: "RATE_LIMIT_EXCEEDED" },
  "token Access Denied": "throttled",
  "token access_denied": { on: "token", error: "access_denied" },
  "token invalid_code": "code-refused",
  "token invalid_grant": { on: "token", error: "invalid_grant" },
  "token invalid_client": "client-refused",
  "token invalid_client_secret": "secret-refused",
  "token invalid_redirect_uri": "redirect-refused",
  "any INVALID_TOKEN": "invalid-token",
  "any AUTHENTICATION_FAILURE": "authentication-failure",
  "search OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "coql OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "bulk OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "insert OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "attach OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "any OAUTH_SCOPE_MISMATCH": "scope-mismatch",
  "any NO_PERMISSION api-access": "no-api-access",
  "associate NO_PERMISSION owner": "no-permission",
  "upload NO_PERMISSION": "no-permission",
  "insert NO_PERMISSION": "no-permission",
  "any NO_PERMISSION": "hidden-module",
  "insert DUPLICATE_DATA": { on: "write", status: 400, code: "DUPLICATE_DATA" },
  "insert MANDATORY_NOT_FOUND": { on: "write", status: 400, code: "MANDATORY_NOT_FOUND" },
  "insert INVALID_DATA": { on: "write", status: 400, code: "INVALID_DATA" },
  "upload AUTHORIZATION_FAILED": "upload-refused",
  "upload failure_in_attachment_handling": "upload-failed",
  "upload INVALID_DATA": "upload-invalid",
  "upload FILE_SIZE_MORE_THAN_ALLOWED_SIZE": "upload-too-large",
  "upload VIRUS_DETECTED": "virus",
  "attach FILE_SIZE_MORE_THAN_ALLOWED_SIZE": "upload-too-large",
  "attach VIRUS_DETECTED": "virus",
  "attach INVALID_DATA record": "record-invalid",
  "any STORAGE_SPACE_EXCEEDS": "storage-full",
  "any STORAGE_ SPACE_EXCEEDS": "storage-full-blank",
  "associate DUPLICATE_DATA": "duplicate",
  "associate FILE_SIZE_EXCEEDS": "attachments-too-large",
  "associate LIMIT_REACHED": "limit-reached",
  "associate NOT_ALLOWED": "not-allowed",
  "associate ALREADY_USED": "attachment-used",
  "associate INVALID_DATA attachments": "attachment-invalid",
  "associate INVALID_DATA linked_record": "linked-record-invalid",
  "associate INVALID_DATA owner": "owner-invalid",
  "associate INVALID_DATA text": "content-too-long",
  "associate INVALID_DATA record": "record-invalid",
  "read INVALID_DATA": {
    on: "record",
    status: 400,
    code: "INVALID_DATA",
    details: { resource_path_index: 1 },
  },
  "any INVALID_MODULE": "module-invalid",
  "search INVALID_QUERY": "search-invalid",
  "search LIMIT_REACHED": "search-too-far",
  "search LIMIT_EXCEEDED": "query-limit",
  "search SYNTAX_ERROR": "query-syntax",
  "search CRITERIA_LIMIT_EXCEEDED": "search-criteria",
  "search NOT_SUPPORTED": "search-not-supported",
  "coql INVALID_QUERY": "query-invalid",
  "coql LIMIT_REACHED": "search-too-far",
  "coql LIMIT_EXCEEDED": "query-limit",
  "coql SYNTAX_ERROR": "query-syntax",
  "coql CRITERIA_LIMIT_EXCEEDED": "search-criteria",
  "coql NOT_SUPPORTED": "search-not-supported",
  "list PAGINATION_LIMIT_EXCEEDED": "list-too-long",
  "list EXPIRED_VALUE": "page-token-expired",
  "list TOKEN_BOUND_DATA_MISMATCH": "page-token-mismatch",
  "any INTERNAL_ERROR": "internal-error",
  "any INTERNAL_SERVER_ERROR": "server-error",
  "any SERVICE_UNAVAILABLE": { on: "*", status: 503, code: "SERVICE_UNAVAILABLE", html: false },
  "any INVALID_URL_PATTERN": "url-invalid",
  "any INVALID_REQUEST_METHOD": "method-invalid-405",
  "any API_NOT_SUPPORTED": "api-not-supported",
  "any INVALID_REQUEST": "too-many-files",
  "any INVALID_DATA": "wrong-type",
  "any MANDATORY_NOT_FOUND": "mandatory-missing",
  "any REQUIRED_PARAM_MISSING": "param-missing",
  "any BAD_REQUEST": "bad-request",
  "any EXPECTED_PARAM_MISSING": "search-param-missing",
  "any LIMIT_EXCEEDED": "too-many-fields",
  "any DISCRETE_PAGINATION_LIMIT_EXCEEDED": "page-too-far",
};

type Row = (typeof failures)[number];
/** An error of the table, at one of the calls that may meet it. */
type Case = {
  readonly key: string;
  readonly row: Row;
  readonly code: string;
  readonly at: Endpoint;
};

const operations: Readonly<Record<Endpoint, Operation>> = {
  upload: "files",
  associate: "associate",
  attach: "attachments",
  insert: "write",
  list: "list",
  search: "search",
  coql: "coql",
  read: "record",
  token: "token",
  bulk: "bulk",
};
/** Where a row that holds anywhere is tried. */
const everywhere: readonly Endpoint[] = ["upload", "associate", "list", "search", "coql", "read"];

/** A row above that takes the same error first. */
const takenBefore = (row: Row, code: string, at: Endpoint): boolean =>
  failures
    .slice(0, failures.indexOf(row))
    .some(
      (other) =>
        other.at === at &&
        other.codes.includes(code) &&
        (other.about === undefined || other.about === row.about),
    );

const cases: readonly Case[] = failures.flatMap((row) =>
  row.codes.flatMap((code) =>
    (row.at === "any" ? everywhere : [row.at])
      .filter((at) => row.at === at || !takenBefore(row, code, at))
      .map((at) => ({
        key: [row.at, code, ...(row.about === undefined ? [] : [row.about])].join(" "),
        row,
        code,
        at,
      })),
  ),
);

/** A fault that goes on until it is cleared, at the call of the case. */
function lasting({ key, at }: Case) {
  const input = faults[key];
  if (input === undefined) throw new Error(`the practice CRM has no fault for ${key}`);
  return { ...fault.parse(input), on: operations[at], times: "always" as const };
}

/** What support sees: Zoho's code, status and place. */
function supportFor(of: Case): string {
  const { status = 200, details = {} } = lasting(of);
  const { json_path, param_name, permissions } = z
    .object({ json_path: z.string(), param_name: z.string(), permissions: z.array(z.string()) })
    .partial()
    .parse(details);
  const place = json_path ?? param_name;
  return [
    `${of.code} (${status})`,
    ...(place === undefined ? [] : [`at ${place}`]),
    ...(permissions === undefined ? [] : [`for ${permissions.join(", ")}`]),
  ].join(" ");
}

const contact: RecordRef = { module: "Contacts", id: "554023000010000000", title: "Pat Number0" };
const sam = "554023000000691001";
const { signal } = new AbortController();

/** The two steps of a filing, by the client that the outbox uses. */
function filing(client: Client, names: readonly Named[]) {
  const bytes = new Bytes();
  const steps = makeFiling(client, bytes.read);
  const request = (attachments: readonly Attachment[]) =>
    composeRequest({
      ...{
        email: mail({ attachments: [...attachments] }),
        sha256: "a".repeat(64),
        record: contact,
        direction: "received",
      },
      ...{ without: [], me: { name: "Sam Seller", email: "sam@seller.example" }, openedAt: 0 },
      ...(names.includes("owner") && { owner: sam }),
    });
  return {
    upload: () =>
      steps.upload(request([bytes.attachment("a.txt", "a")]), new Map(), () => undefined, signal),
    associate: () => steps.associate(request([]), new Map(), signal),
  };
}

/** The call of our own that meets the error. */
const calls: Readonly<
  Record<Endpoint, (client: Client, names: readonly Named[]) => Promise<unknown>>
> = {
  upload: (client, names) => filing(client, names).upload(),
  associate: (client, names) => filing(client, names).associate(),
  attach: (client) => listAttachments(client, contact, new AbortController().signal),
  insert: (client) => insertRecord(client, "Contacts", { Last_Name: "Number" }),
  list: (client) => listRecords(client, "Contacts", { fields: ["Email"] }),
  search: (client) => searchRecords(client, "Contacts", { by: { word: "pat" }, fields: ["Email"] }),
  coql: (client) => query(client, "select id from Contacts where id is not null"),
  read: (client) => getRecord(client, "Contacts", contact.id, { fields: ["Email"] }),
  token: (client) => getRecord(client, "Contacts", contact.id, { fields: ["Email"] }),
  bulk: (client) => startExport(client, "Contacts", { fields: ["Email"], page: 1 }),
};

async function thrownBy(call: Promise<unknown>): Promise<ZohoError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ZohoError)) throw new Error("no ZohoError was thrown", { cause: error });
  return error;
}

/** Only this row asks what the call named. */
const namesIn = ({ row }: Case): readonly Named[] =>
  row.at === "associate" && row.about === "owner" ? ["owner"] : [];

describe("every failure of the table", () => {
  it.each([...Map.groupBy(cases, ({ key }) => key)])(
    "%s, is told as the table has it, wherever it is met",
    async (_, places) => {
      const crm = await startCrm({ seed: crowd(1) });
      const client = clientOf(crm);
      for (const one of places) {
        crm.faults.add(lasting(one));
        const error = await thrownBy(calls[one.at](client, namesIn(one)));
        expect(error, one.at).toMatchObject({
          kind: one.row.kind,
          code: one.code,
          tries: one.row.tries,
        });
        expect(error.problem, one.at).toEqual({
          ...problemFor(one.row.says),
          support: supportFor(one),
        });
        expect(error.message).not.toContain("injected");
        crm.faults.clear();
      }
    },
  );

  it("shows support what Zoho says of an error that nobody knows, and keeps it out of the message", async () => {
    const crm = await startCrm({ seed: crowd(1), faults: ["unheard-of"] });
    const error = await thrownBy(calls.associate(clientOf(crm), []));
    expect(error).toMatchObject({
      kind: "rejected",
      problem: { support: "SOMETHING_NEW (400): injected fault" },
    });
    expect(String(error)).not.toContain("injected");
  });

  it.each([
    ["upload", "body-too-large", "ask", "attachment-too-large", "unreadable (413)"],
    ["associate", "bad-gateway", "server", "zoho-down", "unreadable (502)"],
    ["list", "unavailable", "server", "zoho-down", "unreadable (503)"],
    ["search", "server-error-page", "server", "zoho-down", "unreadable (500)"],
    ["associate", "unheard-of", "rejected", "rejected", "SOMETHING_NEW (400): injected fault"],
  ] as const)(
    "and at %s what has no row, %s, is judged by its status",
    async (at, name, kind, code, support) => {
      const crm = await startCrm({
        seed: crowd(1),
        faults: [{ name, on: operations[at], times: "always" }],
      });
      await expect(calls[at](clientOf(crm), [])).rejects.toMatchObject({
        kind,
        problem: { code, support },
      });
    },
  );
});

/** Where a mail ends up that meets a failure again and again. */
const ends: Readonly<Record<ZohoFailure, JobState>> = {
  ...{ offline: "waiting", busy: "waiting", "signed-out": "waiting", duplicate: "duplicate" },
  ...{
    "connection-lost": "needs-you",
    server: "needs-you",
    "files-refused": "needs-you",
    ask: "needs-you",
    rejected: "needs-you",
  },
};

const onTheWay = cases.filter(
  ({ at, code }) => ["upload", "associate", "token"].includes(at) && code !== "DUPLICATE_DATA",
);

const hour = 3_600_000;

describe("a mail that meets a failure of the table", () => {
  it.each(onTheWay.map((one) => [one.key, one.at, one] as const))(
    "%s, at %s, is not lost: it can be taken back, or filed once when all is well again",
    async (_, __, one) => {
      const { row } = one;
      const crm = await startCrm({ seed: crowd(1), faults: [lasting(one)] });
      const folder = folderForTest();
      const outbox = openOutbox({ folder, crm });
      outbox.worker.start();

      const meet = async () => {
        const job = await outbox.add(contact, namesIn(one).includes("owner") ? { owner: sam } : {});
        await outbox.tryNow(job);
        if (row.kind === "server") await outbox.waitFor(job, 3 * hour);
        const isOver = ends[row.kind] === "needs-you";
        const problem = {
          ...((isOver ? lastProblemFor(row.says) : undefined) ?? problemFor(row.says)),
          support: supportFor(one),
        };
        expect(outbox.view(job)).toMatchObject({ state: ends[row.kind], problem });
        expect(await outbox.isWhole(job)).toBe(true);
        return job;
      };

      const takenBack = await meet();
      if (ends[row.kind] === "waiting") outbox.store.undo(takenBack.id);
      else outbox.store.giveUp(takenBack.id);
      const job = await meet();

      crm.faults.clear();
      await outbox.close();
      // What the accounts server has refused takes a new sign-in; a new process stands for both.
      const later = openOutbox({ folder, crm });
      later.worker.start();
      expect(await later.tryNow(job)).toBe("filed");
      expect(await later.filedOn(contact)).toEqual([wholeLetter]);
      expect(later.view(takenBack).state).toBe("cancelled");
      await later.close();
    },
  );

  it("DUPLICATE_DATA, is called a duplicate, and is in the CRM once", async () => {
    const crm = await startCrm({ seed: crowd(1) });
    const [first, second] = [
      openOutbox({ folder: folderForTest(), crm }),
      openOutbox({ folder: folderForTest(), crm }),
    ];
    const states: JobState[] = [];
    for (const outbox of [first, second]) {
      outbox.worker.start();
      states.push(
        await outbox.tryNow(await outbox.add(contact, { messageId: "<same@customer.example>" })),
      );
    }
    expect(states).toEqual(["filed", "duplicate"]);
    expect(await second.filedOn(contact)).toEqual([wholeLetter]);
    await Promise.all([first.close(), second.close()]);
  });
});
