import {
  crmTime,
  noContent,
  paging,
  part,
  pathModule,
  pathRecord,
  type Call,
  type Crm,
  type Route,
} from "../../crm.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import { makePageToken, readPageToken } from "./page-token.ts";
import { presentRecord, wantedFields } from "./present.ts";
import { moduleNamed } from "../../store/catalogue.ts";
import { rolesIn, type Condition } from "../../store/record-store.ts";
import { pointingTo } from "./related-lists.ts";
import { invalidParam, missingParam, refusal } from "../refusal.ts";
import { converted } from "./search.ts";
import { readZohoTime } from "../time.ts";

/** Zoho's pages say 50 names; its OpenAPI files 1,024 characters. */
const mostFields = 50;
const mostFieldsCharacters = 1024;
const mostByPage = 2000;
const mostByToken = 100_000;

/**
 * Lists of records: those of a module, and those related to a record (docs/zoho-api.md, "List
 * records", and docs/zoho-api.md, "Related records").
 */
export const listRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "list",
    method: "GET",
    path: "/crm/v8/:module",
    isHeavy: isSorted,
    handle: (call) => list(crm, call),
  },
  {
    operation: "record",
    method: "GET",
    path: "/crm/v8/:module/:id",
    handle: (call) => one(crm, call),
  },
  {
    operation: "related",
    method: "GET",
    path: "/crm/v8/:module/:id/Contact_Roles",
    handle: (call) => contactRoles(crm, call),
  },
  {
    operation: "related",
    method: "GET",
    path: "/crm/v8/:module/:id/:related",
    handle: (call) => related(crm, call),
  },
];

const isSorted = (call: Call): boolean => call.req.query("sort_by") !== undefined;

function list(crm: Crm, call: Call): Response {
  const module = pathModule(crm, call);
  const conditions = [converted(call), withIds(call), modifiedSince(call)].filter(
    (one) => one !== undefined,
  );
  const isDelta = call.req.header("if-modified-since") !== undefined;
  return (
    page(crm, call, module, conditions) ??
    (isDelta ? new Response(null, { status: 304 }) : noContent())
  );
}

/**
 * Records of a module that point to the record in the path, e.g. /Contacts/{id}/Deals, which also
 * has the deals in which the contact takes part.
 */
function related(crm: Crm, call: Call): Response {
  const record = pathRecord(crm, call);
  const module = pointingTo(crm, record.module).find(
    (one) => one.api_name === part(call, "related"),
  );
  if (module === undefined) throw unknownRelation();
  const pointing = {
    where: "id IN (SELECT record FROM record_key WHERE kind = 'lookup' AND value = ?)",
    values: [record.id],
  };
  return page(crm, call, module, [pointing]) ?? noContent();
}

const unknownRelation = () =>
  refusal(400, "INVALID_DATA", "the relation name given seems to be invalid", {
    resource_path_index: 2,
  });

/** The contacts that take part in a deal, each with its role. */
function contactRoles(crm: Crm, call: Call): Response {
  const contacts = moduleNamed(crm.catalogue, "Contacts");
  const deal = pathRecord(crm, call);
  if (contacts === undefined || deal.module !== "Deals") throw unknownRelation();
  const fields = neededFields(call);
  const data = rolesIn(deal.data).flatMap(({ contact, role }) => {
    const record = crm.records.get("Contacts", contact);
    if (record === undefined) return [];
    return [{ ...presentRecord(crm, contacts, record, fields), Contact_Role: { name: role } }];
  });
  if (data.length === 0) return noContent();
  return call.json({
    data,
    info: { per_page: 200, count: data.length, page: 1, more_records: false },
  });
}

function one(crm: Crm, call: Call): Response {
  const module = pathModule(crm, call);
  const id = part(call, "id");
  if (!/^\d{1,30}$/.test(id))
    throw refusal(400, "INVALID_DATA", "the id given seems to be invalid", {
      resource_path_index: 1,
    });
  const record = crm.records.get(module.api_name, id);
  if (record === undefined) return noContent();
  return call.json({
    data: [presentRecord(crm, module, record, wantedFields(call.req.query("fields")))],
  });
}

