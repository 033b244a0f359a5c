import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ListChange } from "../../../electron/contract/list-change.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { ChangeLog } from "../../../electron/storage/change-log.ts";
import { ListNews } from "../../../electron/workspace/news/list-news.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";

type Item = { id: string; seq: number };

/** A list whose log and rows the test writes itself. */
function setup(size: number) {
  const db = openDatabase(":memory:", migrations);
  const items = new Map<string, Item>();
  const change = (id: string, item: Item | undefined) => {
    if (item === undefined) items.delete(id);
    else items.set(id, item);
    db.prepare("DELETE FROM job_change WHERE id = ?").run(id);
    db.prepare("INSERT INTO job_change (id) VALUES (?)").run(id);
  };
  for (let seq = 1; seq <= size; seq++) items.set(`a${seq}`, { id: `a${seq}`, seq });
  const all = () => [...items.values()].sort((a, b) => a.seq - b.seq);
  const loads: number[] = [];
  const list = {
    after: (seq: number, limit: number) =>
      all()
        .filter((one) => one.seq > seq)
        .slice(0, limit),
    load: (ids: readonly string[]) => {
      loads.push(ids.length);
      return all().filter(({ id }) => ids.includes(id));
    },
  };
  const told: ListChange<Item>[] = [];
  const errors: unknown[] = [];
  const log = new ChangeLog(db, "job_change");
  const news = new ListNews<Item>(
    { log, list },
    (one) => told.push(one),
    (error) => errors.push(error),
  );
  onTestFinished(() => {
    news.close();
    db.close();
  });
  return { db, log, news, list, told, loads, errors, change };
}

const turns = async (count: number) => {
  for (let n = 0; n < count; n++) await turn();
};

describe("ListNews", () => {
  it("emits the changes of one turn once, each row once, and those that are gone by their ids", async () => {
    const { news, told, change } = setup(3);
    change("a1", undefined);
    news.note();
    change("b", { id: "b", seq: 9 });
    change("b", { id: "b", seq: 10 });
    news.note();
    expect(told).toEqual([]);
    await turns(3);
    expect(told).toEqual([{ changed: [{ id: "b", seq: 10 }], removed: ["a1"] }]);
  });

  it("reads no more rows for a change in a long list than in a short one", async () => {
    const { news, loads, change } = setup(5000);
    change("a7", { id: "a7", seq: 7 });
    news.note();
    await turns(3);
    expect(loads).toEqual([1]);
  });

  it("emits many changes, and the rest of a long list, in pages", async () => {
    const { news, told, loads, change } = setup(120);
    expect(
      news
        .startOver()
        .map(({ seq }) => seq)
        .at(-1),
    ).toBe(25);
    await turns(6);
    expect(told).toEqual([]); // the window draws its first screen
    change("a120", undefined);
    news.note();
    await turns(6);
    expect(told.flatMap(({ changed }) => changed.map(({ seq }) => seq))).toEqual(
      Array.from({ length: 94 }, (_, n) => n + 26),
    );
    expect(Math.max(...loads)).toBe(50);
  });

  it("emits the rest of a long list by itself, and stops when it is closed", async () => {
    const [going, closed] = [setup(120), setup(120)];
    going.news.startOver();
    closed.news.startOver();
    closed.news.close();
    await expect.poll(() => going.told.flatMap(({ changed }) => changed).length).toBe(95);
    expect(closed.told).toEqual([]);
  });

  it("emits a row that is noted although its log does not name it, and all of them when asked", async () => {
    const { news, told } = setup(2);
    news.note("a2");
    await turns(3);
    expect(told).toEqual([{ changed: [{ id: "a2", seq: 2 }], removed: [] }]);
    news.noteAll();
    await turns(3);
    expect(told[1]?.changed).toHaveLength(2);
  });

  it("reports what it cannot read, and goes on with the next change", async () => {
    const { news, list, told, errors, change } = setup(1);
    const { load } = list;
    list.load = () => {
      throw new Error("damaged");
    };
    change("a1", { id: "a1", seq: 1 });
    news.note();
    await turns(2);
    list.load = load;
    change("a1", { id: "a1", seq: 2 });
    news.note();
    await turns(2);
    expect(errors).toEqual([new Error("damaged")]);
    expect(told).toEqual([{ changed: [{ id: "a1", seq: 2 }], removed: [] }]);
  });

  it("is silent once it is closed", async () => {
    const { news, told, change } = setup(1);
    change("a1", undefined);
    news.note();
    news.close();
    news.note();
    await turns(2);
    expect(told).toEqual([]);
  });
});
