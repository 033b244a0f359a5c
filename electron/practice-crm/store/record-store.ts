import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";
import { moduleNamed, userWithId } from "./catalogue.ts";
import { words } from "../api/fold.ts";
import { displayField, type ModuleInfo } from "./modules.ts";
import { wholeSeconds } from "../api/time.ts";

/** Field values by API name; lookups are `{id, name}`. */
export type RecordData = Readonly<Record<string, unknown>>;

const row = z.object({
  id: z.string(),
  module: z.string(),
  data: z
    .string()
    .transform((text): RecordData => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
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

/** Records of a module that meet all conditions; the order is SQL. */
export type Query = {
  module: string;
  conditions: readonly Condition[];
  order: string;
  offset: number;
  limit: number;
};

/** The id in a lookup's value; undefined if it is not one. */
export function pointsTo(value: unknown): string | undefined {
  const id: unknown =
    typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : undefined;
}

/** Where a deal keeps who takes part in it; it is no field, so that no list shows it. */
export const rolesKey = "$contact_roles";

const roles = z.array(z.object({ contact: z.string(), role: z.string() }));

/** Who takes part in a deal. */
export const rolesIn = (data: RecordData): z.output<typeof roles> =>
  roles.safeParse(data[rolesKey]).data ?? [];

/** The digits of a phone number. */
export const phoneKey = (text: string): string => text.replace(/\D/g, "");

const titleRow = z.object({ title: z.string() });

/** Compiled once, because a company may have a million records. */
const prepared = (db: DatabaseSync) => ({
  get: db.prepare(`SELECT ${columns} FROM record WHERE id = ? AND module = ?`),
  title: db.prepare("SELECT title FROM record WHERE id = ? AND module = ?"),
  put: db.prepare(
    `INSERT OR REPLACE INTO record (${columns}, title, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  delete: db.prepare("DELETE FROM record WHERE id = ?"),
  putDeleted: db.prepare("INSERT INTO deleted_record VALUES (?, ?, ?, ?, ?, ?)"),
  putKey: db.prepare("INSERT OR IGNORE INTO record_key VALUES (?, ?, ?)"),
  deleteKeys: db.prepare("DELETE FROM record_key WHERE record = ?"),
});

/** The records of all modules, and their search keys. */
export class RecordStore {
  readonly #db: DatabaseSync;
  readonly #catalogue: Catalogue;
  readonly #sql: ReturnType<typeof prepared>;

  constructor(db: DatabaseSync, catalogue: Catalogue) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#sql = prepared(db);
  }

  get(module: string, id: string): StoredRecord | undefined {
    const found = this.#sql.get.get(id, module);
    return found === undefined ? undefined : row.parse(found);
  }

  /** The title of the record; undefined if it is not there. */
  title(module: string, id: string): string | undefined {
    const found = this.#sql.title.get(id, module);
    return found === undefined ? undefined : titleRow.parse(found).title;
  }

  select(query: Query): StoredRecord[] {
    const where = ["module = ?", ...query.conditions.map((one) => one.where)].join(" AND ");
    const values = query.conditions.flatMap((one) => one.values);
    return this.#db
      .prepare(
        `SELECT ${columns} FROM record WHERE ${where} ORDER BY ${query.order} LIMIT ? OFFSET ?`,
      )
      .all(query.module, ...values, query.limit, query.offset)
      .map((found) => row.parse(found));
  }

  /** How many records a module has. */
  count(module: string): number {
    const found = this.#db
      .prepare("SELECT count(*) AS count FROM record WHERE module = ?")
      .get(module);
    return Number(found?.["count"]);
  }

  /** Writes a new or changed record with its keys. Call it inside a transaction. */
  put(record: StoredRecord): void {
    const keys = this.#write(record);
    this.#sql.deleteKeys.run(record.id);
    for (const [kind, value] of keys) this.#sql.putKey.run(kind, value, record.id);
  }

  /**
   * Writes new records. Their keys follow at the end, sorted, because unsorted they would touch the
   * disk everywhere.
   */
  plant(records: Iterable<StoredRecord>): void {
    this.#db.exec(
      "CREATE TEMP TABLE planted (kind TEXT NOT NULL, value TEXT NOT NULL, record TEXT NOT NULL) STRICT",
    );
    const putKey = this.#db.prepare("INSERT INTO planted VALUES (?, ?, ?)");
    for (const record of records)
      for (const [kind, value] of this.#write(record)) putKey.run(kind, value, record.id);
    this.#db.exec(
      "INSERT OR IGNORE INTO record_key SELECT * FROM planted ORDER BY kind, value, record; DROP TABLE planted",
    );
  }

  #write(record: StoredRecord): Key[] {
    const module = moduleNamed(this.#catalogue, record.module);
    if (module === undefined) throw new Error(`there is no module ${record.module}`);
    const data = this.#complete(module, record.data);
    const title = data[displayField(module)];
    this.#sql.put.run(
      ...[record.id, record.module, JSON.stringify(data), record.converted],
      ...[
        wholeSeconds(record.created_at),
        record.created_by,
        wholeSeconds(record.modified_at),
        record.modified_by,
      ],
      ...[typeof title === "string" ? title : "", searchText(module, data)],
    );
    return keysOf(module, data);
  }

  /** Moves the record to the recycle bin. Call it inside a transaction. */
  delete({ id, module, created_by }: StoredRecord, byUser: string, nowMs: number): void {
    this.#sql.putDeleted.run(
      id,
      module,
      this.title(module, id) ?? "",
      created_by,
      wholeSeconds(nowMs),
      byUser,
    );
    this.#sql.deleteKeys.run(id);
    this.#sql.delete.run(id);
  }

  /** Fills in what Zoho derives: full names, and the names of lookups and owners. */
  #complete(module: ModuleInfo, data: RecordData): RecordData {
    const complete: Record<string, unknown> = { ...data };
    if (module.fields.some((one) => one.api_name === "Full_Name")) {
      const names = [data["First_Name"], data["Last_Name"]].filter(
        (part) => typeof part === "string" && part !== "",
      );
      if (names.length > 0) complete["Full_Name"] = names.join(" ");
    }
    const owner = userWithId(this.#catalogue, pointsTo(data["Owner"]) ?? "");
    if (owner !== undefined)
      complete["Owner"] = { name: owner.full_name, id: owner.id, email: owner.email };
    for (const one of module.fields) {
      const id = pointsTo(complete[one.api_name]);
      if (one.lookup !== undefined && id !== undefined)
        complete[one.api_name] = { name: this.title(one.lookup, id) ?? null, id };
    }
    return complete;
  }
}

type Key = [kind: "email" | "phone" | "lookup", value: string];

function keysOf(module: ModuleInfo, data: RecordData): Key[] {
  const parts = rolesIn(data).map(({ contact }): Key => ["lookup", contact]);
  return module.fields
    .flatMap((one): Key[] => {
      const value = data[one.api_name];
      const target = pointsTo(value);
      if (one.lookup !== undefined && target !== undefined) return [["lookup", target]];
      if (typeof value !== "string" || value === "") return [];
      if (one.data_type === "email") return [["email", value.toLowerCase()]];
      if (one.data_type === "phone") return [["phone", phoneKey(value)]];
      return [];
    })
    .concat(parts);
}

/**
 * The words of all text fields, each after a blank, so that " kle" finds words that begin with
 * "kle".
 */
function searchText(module: ModuleInfo, data: RecordData): string {
  const texts = module.fields
    .map((one) => data[one.api_name])
    .filter((value) => typeof value === "string");
  return ` ${words(texts.join(" ")).join(" ")} `;
}
