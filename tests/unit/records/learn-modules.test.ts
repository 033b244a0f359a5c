import { describe, expect, it } from "vitest";
import { learnModules } from "../../../electron/records/learn-modules.ts";
import { listModules } from "../../../electron/records/modules.ts";
import type { SourceField } from "../../../electron/records/source.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const email = (apiName: string): SourceField => ({ apiName, type: "email", isTitle: false });
const module = (apiName: string, custom = false) => ({
  ...{ id: "1", apiName, singular: apiName, plural: apiName, tab: apiName, custom },
});

async function learned(fields: Readonly<Record<string, readonly SourceField[]>>) {
  const db = emptyCopy();
  const store = new RecordStore(db);
  const modules = ["Contacts", "Deals"].map((name) => module(name));
  store.setModules(modules);
  for (const { apiName } of modules)
    store.setProgress(apiName, { changesAt: 7, deletesAt: 7, copied: true });
  const source = {
    modules: () => Promise.resolve(modules),
    fields: (name: string) => Promise.resolve(fields[name] ?? []),
  };
  await learnModules({ db, source, now: () => 1 });
  return listModules(db).map(({ apiName, naming }) => ({
    emails: naming?.emailFields,
    copied: store.progress(apiName).changesAt === 7,
  }));
}

describe("the fields of standard modules", () => {
  it("add the email fields of the organisation, and then all records are copied again", async () => {
    const fields = {
      Contacts: [email("Assistant_Email"), email("Email")],
      Deals: [email("Buyer")],
    };
    expect(await learned(fields)).toEqual([
      { emails: ["Email", "Secondary_Email", "Assistant_Email"], copied: false },
      { emails: ["Buyer"], copied: false },
    ]);
  });

  it("change nothing where the organisation has added none", async () => {
    expect(await learned({ Contacts: [email("Secondary_Email")] })).toEqual([
      { emails: ["Email", "Secondary_Email"], copied: true },
      { emails: [], copied: true },
    ]);
  });
});
