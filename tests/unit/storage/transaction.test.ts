import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { inQuickTransaction, inTransaction } from "../../../electron/storage/transaction.ts";

/** Values of `PRAGMA synchronous`. */
const [normal, full] = [1, 2];

function database() {
  const db = new DatabaseSync(":memory:");
  db.exec("PRAGMA synchronous = FULL; CREATE TABLE one (value INTEGER)");
  const write = (value: number) => db.prepare("INSERT INTO one VALUES (?)").run(value);
  const values = () =>
    db
      .prepare("SELECT value FROM one")
      .all()
      .map((row) => row["value"]);
  const waits = () => db.prepare("PRAGMA synchronous").get()?.["synchronous"];
  return { db, write, values, waits };
}

it("commits all writes, or none where the body throws", () => {
  const { db, write, values } = database();
  inTransaction(db, () => write(1));
  const failing = () => {
    write(2);
    throw new Error("no");
  };
  for (const run of [inTransaction, inQuickTransaction])
    expect(() => run(db, failing)).toThrow("no");
  expect(values()).toEqual([1]);
});

it("does not wait for the disk in a quick transaction, and does so again after it", () => {
  const { db, write, values, waits } = database();
  expect(inQuickTransaction(db, () => (write(1), waits()))).toBe(normal);
  expect(waits()).toBe(full);
  expect(() =>
    inQuickTransaction(db, () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(waits()).toBe(full);
  expect(values()).toEqual([1]);
});

it("waits for the disk where a quick transaction is a part of another one", () => {
  const { db, write, values, waits } = database();
  const inner = inTransaction(db, () => inQuickTransaction(db, () => (write(1), waits())));
  expect([inner, values()]).toEqual([full, [1]]);
});
