import type { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { FilingHistory } from "../../../electron/suggestions/filing-history.ts";
import { migrations as suggestionMigrations } from "../../../electron/suggestions/migrations.ts";
import { migrations as outboxMigrations } from "../../../electron/outbox/migrations.ts";
import { FavouriteStore, migrations } from "../../../electron/workspace/data/favourites.ts";
import { recordsToPick } from "../../../electron/workspace/records/records-to-pick.ts";
import { mail } from "../../support/crm.ts";
import { copyOf } from "../../support/record-copy.ts";

const deals = ["Old", "Middle", "New"].map((title, at) => ({
  module: "Deals",
  id: String(at + 1),
  title,
  detail: "Negotiation",
  modified_at: at + 1,
}));
const ana = { module: "Contacts", id: "9", title: "Ana", modified_at: 9 };

function setup() {
  const records = copyOf(...deals, ana);
  const mails = openDatabase(":memory:", [
    ...outboxMigrations,
    ...suggestionMigrations,
    ...migrations,
  ]);
  const favourites = new FavouriteStore(mails);
  const shown = (module?: string) =>
    recordsToPick({ records, mails }, { module, limit: 50 }).map(
      ({ title, section }) => `${section}: ${title}`,
    );
  return { records, mails, favourites, shown, file: fileInto(mails) };
}

function fileInto(mails: DatabaseSync) {
  const history = new FilingHistory(mails);
  const traits = history.traitsOf(mail({ subject: "Offer" }), new Us({ own: [] }));
  let jobs = 0;
  return (id: string): string => {
    const jobId = `job ${(jobs += 1)}`;
    const record = { module: "Deals", id };
    history.note({ jobId, messageId: `<${jobs}@x>`, record, mail: traits });
    return jobId;
  };
}

it("shows favourites, then records that were filed to, then what was changed, each once", () => {
  const { favourites, file, shown } = setup();
  favourites.add({ ...deals[0]!, detail: "" });
  for (const id of ["1", "2"]) file(id);
  expect(shown()).toEqual(["favourites: Old", "used: Middle", "changed: Ana", "changed: New"]);
  expect(shown("Contacts")).toEqual(["changed: Ana"]);
  favourites.remove({ module: "Deals", id: "1" });
  expect(shown("Deals")).toEqual(["used: Middle", "used: Old", "changed: New"]);
});

it("leaves out a record whose mail was taken back", () => {
  const { mails, file, shown } = setup();
  new FilingHistory(mails).settle(file("1"), "cancelled", 1);
  expect(shown("Deals")).toEqual(["changed: New", "changed: Middle", "changed: Old"]);
});

it("keeps favourites in the order in which they were starred, also when they are starred again", () => {
  const { favourites, shown } = setup();
  for (const deal of [deals[2]!, deals[0]!, deals[2]!]) favourites.add(deal);
  expect(shown("Deals")).toEqual(["favourites: New", "favourites: Old", "changed: Middle"]);
});

it("shows a favourite that the copy does not have, unless the complete copy proves that it is gone", () => {
  const { records, favourites, shown } = setup();
  favourites.add({ module: "Deals", id: "77", title: "Starred long ago", detail: "Won" });
  expect(shown()[0]).toBe("favourites: Starred long ago");
  new RecordStore(records).setProgress("Deals", {
    changesAt: 1,
    deletesAt: 1,
    copied: true,
  });
  expect(shown().join()).not.toContain("Starred long ago");
});

it("offers no record of a module that the user has hidden, favourite or not", () => {
  const { records, mails, favourites } = setup();
  favourites.add({ ...deals[0]!, detail: "" });
  const hits = recordsToPick({ records, mails }, { hidden: ["Deals"], limit: 50 });
  expect(hits.map(({ title }) => title)).toEqual(["Ana"]);
});
