import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clearCopy } from "../../../electron/records/clear-copy.ts";
import { noteSync, syncedAt } from "../../../electron/records/copy-state.ts";
import { migrations } from "../../../electron/records/migrations.ts";
import { listModules } from "../../../electron/records/modules.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { openDatabase } from "../../../electron/storage/database.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-copy-"));
});
afterEach(() => rm(folder, { recursive: true }));

const deal = {
  apiName: "Deals",
  id: "1",
  singular: "Deal",
  plural: "Deals",
  custom: false,
  tab: "",
};

const row = (id: string, title: string) => ({
  ...{ module: "Deals", id, title, detail: "", addresses: ["ana@client.example"], phones: [] },
  ...{ domain: null, account_id: null, contact_id: null, owner_id: null },
  ...{ state: "open" as const, modified_at: 1 },
});

it("removes all records, keeps the modules, gives the space back, and lets the copy be made anew", async () => {
  const file = path.join(folder, "records.sqlite");
  using db = openDatabase(file, migrations);
  const empty = (await stat(file)).size;
  const store = new RecordStore(db);
  store.setModules([deal]);
  store.put(Array.from({ length: 3000 }, (_, at) => row(String(at), `Renewal ${at}`)));
  store.setProgress("Deals", { changesAt: 1, deletesAt: 1, copied: true });
  noteSync(db, 7);
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  expect((await stat(file)).size).toBeGreaterThan(4 * empty);
  expect(findRecords(db, "renewal")).not.toEqual([]);

  clearCopy(file);
  expect((await stat(file)).size).toBeLessThanOrEqual(2 * empty);
  expect(findRecords(db, "renewal")).toEqual([]);
  expect(findRecords(db, "")).toEqual([]);
  expect(syncedAt(db)).toBeUndefined();
  expect(listModules(db)).toMatchObject([{ apiName: "Deals", copied: false }]);
  expect(store.progress("Deals")).toMatchObject({ changesAt: undefined, copied: false });

  store.put([row("1", "Renewal again")]);
  expect(findRecords(db, "renewl").map(({ title }) => title)).toEqual(["Renewal again"]);
});
