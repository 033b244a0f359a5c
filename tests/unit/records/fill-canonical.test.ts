import { describe, expect, it } from "vitest";
import { fillCanonical } from "../../../electron/records/fill-canonical.ts";
import { migrations } from "../../../electron/records/migrations.ts";
import { RecordIndex } from "../../../electron/records/record-index.ts";
import { openDatabase } from "../../../electron/storage/database.ts";

/** A copy with addresses that an earlier version wrote, after the new migration. */
function earlierCopy(addresses: readonly string[]) {
  const db = openDatabase(":memory:", migrations.slice(0, 2));
  for (const [index, address] of addresses.entries()) {
    db.exec(`INSERT INTO record VALUES (${index + 1}, 'Contacts', '${index + 1}', 'x', '', '', NULL, NULL, NULL, NULL, 'open', 1);
             INSERT INTO record_address VALUES ('${address}', ${index + 1})`);
  }
  for (const { sql } of migrations.slice(2)) db.exec(sql);
  return db;
}

const found = (db: ReturnType<typeof earlierCopy>, address: string) =>
  new RecordIndex(db).byAddress(address).map(({ id }) => id);

const running = new AbortController().signal;

describe("addresses of an earlier version", () => {
  it("are found by their mailbox, too, once all were looked at", async () => {
    const many = Array.from({ length: 1200 }, (_, index) => `p${index}@crowd.example`);
    const db = earlierCopy([
      "ana+rfp@customer.example",
      "g.us@gmail.com",
      "lea@münchen.example",
      ...many,
    ]);
    await fillCanonical(db, running);
    expect(found(db, "ana@customer.example")).toEqual(["1"]);
    expect(found(db, "gus@gmail.com")).toEqual(["2"]);
    expect(found(db, "lea@xn--mnchen-3ya.example")).toEqual(["3"]);
    expect(found(db, "p1199+x@crowd.example")).toEqual(["1203"]);
    expect(db.prepare("SELECT count(*) AS n FROM record_canonical").get()).toEqual({ n: 2 });
    expect(db.prepare("SELECT count(*) AS n FROM canonical_fill").get()).toEqual({ n: 0 });
  });

  it("are looked at from where it was stopped", async () => {
    const db = earlierCopy(["ana+rfp@customer.example"]);
    await fillCanonical(db, AbortSignal.abort());
    expect(found(db, "ana@customer.example")).toEqual([]);
    await fillCanonical(db, running);
    expect(found(db, "ana@customer.example")).toEqual(["1"]);
  });

  it("are none in a new copy", async () => {
    const db = earlierCopy([]);
    expect(db.prepare("SELECT count(*) AS n FROM canonical_fill").get()).toEqual({ n: 0 });
    await fillCanonical(db, running);
  });
});
