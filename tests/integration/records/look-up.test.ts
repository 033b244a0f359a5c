import { describe, expect, it } from "vitest";
import { lookUp, type LookUpOptions } from "../../../electron/records/look-up.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { besideCrm } from "./beside-crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

async function setup(options?: Partial<PracticeOptions>) {
  const world = await besideCrm(options);
  const look = (text: string, more: Partial<LookUpOptions> = {}) =>
    lookUp({ ...world.common, text, ...more });
  return { ...world, look };
}

describe("lookUp", () => {
  it("finds records of all modules at the CRM, also before the first copy", async () => {
    const { look, titles } = await setup();
    await expect(look("nord")).resolves.toBe(5);
    expect(titles("nord")).toEqual([
      "Ana O'Neil",
      "NORD 12",
      "Nord AG",
      "Nord fleet",
      "Nord visit",
    ]);
  });

  it("finds what was written a moment ago, which the CRM's search does not know yet, just as the copy would have it", async () => {
    const { look, titles, db, sync } = await setup({ quirks: { searchDelayMs: 3_600_000 } });
    await expect(look("It's 50%")).resolves.toBe(1);
    expect(titles()).toEqual(["It's 50% off (really)"]);
    const [hit] = findRecords(db, "it's");
    expect(hit?.detail).toBe("Negotiation · Nord AG");
    await sync();
    expect(findRecords(db, "it's")[0]?.detail).toBe(hit?.detail);
  });

  it("finds by a title of the company's own", async () => {
    const { look, titles } = await setup({ quirks: { searchDelayMs: 3_600_000 } });
    await look("nord 1");
    expect(titles()).toEqual(["NORD 12"]);
  });

  it("finds by words inside, which a query does not know", async () => {
    const { look, titles, crm } = await setup();
    crm.faults.add({ on: "coql", status: 403, times: "always" });
    await expect(look("really")).resolves.toBe(1);
    expect(titles()).toEqual(["It's 50% off (really)"]);
  });

  it("finds people and things by an address", async () => {
    const { look, titles } = await setup();
    await look("DAN@nord.example");
    expect(titles()).toEqual(["NORD 12"]);
  });

  it("finds the record of a pasted link with one call", async () => {
    const { look, titles, wire, sync, db } = await setup();
    await sync();
    db.exec("DELETE FROM record");
    const before = wire.paths.length;
    await expect(
      look("https://crm.zoho.eu/crm/org7012345/tab/Potentials/554023000000000012"),
    ).resolves.toBe(1);
    expect(wire.paths.slice(before)).toEqual(["/crm/v8/Deals"]);
    expect(titles()).toEqual(["Nord fleet"]);
    await expect(
      look("https://crm.zoho.eu/crm/org7012345/tab/Potentials/554023000000000099"),
    ).resolves.toBe(0);
    await expect(
      look("https://crm.zoho.eu/crm/org7012345/tab/Solutions/554023000000000012"),
    ).resolves.toBe(0);
  });

  it("keeps to one module", async () => {
    const { look, titles } = await setup();
    await expect(look("nord", { module: "Deals" })).resolves.toBe(1);
    expect(titles()).toEqual(["Nord fleet"]);
    await expect(look("nord", { module: "Nope" })).resolves.toBe(0);
  });

  it("counts only what is new, and asks for nothing that search has given", async () => {
    const { look, wire } = await setup();
    await look("nord");
    const before = wire.paths.length;
    await expect(look("nord")).resolves.toBe(0);
    // Ten modules, each searched and queried; no list.
    expect(wire.paths.length - before).toBe(20);
  });

  it("has at most three questions under way", async () => {
    const { crm } = await setup();
    let underWay = 0;
    let most = 0;
    const watching: typeof fetch = async (input, init) => {
      underWay += 1;
      most = Math.max(most, underWay);
      return fetch(input, init).finally(() => {
        underWay -= 1;
      });
    };
    const source = connectZoho({ fetch: watching, now: Date.now, accounts: crm });
    await lookUp({ db: emptyCopy(), source, text: "nord", now: Date.now });
    expect(most).toBe(3);
  });

  it("lets the others answer when one module cannot", async () => {
    const { look, titles, crm } = await setup();
    crm.faults.add({ on: "search", status: 403, times: 3 }, { on: "coql", status: 500, times: 3 });
    await look("nord");
    expect(titles("nord")).toContain("Nord visit");
  });

  it("fails when nothing could be asked", async () => {
    const { look, crm, sync } = await setup();
    await sync();
    crm.faults.add(
      { on: "search", do: "drop-before", times: "always" },
      { on: "coql", do: "drop-before", times: "always" },
    );
    await expect(look("nord")).rejects.toMatchObject({ kind: "connection-lost" });
  });

  it.each(["", " ", "n", " n "])("does not ask for %j", async (text) => {
    const { look, wire } = await setup();
    await expect(look(text)).resolves.toBe(0);
    expect(wire.paths).toEqual([]);
  });

  it.each([
    "' or id is not null or Deal_Name = '",
    "((",
    "\\\\",
    "%%",
    "a) and (b",
    "\u0000\u0001",
    "🦊🦊",
  ])("takes %j for text, not for a query", async (text) => {
    const { look, titles } = await setup();
    await look(text).catch((error: unknown) => {
      expect(error).toMatchObject({ name: "ZohoError" });
    });
    expect(titles()).not.toContain("Nord fleet");
  });

  it("stops when it is told to, and writes nothing more", async () => {
    const { look, titles } = await setup();
    const stop = new AbortController();
    const looking = look("nord", { signal: stop.signal });
    stop.abort();
    await expect(looking).rejects.toThrow();
    expect(titles()).toEqual([]);
  });
});
