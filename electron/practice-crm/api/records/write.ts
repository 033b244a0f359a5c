import { z } from "zod";
import {
  crmTime,
  invalidModule,
  jsonBody,
  part,
  pathModule,
  type Call,
  type Crm,
  type Route,
} from "../../crm.ts";
import { inTransaction, nextId } from "../../store/database.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import type { RecordData, StoredRecord } from "../../store/record-store.ts";
import { itemRefusal } from "../refusal.ts";

/**
 * Inserts, updates and deletes records, so that a client's sync sees changes. Updates and deletions
 * take one record a call.
 */
export const writeRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "write",
    method: "POST",
    path: "/crm/v8/:module",
    handle: (call) => insert(crm, call),
  },
  {
    operation: "write",
    method: "PUT",
    path: "/crm/v8/:module/:id",
    handle: (call) => update(crm, call),
  },
  {
    operation: "write",
    method: "DELETE",
    path: "/crm/v8/:module/:id",
    handle: (call) => remove(crm, call),
  },
];

const body = z.object({ data: z.array(z.record(z.string(), z.unknown())).min(1).max(100) });

async function dataOf(call: Call): Promise<RecordData[]> {
  const read = body.safeParse(await jsonBody(call));
  if (!read.success)
    throw itemRefusal("data", "INVALID_DATA", "invalid data", {
      api_name: "data",
      expected_data_type: "jsonarray",
    });
  return read.data.data;
}

async function insert(crm: Crm, call: Call): Promise<Response> {
  const module = pathModule(crm, call);
  if (module.fields.length === 0) throw invalidModule(crm);
  const user = call.get("user").id;
  const records = await dataOf(call);
  const now = crm.now();
  const results = inTransaction(crm.db, () =>
    records.map((data, position) => {
      const fault = faultIn(crm, module, data, position);
      if (fault !== undefined) return fault;
      const record: StoredRecord = {
        id: nextId(crm.db),
        module: module.api_name,
        data: { Owner: { id: user }, ...data },
        converted: data["Converted__s"] === true ? 1 : 0,
        ...{ created_at: now, created_by: user, modified_at: now, modified_by: user },
      };
      crm.records.put(record);
      return done(crm, record, "record added");
    }),
  );
  const refused = results.filter(({ status }) => status === "error").length;
  const status = refused === 0 ? 201 : refused === results.length ? 400 : 207;
  return call.json({ data: results }, status);
}

/** The fields that a new record must have. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  Contacts: ["Last_Name"],
  Leads: ["Last_Name", "Company"],
};

/** Why a record cannot be added (docs/zoho-api.md, "Insert records"). */
function faultIn(
  crm: Crm,
  module: ModuleInfo,
  data: RecordData,
  position: number,
): Record<string, unknown> | undefined {
  const at = (name: string) => ({ api_name: name, json_path: `$.data[${position}].${name}` });
  const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
  const missing = mandatory[module.api_name]?.find((name) => isEmpty(data[name]));
  if (missing !== undefined)
    return fault("MANDATORY_NOT_FOUND", "required field not found", at(missing));
  for (const { api_name: name, data_type } of module.fields) {
    const value = data[name];
    if (data_type !== "email" || isEmpty(value)) continue;
    if (typeof value !== "string" || !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value))
      return fault("INVALID_DATA", "invalid data", { ...at(name), expected_data_type: "email" });
    const other = crm.quirks.uniqueEmail ? withEmail(crm, module, value) : undefined;
    if (other !== undefined)
      return fault("DUPLICATE_DATA", "duplicate data", {
        ...at(name),
        duplicate_record: { id: other.id, module: { api_name: module.api_name, id: module.id } },
      });
  }
  return undefined;
}

const fault = (code: string, message: string, details: Record<string, unknown>) => ({
  ...{ code, details, message, status: "error" },
});

function withEmail(crm: Crm, { api_name: module }: ModuleInfo, email: string) {
  const where = "id IN (SELECT record FROM record_key WHERE kind = 'email' AND value = ?)";
  const conditions = [{ where, values: [email.toLowerCase()] }];
  return crm.records.select({ module, conditions, order: "id", offset: 0, limit: 1 })[0];
}

async function update(crm: Crm, call: Call): Promise<Response> {
  const before = existing(crm, call);
  const [data = {}] = await dataOf(call);
  const user = call.get("user").id;
  const after = {
    ...before,
    data: { ...before.data, ...data },
    modified_at: crm.now(),
    modified_by: user,
  };
  const isConverted = after.data["Converted__s"] === true ? 1 : 0;
  inTransaction(crm.db, () => {
    crm.records.put({ ...after, converted: isConverted });
  });
  return call.json({ data: [done(crm, after, "record updated")] });
}

function remove(crm: Crm, call: Call): Response {
  const record = existing(crm, call);
  inTransaction(crm.db, () => {
    crm.records.delete(record, call.get("user").id, crm.now());
  });
  return call.json({
    data: [
      { code: "SUCCESS", details: { id: record.id }, message: "record deleted", status: "success" },
    ],
  });
}

function existing(crm: Crm, call: Call): StoredRecord {
  const record = crm.records.get(pathModule(crm, call).api_name, part(call, "id"));
  if (record === undefined)
    throw itemRefusal("data", "INVALID_DATA", "the id given seems to be invalid", {
      id: part(call, "id"),
    });
  return record;
}

function done(crm: Crm, record: StoredRecord, message: string): Record<string, unknown> {
  const details = {
    id: record.id,
    Created_Time: crmTime(crm, record.created_at),
    Modified_Time: crmTime(crm, record.modified_at),
  };
  return { code: "SUCCESS", details, message, status: "success" };
}
