import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Codes } from "./accounts/codes.ts";
import type { Consents } from "./accounts/consents.ts";
import type { DeviceCodes } from "./accounts/device-codes.ts";
import type { Grants } from "./accounts/grants.ts";
import type { ApiLimits } from "./api/api-limits.ts";
import { moduleNamed, type Catalogue, type User } from "./store/catalogue.ts";
import type { FileStore } from "./store/file-store.ts";
import type { ModuleInfo } from "./store/modules.ts";
import type { RecordStore, StoredRecord } from "./store/record-store.ts";
import { refusal } from "./api/refusal.ts";
import { zohoTime } from "./api/time.ts";

/**
 * Settings for behaviour that Zoho's documentation leaves open; the numbers are sections of the
 * reference.
 */
export const quirks = z.strictObject({
  /** What DUPLICATE_DATA covers (1.8). */
  duplicates: z.enum(["record", "organisation"]).default("record"),
  /**
   * The first check of associate_email: a repeated call finds its files used up and its mail filed
   * (12, point 7).
   */
  firstCheck: z.enum(["duplicate", "attachments"]).default("duplicate"),
  /** The code for a file id that was used before (1.7). */
  consumedFile: z.enum(["ALREADY_USED", "INVALID_DATA"]).default("ALREADY_USED"),
  /**
   * Whether a record lists received mails. Zoho may list only sent ones for users without a mailbox
   * in the CRM (7; 12, point 9).
   */
  listsReceived: z.boolean().default(true),
  /** How long an uploaded file can wait to be used; 0 means for ever. No page says (2.2). */
  unusedFileLifeMs: z.number().nonnegative().default(0),
  /** Status of INVALID_MODULE (1.7). */
  invalidModuleStatus: z.union([z.literal(400), z.literal(404)]).default(404),
  /** Status of a successful associate_email (1.6). */
  associateStatus: z.union([z.literal(200), z.literal(201)]).default(201),
  /** Whether the organisation allows an address only once in a field of a module. */
  uniqueEmail: z.boolean().default(false),
  /** How long search does not see a change, in ms (4.1). */
  searchDelayMs: z.number().nonnegative().default(0),
  /** How long an authorization code is valid: the pages say one, two or three minutes (3.2). */
  codeLifeMs: z.number().positive().default(60_000),
  /**
   * Whether `error=access_denied` comes back with the state, as RFC 6749 demands; the pages show it
   * without (3.2).
   */
  errorsCarryState: z.boolean().default(true),
  /** The shortest time between two polls of the device flow (3.6). */
  deviceIntervalMs: z.number().nonnegative().default(30_000),
  /**
   * The unit of `interval` and `expires_in` in the device flow. No page says; public clients saw
   * 300000 for five minutes.
   */
  deviceTimes: z.enum(["milliseconds", "seconds"]).default("milliseconds"),
  /**
   * Whose twenty refresh tokens count together: a user's, or those of all users of the client. The
   * pages disagree (3.4).
   */
  refreshTokensPer: z.enum(["user", "client"]).default("user"),
});
export type Quirks = z.output<typeof quirks>;

/** What the handlers work with. Times are ms since the epoch. */
export type Crm = {
  readonly db: DatabaseSync;
  readonly catalogue: Catalogue;
  readonly records: RecordStore;
  readonly files: FileStore;
  readonly grants: Grants;
  readonly codes: Codes;
  readonly deviceCodes: DeviceCodes;
  readonly consents: Consents;
  readonly limits: ApiLimits;
  readonly quirks: Quirks;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A sign-in must name one of these exactly: ports have no wildcard (3.1). */
  readonly redirectUris: readonly string[];
  /** The data centre that the accounts server names, e.g. `eu` (3.5). */
  readonly location: string;
  readonly now: () => number;
  /** Origin of the running server, e.g. `http://127.0.0.1:41234`. */
  readonly address: () => string;
};

/** The caller, and the scopes of the token; undefined if it may do everything. */
export type Env = {
  Bindings: HttpBindings;
  Variables: { user: User; scopes: readonly string[] | undefined };
};
export type Call = Context<Env>;

/** Names a call for fault injection. */
export const operation = z.enum([
  "authorize",
  "consent",
  "device-code",
  "device-token",
  "token",
  "revoke",
  "org",
  "users",
  "modules",
  "fields",
  "related-lists",
  "from-addresses",
  "files",
  "download",
  "associate",
  "available",
  "emails",
  "email",
  "email-file",
  "attachments",
  "attach",
  "link",
  "search",
  "coql",
  "list",
  "record",
  "related",
  "deleted",
  "count",
  "bulk",
  "write",
]);
export type Operation = z.output<typeof operation>;

export type Route = {
  readonly operation: Operation;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** The credits that a call costs. Default: 1. */
  readonly credits?: number;
  /** Fewer of these calls may be in flight. */
  readonly isHeavy?: (call: Call) => boolean;
  readonly handle: (call: Call) => Response | Promise<Response>;
};

/** A parameter of the path. */
export const part = (call: Call, name: string): string => call.req.param(name) ?? "";

export const noContent = (): Response => new Response(null, { status: 204 });

/** The module in the path; refused if the API does not support it. */
export function pathModule(crm: Crm, call: Call): ModuleInfo {
  const module = moduleNamed(crm.catalogue, part(call, "module"));
  if (module?.api_supported !== true) throw invalidModule(crm);
  return module;
}

export const invalidModule = (crm: Crm) =>
  refusal(
    crm.quirks.invalidModuleStatus,
    "INVALID_MODULE",
    "the module name given seems to be invalid",
    {
      resource_path_index: 0,
    },
  );

/** The record in the path, for calls below it. */
export function pathRecord(crm: Crm, call: Call): StoredRecord {
  const record = crm.records.get(pathModule(crm, call).api_name, part(call, "id"));
  if (record === undefined)
    throw refusal(400, "INVALID_DATA", "the related id given seems to be invalid");
  return record;
}

/** A time in the organisation's zone. */
export const crmTime = (crm: Crm, ms: number): string =>
  zohoTime(ms, crm.catalogue.organisation.time_zone);

/** The body as JSON, whatever its Content-Type: Zoho's own SDK sends none. */
export async function jsonBody(call: Call): Promise<unknown> {
  try {
    return JSON.parse(await call.req.text()) as unknown;
  } catch {
    throw refusal(400, "INVALID_DATA", "body", {
      expected_data_type: "jsonobject",
      api_name: "body",
    });
  }
}

/** `page` and `per_page`. */
export function paging(call: Call): { page: number; perPage: number } {
  const page = wholeNumber(call, "page", 1);
  const perPage = wholeNumber(call, "per_page", 200);
  if (perPage > 200)
    throw refusal(400, "INVALID_DATA", "invalid data", {
      param_name: "per_page",
      maximum_value: 200,
    });
  return { page, perPage };
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.req.query(name);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw refusal(400, "INVALID_DATA", "invalid data", {
      param_name: name,
      expected_data_type: "integer",
    });
  return Number(text);
}
