import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { moduleNamed, type Catalogue } from "../../store/catalogue.ts";
import { holds, operators, type Operator } from "./comparison.ts";
import type { Field } from "../../store/fields.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import type { Condition } from "../../store/record-store.ts";
import { readZohoTime } from "../time.ts";

/** A field of a module, or of another one through lookups: `Stage`, `Contact_Name.Full_Name`. */
export type Column = {
  readonly name: string;
  /** The lookups on the way, beginning at the query's module. */
  readonly through: readonly Field[];
  /** Undefined stands for the record's id. */
  readonly field: Field | undefined;
};

/** Undefined if there is no such field. */
export function columnNamed(
  catalogue: Catalogue,
  module: ModuleInfo,
  name: string,
): Column | undefined {
  const parts = name.split(".");
  const last = parts.pop() ?? "";
  const through: Field[] = [];
  let at: ModuleInfo | undefined = module;
  for (const part of parts) {
    const lookup: Field | undefined = at?.fields.find(
      (one) => one.api_name === part && one.lookup !== undefined,
    );
    if (lookup?.lookup === undefined) return undefined;
    through.push(lookup);
    at = moduleNamed(catalogue, lookup.lookup);
  }
  if (last === "id") return { name, through, field: undefined };
  const field = at?.fields.find((one) => one.api_name === last);
  return field === undefined ? undefined : { name, through, field };
}

/** SQL for the column's value as JSON, of the query's row of `record`. */
export function jsonSql({ through, field }: Column): string {
  const table = (depth: number) => (depth === 0 ? "record" : `record_${depth}`);
  const last = through.length;
  let sql = valueSql(table(last), field);
  for (let depth = last; depth > 0; depth -= 1) {
    const lookup = `${table(depth - 1)}.data ->> '$.${through[depth - 1]?.api_name ?? ""}.id'`;
    sql = `(SELECT ${sql} FROM record AS ${table(depth)} WHERE ${table(depth)}.id = ${lookup})`;
  }
  return sql;
}

/**
 * Fields that every module has are columns of the table; its times are ms, which is how times
 * compare.
 */
function valueSql(table: string, field: Field | undefined): string {
  switch (field?.api_name) {
    case undefined:
      return `json_quote(${table}.id)`;
    case "Created_Time":
      return `json_quote(${table}.created_at)`;
    case "Modified_Time":
      return `json_quote(${table}.modified_at)`;
    case "Created_By":
      return `json_quote(${table}.created_by)`;
    case "Modified_By":
      return `json_quote(${table}.modified_by)`;
    default:
      return `(${table}.data -> '$.${field?.api_name ?? ""}')`;
  }
}

/** SQL that sorts by the column; it uses an index where there is one. */
export function sortSql(column: Column, direction: "asc" | "desc"): string {
  const isOwn = column.through.length === 0;
  if (isOwn && column.field === undefined)
    return `length(record.id) ${direction}, record.id ${direction}`;
  if (isOwn && column.field?.api_name === "Modified_Time") return `record.modified_at ${direction}`;
  return `${jsonSql(column)} ->> '$' ${direction}`;
}

const comparison = z.tuple([z.enum(operators), z.array(z.string())]);

/** Adds the function `matches(json, comparison)` to a database, for comparisons. */
export function registerMatches(db: DatabaseSync): void {
  // A query passes the same comparison for every row, so it is parsed once.
  let asked = { text: "", read: comparison.parse(["equals", []]) };
  db.function("matches", { deterministic: true }, (json, text) => {
    if (typeof text === "string" && text !== asked.text)
      asked = { text, read: comparison.parse(JSON.parse(text)) };
    return holds(typeof json === "string" ? json : null, ...asked.read) ? 1 : 0;
  });
}

/** The records whose column meets the comparison. */
export function comparisonSql(
  column: Column,
  operator: Operator,
  values: readonly string[],
): Condition {
  const matches = {
    where: `matches(${jsonSql(column)}, ?) = 1`,
    values: [JSON.stringify([operator, values])],
  };
  const known = column.through.length === 0 ? indexed(column.field, operator, values) : undefined;
  if (known === undefined) return matches;
  return {
    where: `(${known.where} AND ${matches.where})`,
    values: [...known.values, ...matches.values],
  };
}

const signs: Partial<Record<Operator, string>> = {
  greater_than: ">",
  greater_equal: ">=",
  less_than: "<",
  less_equal: "<=",
};

/** Narrows the comparison by an index: looking at each of a million records takes seconds. */
function indexed(
  field: Field | undefined,
  operator: Operator,
  values: readonly string[],
): Condition | undefined {
  const sign = signs[operator];
  if (field === undefined && sign !== undefined) {
    const [id = ""] = values;
    return { where: `(length(record.id), record.id) ${sign} (?, ?)`, values: [id.length, id] };
  }
  const time = field?.api_name === "Modified_Time" ? readZohoTime(values[0] ?? "") : undefined;
  if (sign !== undefined && time !== undefined)
    return { where: `record.modified_at ${sign} ?`, values: [time] };
  if (operator !== "equals" && operator !== "in") return undefined;
  const marks = values.map(() => "?").join(", ");
  if (field === undefined) return { where: `record.id IN (${marks})`, values };
  const byKey = (kind: string, keys: readonly string[]) => ({
    where: `record.id IN (SELECT record FROM record_key WHERE kind = '${kind}' AND value IN (${marks}))`,
    values: keys,
  });
  if (field.data_type === "email") {
    return byKey(
      "email",
      values.map((one) => one.toLowerCase()),
    );
  }
  // A lookup also compares by name, which has no index.
  return field.data_type === "lookup" && values.every((one) => /^\d{10,}$/.test(one))
    ? byKey("lookup", values)
    : undefined;
}
