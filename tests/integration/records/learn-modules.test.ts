import { describe, expect, it } from "vitest";
import type { CompanySeed } from "../../../electron/practice-crm/store/company.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { learnModules } from "../../../electron/records/learn-modules.ts";
import { migrations } from "../../../electron/records/migrations.ts";
import { listModules } from "../../../electron/records/modules.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import type { SourceField } from "../../../electron/records/source.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, crowd, startCrm } from "../../support/crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const dayMs = 24 * 3_600_000;
/** Eight standard modules, and the two of the company. */
const modulesWithFields = 10;

const text = (api_name: string, display_field = false) => ({
  api_name,
  field_label: api_name,
  data_type: "text" as const,
  display_field,
});
const email = (api_name: string) => ({
  api_name,
  field_label: api_name,
  data_type: "email" as const,
});

/**
 * A company with two modules of its own; neither calls its title `Name`, one has two addresses and
 * the other none.
 */
const seed: CompanySeed = {
  ...crowd(1),
  custom_modules: [
    {
      api_name: "Vehicles",
      singular_label: "Vehicle",
      plural_label: "Vehicles",
      fields: [text("Colour"), text("Plate", true), email("Driver_Email"), email("Fleet_Email")],
    },
    {
      api_name: "CM2",
      singular_label: "Besuch",
      plural_label: "Besuche",
      fields: [text("Anlass", true), text("Name")],
    },
  ],
  records: {
    Vehicles: [
      {
        id: "554023000000000021",
        Colour: "red",
        Plate: "HB-AB 12",
        Driver_Email: "Dan@nord.example",
      },
    ],
    CM2: [{ id: "554023000000000031", Anlass: "Messe Hannover", Name: "not the title" }],
  },
};

async function connected() {
  const crm = await startCrm({ seed });
  const wire = counting();
  const source = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  return { crm, wire, source };
}

describe("standard modules", () => {
  it("are found by every email field that the company has added", async () => {
    const [pat] = crowd(1).records!["Contacts"]!;
    const crm = await startCrm({
      seed: {
        ...crowd(1),
        added_fields: { Contacts: [email("Assistant_Email")], Deals: [email("Buyer")] },
        records: {
          Contacts: [{ ...pat!, Assistant_Email: "bo@nord.example" }],
          Deals: [{ id: "554023000000000011", Deal_Name: "Bridge", Buyer: "buy@nord.example" }],
        },
      },
    });
    const db = emptyCopy();
    const source = connectZoho({ fetch, now: Date.now, accounts: crm });
    await syncRecords({ db, source, now: Date.now });
    expect(findRecords(db, "bo@nord.example")).toMatchObject([{ title: "Pat Number0" }]);
    expect(findRecords(db, "buy@nord.example")).toMatchObject([{ title: "Bridge" }]);
  });
});

describe("custom modules", () => {
  it("are copied with the title and the addresses that the company gave them", async () => {
    const { source } = await connected();
    const db = emptyCopy();
    await syncRecords({ db, source, now: Date.now });
    expect(findRecords(db, "hb-ab")).toMatchObject([
      { module: "Vehicles", title: "HB-AB 12", moduleLabel: "Vehicle" },
    ]);
    expect(findRecords(db, "dan@nord.example")).toMatchObject([{ title: "HB-AB 12" }]);
    expect(findRecords(db, "messe")).toMatchObject([
      { module: "CM2", title: "Messe Hannover", moduleLabel: "Besuch" },
    ]);
    expect(
      findRecords(db, "https://crm.zoho.eu/crm/x/tab/CustomModule2/554023000000000031"),
    ).toHaveLength(1);
  });

  it("are asked for their fields once a day", async () => {
    const { wire, source } = await connected();
    const db = emptyCopy();
    const learn = (at: number) => learnModules({ db, source, now: () => at });
    await learn(0);
    await learn(dayMs - 1);
    expect(wire.count("/settings/fields")).toBe(modulesWithFields);
    await learn(dayMs);
    expect(wire.count("/settings/fields")).toBe(2 * modulesWithFields);
  });

  it("are copied again when their title becomes another", async () => {
    const { crm, source } = await connected();
    const db = emptyCopy();
    crm.faults.add({ on: "fields", status: 403, times: modulesWithFields });
    const { skipped } = await syncRecords({ db, source, now: () => Date.now() - dayMs });
    expect([...skipped.keys()]).toEqual(expect.arrayContaining(["Vehicles", "CM2"]));
    expect(findRecords(db, "", { module: "Vehicles" })).toMatchObject([
      { title: "554023000000000021" },
    ]);

    await syncRecords({ db, source, now: Date.now });
    expect(findRecords(db, "", { module: "Vehicles" })).toMatchObject([{ title: "HB-AB 12" }]);
  });

  it("keep the title that is known while their fields may not be asked for", async () => {
    const { crm, source } = await connected();
    const db = emptyCopy();
    await syncRecords({ db, source, now: Date.now });
    crm.faults.add({ on: "fields", status: 401, code: "OAUTH_SCOPE_MISMATCH", times: "always" });
    const { skipped } = await learnModules({ db, source, now: () => Date.now() + 2 * dayMs });
    expect(skipped.size).toBe(modulesWithFields);
    expect(listModules(db).find(({ apiName }) => apiName === "Vehicles")?.naming?.titleField).toBe(
      "Plate",
    );
  });

  it("wait for the network to be asked for their fields", async () => {
    const { crm, source } = await connected();
    const db = emptyCopy();
    crm.faults.add({ on: "fields", do: "drop-before" });
    await expect(syncRecords({ db, source, now: Date.now })).rejects.toMatchObject({
      kind: "connection-lost",
    });
    await syncRecords({ db, source, now: Date.now });
    expect(findRecords(db, "hb-ab")).toHaveLength(1);
  });
});

describe("a copy that an earlier version made", () => {
  const module = {
    id: "9",
    apiName: "Vehicles",
    singular: "Vehicle",
    plural: "Vehicles",
    custom: true,
    tab: "CustomModule1",
  };
  const learn = async (fields: readonly SourceField[]) => {
    const db = openDatabase(":memory:", migrations.slice(0, 1));
    db.exec(
      "INSERT INTO module (api_name, id, singular, plural, position, changes_at, copied) VALUES ('Vehicles', '9', 'V', 'V', 0, 5, 1)",
    );
    for (const { sql } of migrations.slice(1)) db.exec(sql);
    const source = {
      modules: () => Promise.resolve([module]),
      fields: () => Promise.resolve(fields),
    };
    await learnModules({ db, source, now: () => 10 });
    return db;
  };
  const field = (apiName: string, type: string, isTitle = false): SourceField => ({
    apiName,
    type,
    isTitle,
  });
  const progress = "SELECT changes_at, copied, tab FROM module";

  it("goes on from where it was when the module is named as usual", async () => {
    const db = await learn([field("Name", "text", true), field("Email", "email")]);
    expect(db.prepare(progress).get()).toEqual({ changes_at: 5, copied: 1, tab: "CustomModule1" });
  });

  it("is made again, and serves meanwhile, when it is not", async () => {
    const db = await learn([field("Plate", "text", true)]);
    expect(db.prepare(progress).get()).toEqual({
      changes_at: null,
      copied: 1,
      tab: "CustomModule1",
    });
  });
});
