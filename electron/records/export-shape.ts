import type { CsvRow } from "./csv-in-zip.ts";
import { fieldsOf, type Raw, type ShapedModule } from "./shape.ts";

/** Lookups that an export gives as the id alone, and the field with the title of their record. */
const lookups: ReadonlyMap<string, string | undefined> = new Map([
  ["Owner", undefined],
  ["Account_Name", "Account_Name.Account_Name"],
  ["Contact_Name", undefined],
]);
const numbers = ["Amount", "Grand_Total", "Probability"];

/** The title of an account has the name that is a lookup elsewhere. */
const isLookup = ({ apiName }: ShapedModule, field: string): boolean =>
  lookups.has(field) && !(apiName === "Accounts" && field === "Account_Name");

/** The fields of an export that has the same as a list. */
export const exportFieldsOf = (module: ShapedModule): string[] =>
  fieldsOf(module).flatMap((field) => {
    const title = isLookup(module, field) ? lookups.get(field) : undefined;
    return title === undefined ? [field] : [field, title];
  });

/** A row of an export as a list would give it; undefined without an id. */
export function rawOf(module: ShapedModule, row: CsvRow): Raw | undefined {
  const id = row["id"] ?? "";
  if (!/^\d{1,30}$/.test(id)) return undefined;
  const fields = fieldsOf(module).map((field) => [field, valueOf(module, field, row)] as const);
  return { ...Object.fromEntries(fields), id };
}

function valueOf(module: ShapedModule, field: string, row: CsvRow): unknown {
  const text = row[field] ?? "";
  if (text === "") return null;
  if (isLookup(module, field)) return { id: text, name: row[lookups.get(field) ?? ""] ?? null };
  return numbers.includes(field) ? Number(text) : text;
}
