import { requireModuleRead } from "../../accounts/scopes.ts";
import { moduleNamed } from "../../store/catalogue.ts";
import { columnNamed, comparisonSql, jsonSql, sortSql, type Column } from "./columns.ts";
import {
  invalidQuery,
  parseCoql,
  type CoqlComparison,
  type CoqlQuery,
  type CoqlWhere,
} from "./coql-query.ts";
import { jsonBody, noContent, type Call, type Crm, type Route } from "../../crm.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import { presentRecord } from "../records/present.ts";
import { pointsTo, type Condition, type StoredRecord } from "../../store/record-store.ts";
import { refusal } from "../refusal.ts";
import { presentField } from "../settings.ts";
import { readZohoTime } from "../time.ts";

/** Queries in Zoho's SQL (docs/zoho-api.md, "COQL"). Unlike search, they see the latest changes. */
export const coqlRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "coql",
    method: "POST",
    path: "/crm/v8/coql",
    isHeavy: () => true,
    handle: (call) => coql(crm, call),
  },
];

async function coql(crm: Crm, call: Call): Promise<Response> {
  const { text, withFields } = readBody(await jsonBody(call));
  const query = parseCoql(text);
  crm.limits.spend(furtherCredits(query.limit));
  const module = moduleNamed(crm.catalogue, query.module);
  if (module?.api_supported !== true)
    throw refusal(400, "INVALID_MODULE", "the given module is not supported in api");
  requireModuleRead(crm, call, module.api_name);
  const columns = query.columns.map((name) => known(crm, module, name));
  const found = crm.records.select({
    module: module.api_name,
    conditions: [whereSql(crm, module, query.where)],
    order: orderSql(crm, module, query),
    offset: query.offset,
    limit: query.limit + 1,
  });
  if (found.length === 0) return noContent();
  const data = found.slice(0, query.limit).map((record) => row(crm, module, record, columns));
  return call.json({
    data,
    ...(withFields && { fields: fieldsOf(crm, module, columns) }),
    info: { count: data.length, more_records: found.length > query.limit },
  });
}

/** In addition to the one credit of every call. */
const furtherCredits = (rows: number): number => (rows > 1000 ? 2 : rows > 200 ? 1 : 0);

function readBody(body: unknown): { text: string; withFields: boolean } {
  const given: Readonly<Record<string, unknown>> =
    typeof body === "object" && body !== null ? { ...body } : {};
  const { select_query: text, include_meta: meta } = given;
  if (text === undefined)
    throw refusal(400, "MANDATORY_NOT_FOUND", "mandatory key not found", {
      api_name: "select_query",
    });
  if (typeof text !== "string") {
    throw refusal(400, "INVALID_DATA", "invalid data", {
      api_name: "select_query",
      expected_data_type: "text",
    });
  }
  if (meta !== undefined && (!Array.isArray(meta) || meta.some((one) => one !== "fields"))) {
    const at = { api_name: "include_meta", json_path: "$.include_meta" };
    throw refusal(400, "INVALID_DATA", "invalid data", { ...at, supported_values: ["fields"] });
  }
  return { text, withFields: meta !== undefined };
}

function known(crm: Crm, module: ModuleInfo, name: string): Column {
  const column = columnNamed(crm.catalogue, module, name);
  if (column === undefined)
    throw invalidQuery("column given seems to be invalid", { column_name: name });
  return column;
}

function whereSql(crm: Crm, module: ModuleInfo, where: CoqlWhere): Condition {
  if (!("join" in where)) return comparison(known(crm, module, where.column), where);
  const [first, second] = where.parts.map((part) => whereSql(crm, module, part));
  return {
    where: `(${first?.where ?? ""} ${where.join === "and" ? "AND" : "OR"} ${second?.where ?? ""})`,
    values: [...(first?.values ?? []), ...(second?.values ?? [])],
  };
}

/** The types that greater and less work on; text is not one of them. */
const ordered = ["currency", "date", "datetime"];

function comparison(column: Column, { sign, operator, not, values }: CoqlComparison): Condition {
  const type = column.field?.data_type;
  const isOrder =
    operator === "between" || operator.startsWith("greater") || operator.startsWith("less");
  if (isOrder && type !== undefined && !ordered.includes(type)) {
    throw invalidQuery("invalid query formed", {
      reason: "invalid operator found",
      column_name: column.name,
      operator: sign,
    });
  }
  for (const value of values) refuseWrongType(column, value);
  const json = jsonSql(column);
  if (operator === "null")
    return { where: `(${json} IS NULL OR ${json} = 'null') = ${not ? 0 : 1}`, values: [] };
  if (operator === "between") {
    const [from = "", to = ""] = values;
    const both = [
      comparisonSql(column, "greater_equal", [from]),
      comparisonSql(column, "less_equal", [to]),
    ];
    return {
      where: `(${both.map((one) => one.where).join(" AND ")})`,
      values: both.flatMap((one) => one.values),
    };
  }
  const is = comparisonSql(column, operator, values);
  return not ? { where: `NOT ${is.where}`, values: is.values } : is;
}

function refuseWrongType(column: Column, value: string): void {
  const type = column.field?.data_type;
  const fits =
    (type !== "currency" || /^-?\d+(?:\.\d+)?$/.test(value)) &&
    (type !== "date" || /^\d{4}-\d\d-\d\d$/.test(value)) &&
    (type !== "datetime" || readZohoTime(value) !== undefined) &&
    (type !== "boolean" || value === "true" || value === "false");
  if (fits) return;
  const details = { column_name: column.name, expected_data_type: type };
  throw invalidQuery("value given seems to be invalid for the column", details);
}

/** The default order is by id. */
function orderSql(crm: Crm, module: ModuleInfo, { order }: CoqlQuery): string {
  const terms = order.map(({ column, direction }) =>
    sortSql(known(crm, module, column), direction),
  );
  return [...terms, "length(id)", "id"].join(", ");
}

/**
 * The columns of the query, and always the id. A lookup gives only an id: names are separate
 * columns.
 */
function row(
  crm: Crm,
  module: ModuleInfo,
  record: StoredRecord,
  columns: readonly Column[],
): Record<string, unknown> {
  const values = columns.map(
    (column) => [column.name, valueOf(crm, module, record, column)] as const,
  );
  return { ...Object.fromEntries(values), id: record.id };
}

function valueOf(
  crm: Crm,
  module: ModuleInfo,
  record: StoredRecord,
  { through, field }: Column,
): unknown {
  let at: { module: ModuleInfo; record: StoredRecord } = { module, record };
  for (const lookup of through) {
    const target = moduleNamed(crm.catalogue, lookup.lookup ?? "");
    const next =
      target && crm.records.get(target.api_name, pointsTo(at.record.data[lookup.api_name]) ?? "");
    if (target === undefined || next === undefined) return null;
    at = { module: target, record: next };
  }
  if (field === undefined) return at.record.id;
  const value = presentRecord(crm, at.module, at.record, [field.api_name])[field.api_name];
  const id = pointsTo(value);
  return id === undefined ? value : { id };
}

function fieldsOf(
  crm: Crm,
  module: ModuleInfo,
  columns: readonly Column[],
): Record<string, unknown> {
  const own = columns.flatMap(({ name, through, field }) =>
    field === undefined || through.length > 0
      ? []
      : [[name, presentField(crm, module, field)] as const],
  );
  return Object.fromEntries(own);
}
