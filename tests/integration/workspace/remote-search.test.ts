import { describe, expect, it } from "vitest";
import { CrmSession } from "../../../electron/workspace/connection/crm-session.ts";
import { RemoteSearch } from "../../../electron/workspace/records/remote-search.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { besideCrm } from "../records/beside-crm.ts";
import { pauseBy } from "../../support/account-pause.ts";
import { counting } from "../../support/crm.ts";

async function setup(options?: Partial<PracticeOptions>) {
  const { crm, db, titles } = await besideCrm(options);
  const clock = { ms: Date.now() };
  const now = () => clock.ms;
  const wire = counting();
  const pause = pauseBy(now);
  const zoho = connectZoho({ fetch: wire.fetch, now, accounts: crm, pause });
  const failures: unknown[] = [];
  const news = Promise.withResolvers<string>();
  const remoteSearch = new RemoteSearch({
    ...{ db, now, pause, timeOfDay: Date.now, crm: new CrmSession(Promise.resolve(zoho)) },
    currency: () => "EUR",
    onNewRecords: () => {
      news.resolve("new records");
    },
    onFailure: (_, error) => failures.push(error),
  });
  // The modules, and a token.
  await remoteSearch.lookUp("zzz", {});
  wire.paths.length = 0;
  return { crm, zoho, remoteSearch, wire, clock, titles, failures, news: news.promise };
}

const busy = { on: "search", status: 429, retryAfter: 600 } as const;

describe("an automatic search", () => {
  it("does not run while Zoho wants a pause, and runs afterwards", async () => {
    const { crm, remoteSearch, wire, clock, failures, news } = await setup();
    crm.faults.add(busy);
    await remoteSearch.lookUp("ana", { module: "Contacts" });
    wire.paths.length = 0;
    await expect(remoteSearch.lookUp("nord", {}, true)).rejects.toMatchObject({
      kind: "busy",
      problem: { code: "zoho-busy" },
    });
    expect(wire.paths).toEqual([]);
    remoteSearch.prefetchParticipants(["lea@lind.example"]);
    await remoteSearch.lookUp("nord", { module: "Deals" }); // its answers would come after those
    expect(wire.count("/Leads")).toBe(0);
    clock.ms += 600_000;
    remoteSearch.prefetchParticipants(["lea@lind.example"]);
    await expect(news).resolves.toBe("new records");
    expect(failures).toEqual([]);
  });

  it("does not run while credits are scarce", async () => {
    const { remoteSearch, wire } = await setup({ limits: { credits: 50 } });
    await remoteSearch.lookUp("nord", { module: "Deals" });
    await remoteSearch.lookUp("nord", { module: "Contacts" });
    wire.paths.length = 0;
    await expect(remoteSearch.lookUp("nord", {}, true)).rejects.toMatchObject({
      problem: { code: "credits-scarce" },
    });
    expect(wire.paths).toEqual([]);
    remoteSearch.prefetchParticipants(["lea@lind.example"]);
    await remoteSearch.lookUp("nord", { module: "Deals" });
    expect(wire.count("/Leads")).toBe(0);
  });
});

describe("a look-up", () => {
  it("of the user runs all the same, but stops at Zoho's next refusal", async () => {
    const { crm, remoteSearch, wire, titles } = await setup();
    crm.faults.add(busy);
    await remoteSearch.lookUp("ana", { module: "Contacts" });
    await remoteSearch.lookUp("nord", { module: "Deals" });
    expect(titles("nord", "Deals")).toEqual(["Nord fleet"]);
    crm.faults.add({ ...busy, times: "always" }, { ...busy, on: "coql", times: "always" });
    wire.paths.length = 0;
    await expect(remoteSearch.lookUp("lind", {})).rejects.toMatchObject({ kind: "busy" });
    expect(wire.paths.length).toBeLessThanOrEqual(3);
  });

  it("has ended, like the one that it replaced, when the remote search has stopped", async () => {
    const { remoteSearch } = await setup();
    const ended: string[] = [];
    const looking = ["nord", "ana"].map((text) =>
      remoteSearch.lookUp(text, {}).catch(() => ended.push(text)),
    );
    await remoteSearch.stop();
    expect(ended).toEqual(["nord", "ana"]);
    await Promise.all(looking);
  });
});
