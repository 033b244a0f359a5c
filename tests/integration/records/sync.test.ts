import type { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import type { ListQuery, RawPage } from "../../../electron/records/source.ts";
import type { SyncOptions } from "../../../electron/records/sync-options.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, crowd, startCrm } from "../../support/crm.ts";
import type { PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const count = (db: DatabaseSync) =>
  Number(db.prepare("SELECT count(*) AS n FROM record").get()?.["n"]);

async function connected(options: Parameters<typeof startCrm>[0] = {}) {
  const crm = await startCrm(options);
  const wire = counting();
  const source = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  const db = emptyCopy();
  const sync = (more: Partial<SyncOptions> = {}) =>
    syncRecords({ db, source, now: Date.now, currency: "EUR", ...more });
  return { crm, wire, source, db, sync };
}

/** Changes records as somebody else in the company would. */
async function write(
  crm: PracticeCrm,
  method: "POST" | "PUT" | "DELETE",
  path: string,
  data?: object,
): Promise<void> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: crm.clientId,
    client_secret: crm.clientSecret,
    refresh_token: crm.refreshToken,
  });
  const token = (await (
    await fetch(`${crm.address}/oauth/v2/token`, { method: "POST", body: form })
  ).json()) as {
    access_token: string;
  };
  const response = await fetch(`${crm.address}/crm/v8/${path}`, {
    method,
    headers: { Authorization: `Zoho-oauthtoken ${token.access_token}` },
    ...(data !== undefined && { body: JSON.stringify({ data: [data] }) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

const aMinuteLater = (index: number) =>
  `${new Date(1_772_439_300_000 + index * 60_000).toISOString().slice(0, 19)}+00:00`;

describe("syncRecords with a CRM", () => {
  it("copies everything that can be picked", async () => {
    const { db, sync } = await connected();
    const { changed, skipped } = await sync();
    expect(changed).toBe(count(db));
    expect(skipped.size).toBe(0);
    // 20 accounts, 60 contacts, 25 deals, 27 leads (three more are converted), 10 quotes, 8 orders,
    // 9 invoices, 5 purchases, 6 projects
    expect(count(db)).toBe(170);
    expect(findRecords(db, "nordwind", { module: "Deals" })[0]).toMatchObject({
      moduleLabel: "Deal",
      detail: expect.stringMatching(/ · Nordwind .* · € [\d,]+$/) as string,
      link: { module: "Contacts" },
    });
  });

  it("asks only for changes the second time, and changes nothing when there are none", async () => {
    const { wire, sync } = await connected();
    await sync();
    const before = wire.paths.length;
    await expect(sync()).resolves.toMatchObject({ changed: 0 });
    expect(wire.paths.length - before).toBe(10);
  });

  it("takes over what others add, change and delete", async () => {
    const { crm, db, sync } = await connected();
    await sync();
    const [first, second] = findRecords(db, "", { module: "Deals" });
    await write(crm, "POST", "Deals", { Deal_Name: "Brand new deal", Stage: "Qualification" });
    await write(crm, "PUT", `Deals/${first!.id}`, { Deal_Name: "Renamed deal" });
    await write(crm, "DELETE", `Deals/${second!.id}`);
    const inTwoDays = () => Date.now() + 48 * 3_600_000;
    await expect(sync({ now: inTwoDays })).resolves.toMatchObject({ changed: 3 });
    expect(findRecords(db, "brand new")).toHaveLength(1);
    expect(findRecords(db, "renamed deal")).toMatchObject([{ id: first!.id }]);
    expect(findRecords(db, "", { module: "Deals", limit: 100 }).map(({ id }) => id)).not.toContain(
      second!.id,
    );
  });

  it("goes on where it was interrupted", async () => {
    const { crm, wire, db, sync } = await connected({ seed: crowd(1000, aMinuteLater) });
    crm.faults.add({ on: "list", do: "drop-before", skip: 3 });
    await expect(sync()).rejects.toMatchObject({ kind: "connection-lost" });
    const halfway = count(db);
    expect(halfway).toBeGreaterThanOrEqual(200);
    const before = wire.count("/Contacts");
    await sync();
    expect(count(db)).toBe(1000);
    // Two of its five pages were there.
    expect(wire.count("/Contacts") - before).toBeLessThan(5);
  });

  it("copies more records of one second than page numbers reach", async () => {
    const { db, sync } = await connected({ seed: crowd(2600, () => "2026-03-02T09:15:00+01:00") });
    await sync();
    expect(count(db)).toBe(2600);
  });

  it("stops when it is told to", async () => {
    const { db, sync } = await connected({ seed: crowd(1000) });
    const stop = new AbortController();
    const stopAtOnce = () => {
      stop.abort();
    };
    await expect(sync({ signal: stop.signal, onChange: stopAtOnce })).rejects.toThrow();
    expect(count(db)).toBeLessThan(1000);
    await sync();
    expect(count(db)).toBe(1000);
  });

  it("leaves out a module that the user may not read, and copies the others", async () => {
    const { crm, db, sync } = await connected();
    crm.faults.add({ on: "list", status: 403 });
    const { skipped } = await sync();
    expect([...skipped.keys()]).toEqual(["Deals"]);
    expect(findRecords(db, "", { module: "Deals" })).toEqual([]);
    expect(findRecords(db, "", { module: "Contacts" })).toHaveLength(20);
  });
});

/** A CRM in memory, for what the practice CRM does not do. */
class FakeSource {
  readonly queries: ListQuery[] = [];
  readonly #page: (query: ListQuery) => RawPage;
  moduleNames: string[] = ["Contacts"];

  constructor(page: (query: ListQuery) => RawPage) {
    this.#page = page;
  }
  readonly modules = () =>
    Promise.resolve(
      this.moduleNames.map((apiName, index) => ({
        id: String(index),
        apiName,
        singular: apiName,
        plural: apiName,
        custom: false,
        tab: apiName,
      })),
    );
  readonly fields = () => Promise.resolve([]);
  readonly list = (_: string, query: ListQuery) => {
    this.queries.push(query);
    return Promise.resolve(this.#page(query));
  };
  deletions: { ids: readonly string[]; more: boolean } = { ids: [], more: false };
  askedForDeletions = 0;
  readonly deleted = () => {
    this.askedForDeletions += 1;
    return Promise.resolve(this.deletions);
  };
}

const at = (ms: number) => new Date(ms).toISOString();
const person = (id: number, modified?: number) => ({
  id: String(id),
  Full_Name: `P ${id}`,
  ...(modified !== undefined && { Modified_Time: at(modified) }),
});

describe("syncRecords", () => {
  it("misses no record that is changed while the list is walked", async () => {
    // Between the first and the second page, record 1 is changed: it moves to the end and
    // everything else moves up.
    const records = new Map([1, 2, 3, 4, 5].map((id) => [id, id * 10_000]));
    const source = new FakeSource(({ since, page = 1 }) => {
      const listed = [...records]
        .filter(([, modified]) => since === undefined || modified >= Date.parse(since))
        .sort(([, a], [, b]) => a - b)
        .slice((page - 1) * 2);
      if (source.queries.length === 1) records.set(1, 90_000);
      return {
        records: listed.slice(0, 2).map(([id, modified]) => person(id, modified)),
        more: listed.length > 2,
      };
    });
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 100_000 });
    expect(count(db)).toBe(5);
  });

  it("walks by pages where the times are hidden, and takes the time of asking for its cursor", async () => {
    const source = new FakeSource(({ page = 1, since }) =>
      since === undefined
        ? { records: [person(page)], more: page < 3 }
        : { records: [], more: false },
    );
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 10_000_000 });
    expect(count(db)).toBe(3);
    await syncRecords({ db, source, now: () => 20_000_000 });
    expect(source.queries.at(-1)?.since).toBe("1970-01-01T01:46:30+00:00");
  });

  it("trusts no cursor when the list comes in another order than it asked for", async () => {
    const pages = [[person(3, 30_000), person(1, 10_000)], [person(2, 20_000)]];
    const source = new FakeSource(({ page = 1 }) => ({
      records: pages[page - 1] ?? [],
      more: page < pages.length,
    }));
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 100_000 });
    expect(source.queries.map(({ page, since }) => [page, since])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(count(db)).toBe(3);
    expect(db.prepare("SELECT changes_at FROM module").get()).toEqual({ changes_at: 30_000 });
  });

  it("ends with an empty page, though it says that there are more", async () => {
    const source = new FakeSource(({ page = 1 }) => ({
      records: page === 1 ? [person(1)] : [],
      more: true,
    }));
    source.deletions = { ids: [], more: true };
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 0 });
    expect(source.queries).toHaveLength(2);
    await syncRecords({ db, source, now: () => 48 * 3_600_000 });
    expect(source.askedForDeletions).toBe(1);
  });

  it("ends although the CRM's lists do not", async () => {
    const source = new FakeSource(() => ({ records: [person(1)], more: true }));
    source.deletions = { ids: ["2"], more: true };
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 0 });
    expect(source.queries).toHaveLength(5000);
    await syncRecords({ db, source, now: () => 48 * 3_600_000 });
    expect(source.askedForDeletions).toBe(5000);
  });

  it("forgets a module that the CRM no longer offers", async () => {
    const source = new FakeSource(() => ({ records: [person(1, 1000)], more: false }));
    source.moduleNames = ["Contacts", "Visits"];
    const db = emptyCopy();
    await syncRecords({ db, source, now: () => 0 });
    expect(count(db)).toBe(2);
    source.moduleNames = ["Contacts"];
    await syncRecords({ db, source, now: () => 0 });
    expect(findRecords(db, "").map(({ module }) => module)).toEqual(["Contacts"]);
  });

  it("lets others have a turn while it works through a page", async () => {
    const records = Array.from({ length: 200 }, (_, index) => person(index, index));
    const source = new FakeSource(() => ({ records, more: false }));
    let turns = 0;
    const othersTurn = () => {
      turns += 1;
      if (turns < 100) setImmediate(othersTurn);
    };
    setImmediate(othersTurn);
    await syncRecords({ db: emptyCopy(), source, now: () => 0 });
    expect(turns).toBeGreaterThanOrEqual(4);
  });
});