/** A page of the module's records that meet the conditions; undefined if there are none. */
function page(
  crm: Crm,
  call: Call,
  module: ModuleInfo,
  conditions: readonly Condition[],
): Response | undefined {
  const fields = neededFields(call);
  const sort = order(call);
  const { offset, page: number, perPage } = place(crm, call);
  const found = crm.records.select({
    module: module.api_name,
    conditions,
    order: sort.sql,
    offset,
    limit: perPage + 1,
  });
  if (found.length === 0) return undefined;
  const shown = found.slice(0, perPage).map((record) => presentRecord(crm, module, record, fields));
  const more = found.length > perPage;
  const next = more ? makePageToken(crm, call, offset + perPage) : undefined;
  return call.json({
    data: shown,
    info: {
      per_page: perPage,
      count: shown.length,
      page: number,
      sort_by: sort.by,
      sort_order: sort.direction,
      more_records: more,
      next_page_token: next?.token ?? null,
      previous_page_token:
        offset === 0 ? null : makePageToken(crm, call, Math.max(0, offset - perPage)).token,
      page_token_expiry: next === undefined ? null : crmTime(crm, next.expires),
    },
  });
}

function neededFields(call: Call): string[] {
  const parameter = call.req.query("fields") ?? "";
  if (parameter.length > mostFieldsCharacters)
    throw invalidParam("fields", { maximum_length: mostFieldsCharacters });
  const fields = wantedFields(parameter) ?? [];
  if (fields.length === 0) throw missingParam("fields");
  if (fields.length > mostFields) {
    throw refusal(400, "LIMIT_EXCEEDED", "the number of fields is more than allowed", {
      limit: mostFields,
      param_name: "fields",
    });
  }
  return fields;
}

/**
 * Where the page begins: `page` reaches 2,000 records, `page_token` 100,000. Both together are
 * refused.
 */
function place(crm: Crm, call: Call): { offset: number; page: number; perPage: number } {
  const { page: number, perPage } = paging(call);
  const token = call.req.query("page_token");
  if (token === undefined) {
    if (number * perPage <= mostByPage)
      return { offset: (number - 1) * perPage, page: number, perPage };
    throw refusal(400, "DISCRETE_PAGINATION_LIMIT_EXCEEDED", "use page_token to go on", {
      limit: mostByPage,
      param_name: "page",
    });
  }
  if (call.req.query("page") !== undefined) {
    const due = [{ param_name: "page" }, { param_name: "page_token" }];
    throw refusal(400, "AMBIGUITY_DURING_PROCESSING", "page and page_token exclude each other", {
      ambiguity_due_to: due,
    });
  }
  const offset = readPageToken(crm, call, token);
  if (offset >= mostByToken)
    throw refusal(400, "PAGINATION_LIMIT_EXCEEDED", "the list is cut here", { limit: mostByToken });
  return { offset, page: Math.floor(offset / perPage) + 1, perPage };
}

/** Ids are digits of different lengths, beyond 2^53: a longer one is greater. */
const idOrder = (direction: string) => `length(id) ${direction}, id ${direction}`;

function order(call: Call): { sql: string; by: string; direction: string } {
  const by = call.req.query("sort_by") ?? "id";
  const direction = call.req.query("sort_order") ?? "desc";
  if (direction !== "asc" && direction !== "desc") throw invalidParam("sort_order");
  switch (by) {
    case "id":
      return { sql: idOrder(direction), by, direction };
    case "Created_Time":
      return { sql: `created_at ${direction}, ${idOrder(direction)}`, by, direction };
    case "Modified_Time":
      return { sql: `modified_at ${direction}, ${idOrder(direction)}`, by, direction };
    default:
      throw invalidParam("sort_by", { expected_values: ["id", "Created_Time", "Modified_Time"] });
  }
}

function withIds(call: Call): Condition | undefined {
  const ids = call.req.query("ids")?.split(",");
  if (ids === undefined) return undefined;
  if (ids.length > 100)
    throw refusal(400, "LIMIT_EXCEEDED", "too many ids", { limit: 100, param_name: "ids" });
  return { where: `id IN (${ids.map(() => "?").join(", ")})`, values: ids.map((id) => id.trim()) };
}

/**
 * Zoho takes ISO 8601 with an offset here, not the date of RFC 7231. Its clock has whole seconds,
 * and an equal time is not "since".
 */
export function modifiedSince(call: Call, column = "modified_at"): Condition | undefined {
  const header = call.req.header("if-modified-since");
  if (header === undefined) return undefined;
  const since = readZohoTime(header);
  if (since === undefined)
    throw refusal(400, "INVALID_DATA", "invalid data", {
      header: "If-Modified-Since",
      expected_data_type: "datetime",
    });
  return { where: `${column} > ?`, values: [since] };
}
