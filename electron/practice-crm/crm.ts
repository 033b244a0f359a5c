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

/** Where the reference leaves open how Zoho behaves; the numbers are its sections. */
export const quirks = z.strictObject({
  /** What DUPLICATE_DATA covers (1.8). */
  duplicates: z.enum(["record", "organisation"]).default("record"),
  /**
   * Which check of associate_email comes first: a repeated call finds its files consumed and its
   * mail filed (12, point 7).
   */
  firstCheck: z.enum(["duplicate", "attachments"]).default("duplicate"),
  /** How a file id that was used before is refused (1.7). */
  consumedFile: z.enum(["ALREADY_USED", "INVALID_DATA"]).default("ALREADY_USED"),
  /**
   * Whether received mails are listed on their record. To who has no mailbox in the CRM, Zoho may
   * show only those that were sent (7; 12, point 9).
   */
  listsReceived: z.boolean().default(true),
  /** How long a file that was not used yet still can be; 0 for ever. No page says (2.2). */
  unusedFileLifeMs: z.number().nonnegative().default(0),
  /** Status of INVALID_MODULE (1.7). */
  invalidModuleStatus: z.union([z.literal(400), z.literal(404)]).default(404),
  /** Status of a successful associate_email (1.6). */
  associateStatus: z.union([z.literal(200), z.literal(201)]).default(201),
  /** Search does not know records that were changed less than this ago, in ms (4.1). */
  searchDelayMs: z.number().nonnegative().default(0),
  /**
   * How long an authorization code lives: one, two or three minutes, depending on the page (3.2).
   */
  codeLifeMs: z.number().positive().default(60_000),
  /**
   * Whether `error=access_denied` comes back with the state; the pages show it without (3.2), RFC
   * 6749 asks for it.
   */
  errorsCarryState: z.boolean().default(true),
  /** The least time between two polls of the device flow, before slow_down (3.6). */
  deviceIntervalMs: z.number().nonnegative().default(30_000),
  /**
   * In what the device flow counts `interval` and `expires_in`: no page says, public clients saw
   * 300000 for five minutes.
   */
  deviceTimes: z.enum(["milliseconds", "seconds"]).default("milliseconds"),
});
export type Quirks = z.output<typeof quirks>;

/** What every handler may use. Times are ms since the epoch. */
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
  /** Those of the client, which a sign-in has to name exactly: ports have no wildcard (3.1). */
  readonly redirectUris: readonly string[];
  /** The data centre that this accounts server says it is, e.g. `eu` (3.5). */
  readonly location: string;
  readonly now: () => number;
  /** Origin of the running server, e.g. `http://127.0.0.1:41234`. */
  readonly address: () => string;
};

/**
 * Who calls; `scopes` are those that the token was granted, undefined for one that may do
 * everything.
 */
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
  "link",
  "search",
  "coql",
  "list",
  "record",
  "related",
  "deleted",
  "write",
]);
export type Operation = z.output<typeof operation>;

export type Route = {
  readonly operation: Operation;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** What it costs of the organisation's credits; 1 when it says nothing. */
  readonly credits?: number;
  /** Of such calls, fewer may be in flight. */
  readonly isHeavy?: (call: Call) => boolean;
  readonly handle: (call: Call) => Response | Promise<Response>;
};

/** A part of the path. */
export const part = (call: Call, name: string): string => call.req.param(name) ?? "";

export const noContent = (): Response => new Response(null, { status: 204 });

/** The module that the path names; refused when the API does not know it. */
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

/** The record that the path names, for calls below it. */
export function pathRecord(crm: Crm, call: Call): StoredRecord {
  const record = crm.records.get(pathModule(crm, call).api_name, part(call, "id"));
  if (record === undefined)
    throw refusal(400, "INVALID_DATA", "the related id given seems to be invalid");
  return record;
}

/** A time in the organisation's zone. */
export const crmTime = (crm: Crm, ms: number): string =>
  zohoTime(ms, crm.catalogue.organisation.time_zone);

/** A body that should be JSON, whatever its Content-Type says: Zoho's own SDK sends none. */
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
