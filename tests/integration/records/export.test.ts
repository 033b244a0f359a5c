import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ExportStore } from "../../../electron/records/export-store.ts";
import type { SyncOptions } from "../../../electron/records/sync-options.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, crowd, startCrm } from "../../support/crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const rows = (db: DatabaseSync) =>
  db
    .prepare(
      `SELECT module, id, title, detail, addresses, phones, domain, account_id, contact_id, owner_id, state, modified_at
       FROM record ORDER BY module, id`,
    )
    .all();

async function connected(options: Parameters<typeof startCrm>[0] = {}) {
  const crm = await startCrm(options);
  const wire = counting();
  const source = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  const db = emptyCopy();
  const common = { source, now: Date.now, currency: "EUR", wait: () => Promise.resolve() };
  const sync = (more: Partial<SyncOptions> = {}) =>
    syncRecords({ db, ...common, exportAbove: 5, ...more });
  /** What a sync without exports copies. */
  const listed = async () => {
    const other = emptyCopy();
    await syncRecords({ ...common, db: other, exportAbove: Infinity });
    return rows(other);
  };
  const jobs = () => wire.paths.filter((path) => path === "/crm/bulk/v8/read").length;
  const files = () => wire.paths.filter((path) => path.endsWith("/result")).length;
  return { crm, wire, source, db, sync, listed, jobs, files };
}

describe("an export", () => {
  it("copies the same as a list, for each kind of record, and is forgotten", async () => {
    const { db, sync, listed, jobs, files } = await connected();
    const { skipped } = await sync();
    expect(skipped.size).toBe(0);
    // Contacts, accounts, deals, quotes, orders and invoices; five purchases are too few.
    expect([jobs(), files()]).toEqual([6, 6]);
    expect(rows(db)).toEqual(await listed());
    expect(db.prepare("SELECT * FROM export").all()).toEqual([]);
    expect(db.prepare("SELECT * FROM export_part").all()).toEqual([]);
    await sync();
    expect(jobs()).toBe(6);
  });

  it("is not asked for where a list costs no more", async () => {
    const { sync, jobs } = await connected();
    await sync({ exportAbove: 100 });
    expect(jobs()).toBe(0);
  });

  it.each([
    ["the profile", { status: 403, code: "NO_PERMISSION" }],
    ["an earlier consent", { status: 401, code: "OAUTH_SCOPE_MISMATCH" }],
  ])("that %s does not allow is replaced by a list", async (_, answer) => {
    const { crm, db, sync, listed, files } = await connected();
    crm.faults.add({ on: "bulk", times: "always", shape: "top", details: {}, ...answer });
    const { skipped } = await sync();
    expect(skipped.size).toBe(0);
    expect(files()).toBe(0);
    expect(rows(db)).toEqual(await listed());
  });

  it("whose file cannot be read, or that fails at Zoho, is replaced by a list", async () => {
    const { source, db, sync, listed } = await connected();
    const broken = () => Promise.resolve(new TextEncoder().encode("<html>"));
    await sync({ source: { ...source, exports: { ...source.exports, file: broken } } });
    expect(rows(db)).toEqual(await listed());
    const other = emptyCopy();
    const state = () => Promise.resolve({ state: "failed", more: false } as const);
    await sync({ db: other, source: { ...source, exports: { ...source.exports, state } } });
    expect(rows(other)).toEqual(await listed());
  });

  it("that takes long is waited for by the next sync, which pays for no other", async () => {
    const { source, db, sync, listed, jobs } = await connected();
    const state = () => Promise.resolve({ state: "running", more: false } as const);
    await sync({ source: { ...source, exports: { ...source.exports, state } } });
    expect(rows(db).some((row) => row["module"] === "Deals")).toBe(false);
    expect(rows(db).some((row) => row["module"] === "Leads")).toBe(true);
    await sync();
    expect(jobs()).toBe(6);
    expect(rows(db)).toEqual(await listed());
  });

  it("goes on where a killed sync was: same job, same file, no row twice", async () => {
    const { db, sync, listed, jobs, files } = await connected({ seed: crowd(3000) });
    const stop = new AbortController();
    const stopped = expect(sync({ signal: stop.signal })).rejects.toThrow();
    while (rows(db).length < 1200) await setImmediate();
    stop.abort();
    await stopped;
    const written = new ExportStore(db).get("Contacts")?.written ?? 0;
    expect(written).toBeGreaterThanOrEqual(500);
    expect(rows(db).length - written).toBeLessThan(600);
    const { changed } = await sync();
    expect(changed).toBeLessThan(3000 - written + 1);
    expect([jobs(), files()]).toEqual([1, 1]);
    expect(rows(db)).toEqual(await listed());
  });
});
