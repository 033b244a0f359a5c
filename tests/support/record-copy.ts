import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../electron/storage/database.ts";
import { migrations } from "../../electron/records/migrations.ts";
import type { RecordRow } from "../../electron/records/row.ts";
import { RecordStore } from "../../electron/records/store.ts";

export const emptyCopy = (): DatabaseSync => openDatabase(":memory:", migrations);

const modules = ["Deals", "Contacts", "Leads", "Accounts", "Invoices", "Projects"].map(
  (apiName, index) => ({
    id: String(index + 1),
    apiName,
    singular: apiName.replace(/s$/, ""),
    plural: apiName,
    custom: apiName === "Projects",
    tab: { Deals: "Potentials", Projects: "CustomModule1" }[apiName] ?? apiName,
  }),
);

/** A local copy that holds these records. */
export function copyOf(
  ...records: (Pick<RecordRow, "module" | "id" | "title"> & Partial<RecordRow>)[]
): DatabaseSync {
  const db = emptyCopy();
  const store = new RecordStore(db);
  store.setModules(modules);
  store.put(
    records.map((record) => ({
      detail: "",
      addresses: [],
      phones: [],
      domain: record.addresses?.[0]?.split("@")[1] ?? null,
      account_id: null,
      contact_id: null,
      owner_id: null,
      state: "open",
      modified_at: 1,
      ...record,
    })),
  );
  return db;
}
