import type { DatabaseSync } from "node:sqlite";
import { catalogueOf, saveCatalogue, type Catalogue } from "./catalogue.ts";
import type { Company, SeedRecord } from "./company.ts";
import { inTransaction } from "./database.ts";
import { pointsTo, RecordStore, type StoredRecord } from "./record-store.ts";
import { readZohoTime } from "./time.ts";

/** Modules whose records others point to come first, so that lookups find their names. */
const first = ["Accounts", "Vendors", "Contacts", "Deals", "Quotes", "Sales_Orders"];
const rank = (module: string): number => (first.includes(module) ? first.indexOf(module) : first.length);

/** Writes the company into an empty database: all of it or, when a record is wrong, nothing. */
export function plantCompany(db: DatabaseSync, company: Company, nowMs: number): Catalogue {
  const catalogue = catalogueOf(company);
  const store = new RecordStore(db, catalogue);
  const modules = Object.keys(company.records).toSorted((a, b) => rank(a) - rank(b));
  inTransaction(db, () => {
    saveCatalogue(db, catalogue);
    for (const module of modules) {
      for (const record of company.records[module] ?? []) store.put(planted(record, module, catalogue, nowMs));
    }
  });
  // So that SQLite knows which of its indexes is short in a company of this size.
  db.exec("ANALYZE");
  return catalogue;
}

function planted(record: SeedRecord, module: string, catalogue: Catalogue, nowMs: number): StoredRecord {
  const { id, Created_Time, Modified_Time, Owner, ...data } = record;
  const owner = pointsTo(Owner);
  const user = catalogue.users.find((one) => one.id === owner) ?? catalogue.users[0];
  if (user === undefined) throw new Error("a company has at least one user");
  const created = timeOf(Created_Time) ?? nowMs;
  return {
    id,
    module,
    data: { ...data, Owner: { id: user.id } },
    converted: data["Converted__s"] === true ? 1 : 0,
    created_at: created,
    created_by: user.id,
    modified_at: timeOf(Modified_Time) ?? created,
    modified_by: user.id,
  };
}

const timeOf = (value: unknown): number | undefined => (typeof value === "string" ? readZohoTime(value) : undefined);
