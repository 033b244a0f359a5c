import { describe, expect, it } from "vitest";
import {
  prefetchParticipants,
  type PrefetchOptions,
} from "../../../electron/records/prefetch-participants.ts";
import { Us } from "../../../electron/people/us.ts";
import { suggest } from "../../../electron/suggestions/suggest.ts";
import { crowd, mail } from "../../support/crm.ts";
import { besideCrm } from "./beside-crm.ts";
import { emptyHistory } from "../../support/filings.ts";
import { emptyCopy } from "../../support/record-copy.ts";

async function setup() {
  const world = await besideCrm();
  const meet = (addresses: readonly string[], more: Partial<PrefetchOptions> = {}) =>
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
    const sources = { records: db, mails: emptyHistory() };
    const { hits } = suggest(sources, mail({ subject: "Hello", from }), us);
    expect(hits[0]).toMatchObject({
      module: "Deals",
      reasons: [{ code: "contact-of", values: { name: "Ana O'Neil" } }],
    });
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

  it("asks once a day for the deals of a contact whom the copy knows, and for each other once", async () => {
    const { meet, wire, sync } = await setup();
    await sync();
    const before = wire.paths.length;
    const known = ["ana+rfp@nord.example", "LEA@lind.example", "", "no address"];
    await expect(meet(known)).resolves.toBe(0);
    await expect(meet(known)).resolves.toBe(0);
    expect(wire.paths.slice(before)).toEqual(["/crm/v8/Contacts/554023000000000001/Deals"]);
    await expect(meet(known, { now: () => Date.now() + 25 * 3_600_000 })).resolves.toBe(0);
    await expect(meet(["x@x.example", "X@x.example "])).resolves.toBe(0);
    expect(wire.paths.slice(before + 2).sort()).toEqual([
      "/crm/v8/Contacts/search",
      "/crm/v8/Leads/search",
    ]);
  });

  it("makes the deals of others known in which a contact takes part", async () => {
    const people = crowd(2).records!["Contacts"]!;
    const [pat, other] = people.map(({ id }) => id);
    const deal = { id: "554023000000000011", Deal_Name: "Bridge", Contact_Name: { id: other! } };
    const { common, wire, sync, db, source } = await besideCrm({
      seed: {
        ...crowd(2),
        records: { Contacts: people, Deals: [deal] },
        contact_roles: [{ deal: deal.id, contact: pat!, role: "Influencer" }],
      },
    });
    await sync();
    const address = String(people[0]?.["Email"]);
    await prefetchParticipants({ ...common, addresses: [address] });
    const sources = { records: db, mails: emptyHistory() };
    const { hits } = suggest(sources, mail({ subject: "Hello", from: { address } }), us);
    expect(hits.map(({ title }) => title)).toContain("Bridge");
    expect(wire.count("/Deals")).toBeGreaterThan(0);
    const roles = await source.related({ module: "Deals", id: deal.id }, "Contact_Roles", {
      fields: ["Full_Name"],
    });
    expect(roles.records).toMatchObject([
      { id: pat, Full_Name: "Pat Number0", Contact_Role: { name: "Influencer" } },
    ]);
  });

  it("makes known what a converted lead has become", async () => {
    const [pat] = crowd(1).records!["Contacts"]!;
    const deal = { id: "554023000000000011", Deal_Name: "Bridge" };
    const lead = {
      ...{ id: "554023000000000051", Last_Name: "Lind", Email: "lea@old.example" },
      ...{
        Converted__s: true,
        Converted_Contact: { id: pat!.id },
        Converted_Deal: { id: deal.id },
      },
    };
    const { sync, db } = await besideCrm({
      seed: { ...crowd(1), records: { Contacts: [pat!], Deals: [deal], Leads: [lead] } },
    });
    await sync();
    const from = { address: "lea@old.example" };
    const sources = { records: db, mails: emptyHistory() };
    const titles = suggest(sources, mail({ subject: "Hi", from }), us).hits.map(
      ({ title }) => title,
    );
    expect(titles.sort()).toEqual(["Bridge", "Pat Number0"]);
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
