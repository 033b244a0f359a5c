import { describe, expect, it } from "vitest";
import {
  prefetchParticipants,
  type AcquaintOptions,
} from "../../../electron/records/prefetch-participants.ts";
import { Us } from "../../../electron/people/us.ts";
import { suggestRecords } from "../../../electron/records/suggest.ts";
import { crowd, mail } from "../../support/crm.ts";
import { besideCrm } from "./beside-crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

async function setup() {
  const world = await besideCrm();
  const meet = (addresses: readonly string[], more: Partial<AcquaintOptions> = {}) =>
    prefetchParticipants({ ...world.common, addresses, ...more });
  return { ...world, meet };
}

const us = new Us({ own: ["sam@seller.example"] });

describe("prefetchParticipants", () => {
  it("makes a contact known, with the deals", async () => {
    const { meet, titles, db } = await setup();
    await expect(meet(["Ana@Nord.example"])).resolves.toBe(3);
    expect(titles()).toEqual(["Ana O'Neil", "It's 50% off (really)", "Nord fleet"]);
    const from = { address: "ana@nord.example" };
    const [best] = suggestRecords(db, mail({ subject: "Hello", from }), us);
    expect(best).toMatchObject({ module: "Deals", reason: "Ana O'Neil is its contact" });
  });

  it("makes a lead known", async () => {
    const { meet, titles } = await setup();
    await expect(meet(["lea@lind.example", "nobody@x.example"])).resolves.toBe(1);
    expect(titles()).toEqual(["Lea Lind"]);
  });

  it("asks for the deals of a few contacts only, where an address is that of hundreds", async () => {
    const office = crowd(200);
    const contacts = office.records!["Contacts"]!.map((contact) => ({
      ...contact,
      Email: "office@crowd.example",
    }));
    const { common, wire, source } = await besideCrm({
      seed: { ...office, records: { Contacts: contacts } },
    });
    const talkative: typeof source.search = (module, { by, fields }) =>
      source.search(module, { by, fields });
    for (const search of [talkative, source.search]) {
      const before = wire.count("/Deals");
      const asked = {
        ...common,
        source: { ...source, search },
        db: emptyCopy(),
        addresses: ["office@crowd.example"],
      };
      await expect(prefetchParticipants(asked)).resolves.toBe(5);
      expect(wire.count("/Deals") - before).toBe(5);
    }
  });

  it("asks for nobody whom the copy knows, and for each other once", async () => {
    const { meet, wire, sync } = await setup();
    await sync();
    const before = wire.paths.length;
    await expect(meet(["ana@nord.example", "LEA@lind.example", "", "no address"])).resolves.toBe(0);
    expect(wire.paths.length).toBe(before);
    await expect(meet(["x@x.example", "X@x.example "])).resolves.toBe(0);
    expect(wire.paths.slice(before).sort()).toEqual([
      "/crm/v8/Contacts/search",
      "/crm/v8/Leads/search",
    ]);
  });

  it("makes a contact known whose deals may not be seen", async () => {
    const { meet, titles, crm } = await setup();
    crm.faults.add({ on: "related", status: 403 });
    await expect(meet(["ana@nord.example"])).resolves.toBe(1);
    expect(titles()).toEqual(["Ana O'Neil"]);
  });

  it("makes do with leads where contacts cannot be searched, and fails where nobody can be asked", async () => {
    const { meet, crm } = await setup();
    crm.faults.add({ on: "search", status: 403 });
    await expect(meet(["lea@lind.example"])).resolves.toBe(1);
    crm.faults.add({ on: "search", do: "drop-before", times: 2 });
    await expect(meet(["x@x.example"])).rejects.toMatchObject({ kind: "connection-lost" });
  });

  it("stops when it is told to", async () => {
    const { meet, titles } = await setup();
    const stop = new AbortController();
    const meeting = meet(["ana@nord.example"], { signal: stop.signal });
    stop.abort();
    await expect(meeting).rejects.toThrow();
    expect(titles()).toEqual([]);
  });
});
