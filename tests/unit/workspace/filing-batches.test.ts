import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import {
  FilingBatches,
  migrations,
  type NewFiling,
} from "../../../electron/workspace/mails/filing-batches.ts";
import { newJob } from "../../support/outbox/world.ts";

const day = 24 * 3_600_000;
const none = { partner: [], other: [], company: [], word: [], file: [], mail: [] };
const filing = (): NewFiling => ({
  job: newJob({ fileCount: 1 }),
  traits: { direction: "sent", sentAt: undefined, words: ["offer"], traits: none },
});

function setup() {
  const db = new DatabaseSync(":memory:");
  db.exec("PRAGMA foreign_keys = ON");
  for (const { sql } of migrations) db.exec(sql);
  const clock = { now: 10 * day };
  return { db, clock, batches: new FilingBatches(db, () => clock.now) };
}

function staged(batches: FilingBatches, id: string, count: number): NewFiling[] {
  const filings = Array.from({ length: count }, filing);
  batches.begin(id);
  batches.stage(id, 0, filings);
  return filings;
}

describe("FilingBatches", () => {
  it("gives back what was staged, of all that were committed, one batch after the other", () => {
    const { batches } = setup();
    const [one, , two] = ["one", "never", "two"].map((id) => staged(batches, id, 4));
    expect(batches.takeNext(2)).toEqual([]);
    batches.commit("one", 4, 7_000);
    batches.commit("two", 4, undefined);
    expect(batches.committed()).toBe(8);
    const taken = [];
    for (let next = batches.takeNext(2); next.length > 0; next = batches.takeNext(2))
      taken.push(...next);
    const held = one!.map(({ job, traits }) => ({ job: { ...job, heldUntil: 7_000 }, traits }));
    expect(taken).toEqual([...held, ...two!]);
    expect(batches.hasCommitted()).toBe(false);
  });

  it("commits no batch of which a part is missing", () => {
    const { batches } = setup();
    staged(batches, "one", 2);
    expect(() => {
      batches.commit("one", 3, undefined);
    }).toThrow("2 mails of 3");
    expect(batches.hasCommitted()).toBe(false);
  });

  it("goes on after a row that is damaged", () => {
    const { db, batches } = setup();
    const [, second] = staged(batches, "one", 2);
    db.exec("UPDATE filing_batch_mail SET job = '{' WHERE position = 0");
    batches.commit("one", 2, undefined);
    expect(batches.takeNext(9)).toEqual([undefined, second]);
  });

  it("are abandoned a day after they began, unless they were committed", () => {
    const { db, clock, batches } = setup();
    for (const id of ["one", "two"]) staged(batches, id, 3);
    batches.commit("two", 3, undefined);
    expect(batches.abandoned()).toEqual([]);
    clock.now += day + 1;
    expect(batches.abandoned()).toEqual(["one"]);
    while (batches.dropSome("one", 2));
    expect(batches.abandoned()).toEqual([]);
    expect(db.prepare("SELECT DISTINCT batch FROM filing_batch_mail").all()).toEqual([
      { batch: "two" },
    ]);
  });
});
