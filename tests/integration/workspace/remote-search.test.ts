import { describe, expect, it } from "vitest";
import { CrmLine } from "../../../electron/workspace/crm-session.ts";
import { Seeker } from "../../../electron/workspace/remote-search.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { besideCrm } from "../records/beside-crm.ts";
import { counting } from "../../support/crm.ts";

async function setup(options?: Partial<PracticeOptions>) {
  const { crm, db, titles } = await besideCrm(options);
  const clock = { ms: Date.now() };
  const now = () => clock.ms;
  const wire = counting();
  const zoho = connectZoho({ fetch: wire.fetch, now, accounts: crm });
  const failures: unknown[] = [];
  const news = Promise.withResolvers<number>();
  const seeker = new Seeker({
    ...{ db, now, crm: new CrmLine(Promise.resolve(zoho)), currency: () => "EUR" },
    onNewRecords: news.resolve,
    onFailure: (_, error) => failures.push(error),
  });
  // The modules, and a token.
  await seeker.lookUp("zzz", undefined);
  wire.paths.length = 0;
  return { crm, zoho, seeker, wire, clock, titles, failures, news: news.promise };
}

const busy = { on: "search", status: 429, retryAfter: 600 } as const;

describe("what nobody asked for", () => {
  it("is not asked while Zoho wants a pause, and is afterwards", async () => {
    const { crm, seeker, wire, clock, failures, news } = await setup();
    crm.faults.add(busy);
    await seeker.lookUp("ana", "Contacts");
    wire.paths.length = 0;
    await expect(seeker.lookUp("nord", undefined, true)).rejects.toMatchObject({
      kind: "busy",
      problem: { code: "zoho-busy" },
    });
    expect(wire.paths).toEqual([]);
    seeker.acquaint(["lea@lind.example"]);
    await seeker.lookUp("nord", "Deals"); // whose answers would come after those
    expect(wire.count("/Leads")).toBe(0);
    clock.ms += 600_000;
    seeker.acquaint(["lea@lind.example"]);
    await expect(news).resolves.toBe(1);
    expect(failures).toEqual([]);
  });

  it("is not asked while credits are scarce", async () => {
    const { seeker, wire } = await setup({ limits: { credits: 50 } });
    await seeker.lookUp("nord", "Deals");
    await seeker.lookUp("nord", "Contacts");
    wire.paths.length = 0;
    await expect(seeker.lookUp("nord", undefined, true)).rejects.toMatchObject({
      problem: { code: "credits-scarce" },
    });
    expect(wire.paths).toEqual([]);
    seeker.acquaint(["lea@lind.example"]);
    await seeker.lookUp("nord", "Deals");
    expect(wire.count("/Leads")).toBe(0);
  });
});

describe("a look-up", () => {
  it("that somebody asked for is made all the same, but goes no further than Zoho's next refusal", async () => {
    const { crm, seeker, wire, titles } = await setup();
    crm.faults.add(busy);
    await seeker.lookUp("ana", "Contacts");
    await seeker.lookUp("nord", "Deals");
    expect(titles("nord", "Deals")).toEqual(["Nord fleet"]);
    crm.faults.add({ ...busy, times: "always" }, { ...busy, on: "coql", times: "always" });
    wire.paths.length = 0;
    await expect(seeker.lookUp("lind", undefined)).rejects.toMatchObject({ kind: "busy" });
    expect(wire.paths.length).toBeLessThanOrEqual(3);
  });

  it("is over, like the one that it ended, when the search for records has stopped", async () => {
    const { seeker } = await setup();
    const ended: string[] = [];
    const looking = ["nord", "ana"].map((text) =>
      seeker.lookUp(text, undefined).catch(() => ended.push(text)),
    );
    await seeker.stop();
    expect(ended).toEqual(["nord", "ana"]);
    await Promise.all(looking);
  });
});
