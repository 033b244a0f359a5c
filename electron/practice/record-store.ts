import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";
import { moduleNamed } from "./catalogue.ts";
import { words } from "./fold.ts";
import { displayField, type ModuleInfo } from "./modules.ts";
import { wholeSeconds } from "./time.ts";

/** Field values by API name; lookups are `{id, name}`. */
export type RecordData = Readonly<Record<string, unknown>>;

const row = z.object({
  id: z.string(),
  module: z.string(),
  data: z.string().transform((text): RecordData => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
  converted: z.number(),
  created_at: z.number(),
  created_by: z.string(),
  modified_at: z.number(),
  modified_by: z.string(),
});
export type StoredRecord = z.output<typeof row>;

const columns = "id, module, data, converted, created_at, created_by, modified_at, modified_by";

/** SQL over the columns of `record`, and the values of its question marks. */
export type Condition = { readonly where: string; readonly values: readonly (string | number)[] };

/** Records of a module that meet all conditions, in an order given as SQL. */
export type Query = { module: string; conditions: readonly Condition[]; order: string; offset: number; limit: number };

export const lookupValue = z.looseObject({ id: z.string() });

/** The digits of a phone number, without the national or international prefix signs. */
export const phoneKey = (text: string): string => text.replace(/\D/g, "");

/** The records of every module, and the keys that they are found by. */
export class RecordStore {
  readonly #db: DatabaseSync;
  readonly #catalogue: Catalogue;

  constructor(db: DatabaseSync, catalogue: Catalogue) {
    this.#db = db;
    this.#catalogue = catalogue;
  }

  get(module: string, id: string): StoredRecord | undefined {
    const found = this.#db.prepare(`SELECT ${columns} FROM record WHERE id = ? AND module = ?`).get(id, module);
    return found === undefined ? undefined : row.parse(found);
  }

  select(query: Query): StoredRecord[] {
    const where = ["module = ?", ...query.conditions.map((one) => one.where)].join(" AND ");
    const values = query.conditions.flatMap((one) => one.values);
    return this.#db
      .prepare(`SELECT ${columns} FROM record WHERE ${where} ORDER BY ${query.order} LIMIT ? OFFSET ?`)
      .all(query.module, ...values, query.limit, query.offset)
      .map((found) => row.parse(found));
  }

  title(record: StoredRecord): string {
    const module = moduleNamed(this.#catalogue, record.module);
    return titleOf(module, record.data);
  }

  /** Writes the record, new or changed, with its keys. Call it inside a transaction. */
  put(record: StoredRecord): void {
    const module = moduleNamed(this.#catalogue, record.module);
    if (module === undefined) throw new Error(`there is no module ${record.module}`);
    const data = this.#complete(module, record.data);
    this.#db
      .prepare(
        "INSERT OR REPLACE INTO record VALUES (:id, :module, :data, :words, :converted, :created_at, :created_by, :modified_at, :modified_by)",
      )
      .run({
        ...record,
        data: JSON.stringify(data),
        words: searchText(module, data),
        created_at: wholeSeconds(record.created_at),
        modified_at: wholeSeconds(record.modified_at),
      });
    this.#putKeys(module, record.id, data);
  }

  delete(record: StoredRecord, byUser: string, nowMs: number): void {
    this.#db.prepare("DELETE FROM record_key WHERE record = ?").run(record.id);
    this.#db.prepare("DELETE FROM record WHERE id = ?").run(record.id);
    this.#db
      .prepare("INSERT INTO deleted_record VALUES (?, ?, ?, ?, ?, ?)")
      .run(record.id, record.module, this.title(record), record.created_by, wholeSeconds(nowMs), byUser);
  }

  #putKeys(module: ModuleInfo, id: string, data: RecordData): void {
    this.#db.prepare("DELETE FROM record_key WHERE record = ?").run(id);
    const insert = this.#db.prepare("INSERT OR IGNORE INTO record_key VALUES (?, ?, ?)");
    for (const [kind, value] of keysOf(module, data)) insert.run(kind, value, id);
  }

  /** Fills in what Zoho derives itself: full names, and the names of what lookups point to. */
  #complete(module: ModuleInfo, data: RecordData): RecordData {
    const complete: Record<string, unknown> = { ...data };
    if (module.fields.some((one) => one.api_name === "Full_Name")) {
      const names = [data["First_Name"], data["Last_Name"]].filter((part) => typeof part === "string" && part !== "");
      if (names.length > 0) complete["Full_Name"] = names.join(" ");
    }
    for (const one of module.fields) {
      const value = lookupValue.safeParse(complete[one.api_name]);
      if (one.lookup === undefined || !value.success) continue;
      const target = this.get(one.lookup, value.data.id);
      complete[one.api_name] = { name: target === undefined ? value.data["name"] : this.title(target), id: value.data.id };
    }
    return complete;
  }
}

function titleOf(module: ModuleInfo | undefined, data: RecordData): string {
  const value = module === undefined ? undefined : data[displayField(module)];
  return typeof value === "string" ? value : "";
}

function keysOf(module: ModuleInfo, data: RecordData): ["email" | "phone" | "lookup", string][] {
  return module.fields.flatMap((one): ["email" | "phone" | "lookup", string][] => {
    const value = data[one.api_name];
    const pointsTo = lookupValue.safeParse(value);
    if (one.lookup !== undefined && pointsTo.success) return [["lookup", pointsTo.data.id]];
    if (typeof value !== "string" || value === "") return [];
    if (one.data_type === "email") return [["email", value.toLowerCase()]];
    if (one.data_type === "phone") return [["phone", phoneKey(value)]];
    return [];
  });
}

/** The words of all text fields, each after a blank, so that " kle" finds words that begin with "kle". */
function searchText(module: ModuleInfo, data: RecordData): string {
  const texts = module.fields.map((one) => data[one.api_name]).filter((value) => typeof value === "string");
  return ` ${words(texts.join(" ")).join(" ")} `;
}
