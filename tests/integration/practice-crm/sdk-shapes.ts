import { createRequire } from "node:module";
import { z } from "zod";

const member = z.object({
  name: z.string(),
  type: z.string(),
  structure_name: z.string().optional(),
  spec_type: z.string().default(""),
  values: z.array(z.unknown()).optional(),
});
type Member = z.output<typeof member>;

const union = z.object({ interface: z.literal(true), classes: z.array(z.string()) });

/** The table that the SDK was generated from: every key of every reply, with its type. */
const table = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(
    createRequire(import.meta.url)("@zohocrm/typescript-sdk-8.0/dist/config/json_details.json"),
  );

const root = "core/com/zoho/crm/api/";

/**
 * The differences of a reply from the SDK's table, each with its path, e.g. `$.modules[0].visible:
 * no boolean`. The SDK itself is lenient: it drops keys that it does not know, and makes `true` of
 * any value that should be a boolean.
 *
 * @param structure e.g. `modules/response_wrapper`
 */
export function unlikeZoho(reply: unknown, structure: string): string[] {
  return [
    ...new Set(
      object(reply, root + structure, "$").map((complaint) => complaint.replace(/\[\d+\]/g, "[]")),
    ),
  ];
}

function object(value: unknown, structure: string, at: string): string[] {
  const either = union.safeParse(table[structure]);
  if (either.success) {
    const complaints = either.data.classes.map((one) => object(value, one, at));
    return complaints.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [`${at}: no object`];
  const known = new Map(membersOf(structure).map((one) => [one.name, one]));
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) => {
    const expected = known.get(key);
    // Each organisation defines the fields of its records.
    if (expected === undefined)
      return structure === `${root}record/record` ? [] : [`${at}.${key}: unknown`];
    return inside === null ? [] : wrong(inside, expected, `${at}.${key}`);
  });
}

const membersOf = (structure: string): Member[] =>
  Object.values(table[structure] ?? {}).flatMap((one) => {
    const read = member.safeParse(one);
    return read.success ? [read.data] : [];
  });

function wrong(
  value: unknown,
  { type, structure_name, spec_type, values }: Member,
  at: string,
): string[] {
  if (type === "List") {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return structure_name === undefined || structure_name.startsWith("utils/")
      ? []
      : value.flatMap((one: unknown, index) => object(one, structure_name, `${at}[${index}]`));
  }
  if (type === "Map") return typeof value === "object" ? [] : [`${at}: no object`];
  if (structure_name?.startsWith(root) === true) return object(value, structure_name, at);
  if (type === "utils/util/choice")
    return values?.includes(value) === false ? [`${at}: ${String(value)}`] : [];
  return fits(type, spec_type.endsWith("TLongString"), value) ? [] : [`${at}: no ${type}`];
}

function fits(type: string, idAsText: boolean, value: unknown): boolean {
  switch (type) {
    case "String":
    case "TimeZone":
      return typeof value === "string";
    case "Boolean":
      return typeof value === "boolean";
    case "Integer":
      return Number.isInteger(value);
    case "Long":
      return idAsText ? typeof value === "string" && /^\d+$/.test(value) : Number.isInteger(value);
    case "Double":
      return typeof value === "number";
    case "Date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
    case "DateTime":
      return (
        typeof value === "string" &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value)
      );
    default:
      return true;
  }
}
