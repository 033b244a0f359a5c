import { setTimeout } from "node:timers/promises";
import { exportFieldsOf, rawOf } from "./export-shape.ts";
import { ExportStore, type Export } from "./export-store.ts";
import type { KnownModule } from "./modules.ts";
import type { Raw } from "./shape.ts";
import type { RecordStore } from "./store.ts";
import type { SyncOptions } from "./sync-options.ts";
import { batchSize, pause, writeRecords } from "./write-records.ts";

/** An export costs as much as listing so many records (docs/zoho-api.md, "Bulk read"). */
const fewForExport = 10_000;
/** Zoho keeps the file for a day. */
const jobKeptMs = 20 * 3_600_000;
/** Waits between two looks at a job, each of which costs a credit; the last one repeats. */
const waitsMs = [2, 5, 10, 20, 40, 60].map((seconds) => seconds * 1000);
/** After so many looks the next sync goes on: some twenty minutes. */
const mostLooks = 24;
/** Rows that are read at once: some ms. */
const readAtOnce = 4 * batchSize;
/** Rows that are written before their number is noted. */
const notedEvery = 20 * batchSize;

/**
 * Modules that may be exported. Custom ones are seldom large; an export of leads does not say what
 * a converted one has become.
 */
const exportable = [
  ...["Contacts", "Accounts", "Deals", "Quotes", "Sales_Orders", "Invoices", "Purchase_Orders"],
];

/**
 * Starts the export of a module of which nothing was copied yet, where it costs less than a list.
 *
 * @returns whether an export is under way
 * @throws what the source throws; then the module can be listed
 */
export async function beginExport(module: KnownModule, options: SyncOptions): Promise<boolean> {
  const { db, source, now, signal, exportAbove = fewForExport } = options;
  const { apiName } = module;
  const store = new ExportStore(db);
  const known = store.get(apiName);
  if (known !== undefined && (known.hasFile || now() - known.startedAt < jobKeptMs)) return true;
  if (known !== undefined) await store.end(apiName, () => pause(signal));
  const { count, exports } = source;
  if (count === undefined || exports === undefined || !exportable.includes(apiName)) return false;
  if ((await count(apiName, signal)) <= exportAbove) return false;
  const startedAt = now();
  store.begin(apiName, await startPage(module, 1, options), 1, startedAt);
  return true;
}

const startPage = (
  module: KnownModule,
  page: number,
  { source, signal }: SyncOptions,
): Promise<string> => {
  if (source.exports === undefined) throw new TypeError("this source has no exports");
  const stop = signal && { signal };
  return source.exports.start(module.apiName, { fields: exportFieldsOf(module), page, ...stop });
};

export type Outcome = {
  /** How many records are new or changed. */
  readonly changed: number;
  /** When the export began, ms since the epoch; undefined while it is not at its end. */
  readonly since?: number;
  /** Zoho could not do it: the module has to be listed. */
  readonly failed?: true;
};

/**
 * Waits for the export of a module, and copies its records. A sync that was killed goes on where it
 * was: the job, its file, and the number of rows that were written are kept.
 *
 * @throws what the source throws
 */
export async function copyByExport(
  module: KnownModule,
  records: RecordStore,
  options: SyncOptions,
): Promise<Outcome> {
  const store = new ExportStore(options.db);
  let changed = 0;
  for (;;) {
    const one = store.get(module.apiName);
    if (one === undefined) return { changed, failed: true };
    const state = one.hasFile ? "done" : await fetchFile(module, one, store, options);
    if (state === "running") return { changed };
    if (state === "done") changed += await writeFile(module, one, store, records, options);
    const { hasMore } = store.get(module.apiName) ?? one;
    const next = hasMore ? await startPage(module, one.page + 1, options) : undefined;
    await store.end(module.apiName, () => pause(options.signal));
    if (state === "failed") return { changed, failed: true };
    if (next === undefined) return { changed, since: one.startedAt };
    store.begin(module.apiName, next, one.page + 1, one.startedAt);
  }
}

async function fetchFile(
  module: KnownModule,
  { job }: Export,
  store: ExportStore,
  { source, signal, wait = waitFor }: SyncOptions,
): Promise<"done" | "failed" | "running"> {
  const { exports } = source;
  if (exports === undefined) return "failed";
  for (let look = 0; look < mostLooks; look += 1) {
    await wait(waitsMs[look] ?? waitsMs.at(-1) ?? 0, signal);
    const { state, more } = await exports.state(job, signal);
    if (state === "failed") return state;
    if (state === "running") continue;
    const file = await exports.file(job, signal);
    await store.keepFile(module.apiName, file, more, () => pause(signal));
    return state;
  }
  return "running";
}

const waitFor = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  setTimeout(ms, undefined, signal && { signal });

async function writeFile(
  module: KnownModule,
  { written }: Export,
  store: ExportStore,
  records: RecordStore,
  options: SyncOptions,
): Promise<number> {
  let changed = 0;
  let row = 0;
  let batch: Raw[] = [];
  const write = async () => {
    changed += await writeRecords(records, module, batch, options);
    store.noteWritten(module.apiName, row);
    batch = [];
  };
  const { csvInZip } = await import("./csv-in-zip.ts"); // not while Mailpin starts
  for await (const cells of csvInZip(store.file(module.apiName))) {
    row += 1;
    const raw = row <= written ? undefined : rawOf(module, cells);
    if (raw !== undefined) batch.push(raw);
    if (row % readAtOnce === 0) await pause(options.signal);
    if (row % notedEvery === 0) await write();
  }
  await write();
  if (changed > 0) options.onChange?.(changed);
  return changed;
}
