import { saveCatalogue, type Catalogue } from "../store/catalogue.ts";
import type { Company, SeedRecord } from "../store/company.ts";
import { createPracticeDatabase } from "../store/database.ts";
import { pointsTo, RecordStore, rolesKey, type StoredRecord } from "../store/record-store.ts";
import { readZohoTime } from "../api/time.ts";

/** Makes the database of a company; if a record is wrong, nothing is made. */
export function plantCompany(
  file: string,
  catalogue: Catalogue,
  records: Iterable<StoredRecord>,
): void {
  createPracticeDatabase(file, (db) => {
    saveCatalogue(db, catalogue);
    new RecordStore(db, catalogue).plant(records);
  });
}

/** Modules that others point to come first, so that lookups find their names. */
const first = ["Accounts", "Vendors", "Contacts", "Deals", "Quotes", "Sales_Orders"];
const rank = (module: string): number =>
  first.includes(module) ? first.indexOf(module) : first.length;

/** The records of a seed, each after the records that it points to. */
export function* seedRecords(
  company: Company,
  catalogue: Catalogue,
  nowMs: number,
): Generator<StoredRecord, void, undefined> {
  for (const module of Object.keys(company.records).toSorted((a, b) => rank(a) - rank(b)))
    for (const record of company.records[module] ?? [])
      yield planted(withRoles(record, module, company), module, catalogue, nowMs);
}

/** A deal keeps who takes part in it beside its fields. */
function withRoles(record: SeedRecord, module: string, company: Company): SeedRecord {
  const roles = company.contact_roles.filter(({ deal }) => deal === record.id);
  return module === "Deals" && roles.length > 0 ? { ...record, [rolesKey]: roles } : record;
}

function planted(
  record: SeedRecord,
  module: string,
  catalogue: Catalogue,
  nowMs: number,
): StoredRecord {
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

const timeOf = (value: unknown): number | undefined =>
  typeof value === "string" ? readZohoTime(value) : undefined;
