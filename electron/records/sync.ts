import { beginExport, copyByExport, type Outcome } from "./copy-by-export.ts";
import { noteSync } from "./copy-state.ts";
import { ExportStore } from "./export-store.ts";
import { isAboutOneModule, learnModules } from "./learn-modules.ts";
import { listModules, type KnownModule } from "./modules.ts";
import { fieldsOf, modifiedAt } from "./shape.ts";
import { RecordStore, type Progress } from "./store.ts";
import type { SyncOptions } from "./sync-options.ts";
import { batchSize, pause, writeRecords } from "./write-records.ts";

export type SyncResult = {
  /** How many records are new, changed or gone. */
  readonly changed: number;
  /**
   * Modules that could not be read, or whose fields could not, e.g. for a missing permission, with
   * the error.
   */
  readonly skipped: ReadonlyMap<string, unknown>;
};

/** Zoho's times are to the second, and another record may be written in the same second. */
const secondMs = 1000;
/** A change can become visible a little after its time. */
const overlapMs = 10_000;
/**
 * For organisations that hide the time of change, the time of the call is the cursor, and our clock
 * may be wrong.
 */
const clockDoubtMs = 60 * 60_000;
/**
 * Pages of 200 records. A list has to end even if the CRM always announces more; a copy of more
 * than a million records continues the next time.
 */
const mostPages = 5000;
/** Asking for deletions costs twice as much as a list. */
const deletesEveryMs = 24 * 3_600_000;

/**
 * Brings the local copy up to date: everything at first, then what has changed. It can be stopped
 * at any page and continues there the next time, because the place in the list is a time of change
 * and not a page number.
 *
 * @throws what the source throws, when it concerns more than one module; what was copied by then
 *   stays
 */
export async function syncRecords(options: SyncOptions): Promise<SyncResult> {
  const { db, signal } = options;
  const store = new RecordStore(db);
  const { gone, skipped } = await learnModules(options);
  for (const module of gone) while (store.forget(module, batchSize)) await pause(signal);
  let changed = 0;
  const modules = listModules(db);
  const exporting = await beginExports(modules, store, options);
  // Zoho writes its files while the others are listed.
  for (const module of [
    ...modules.filter((one) => !exporting.has(one)),
    ...modules.filter((one) => exporting.has(one)),
  ])
    try {
      if (exporting.has(module)) changed += await syncExport(module, store, options);
      else changed += await syncModule(module, store, options);
    } catch (error) {
      if (!isAboutOneModule(error)) throw error;
      skipped.set(module.apiName, error);
    }
  noteSync(db, options.now());
  return { changed, skipped };
}

/**
 * Starts exports where they cost less than lists. Where Zoho refuses one, the module is listed.
 */
async function beginExports(
  modules: readonly KnownModule[],
  store: RecordStore,
  options: SyncOptions,
): Promise<Set<KnownModule>> {
  const exporting = new Set<KnownModule>();
  for (const module of modules)
    try {
      const isNew = store.progress(module.apiName).changesAt === undefined;
      if (isNew && (await beginExport(module, options))) exporting.add(module);
    } catch (error) {
      if (!isAboutOneModule(error)) throw error;
    }
  return exporting;
}

/** Copies a module by its export, and then what was changed since it began. */
async function syncExport(
  module: KnownModule,
  store: RecordStore,
  options: SyncOptions,
): Promise<number> {
  const { apiName } = module;
  const { changed, since, failed } = await copyByExport(module, store, options).catch(
    async (error: unknown): Promise<Outcome> => {
      if (!isAboutOneModule(error)) throw error;
      await new ExportStore(options.db).end(apiName, () => pause(options.signal));
      return { changed: 0, failed: true };
    },
  );
  if (since === undefined && failed === undefined) return changed; // the next sync goes on
  if (since !== undefined)
    store.setProgress(apiName, {
      ...store.progress(apiName),
      changesAt: since - clockDoubtMs,
      deletesAt: since,
    });
  return changed + (await syncModule(module, store, options));
}

async function syncModule(
  module: KnownModule,
  store: RecordStore,
  options: SyncOptions,
): Promise<number> {
  const { apiName } = module;
  const startedAt = options.now();
  const before = store.progress(apiName);
  const changed = await copyChanges(module, store, options);
  const { changesAt } = store.progress(apiName);
  store.setProgress(apiName, {
    changesAt: changesAt ?? startedAt - clockDoubtMs,
    // What was deleted before the first copy began was never copied.
    deletesAt: before.deletesAt ?? startedAt,
    copied: true,
  });
  if (!before.copied || startedAt - (before.deletesAt ?? 0) < deletesEveryMs) return changed;
  return changed + (await copyDeletes(apiName, store, before, startedAt, options));
}

/**
 * Walks through the list by time of change, oldest first: each page starts where the last one
 * ended, so a record that changes in the meantime only comes again. Page numbers would shift, and a
 * record could slip through. Pages are counted only where the times do not move on (more than a
 * page in one second), or are hidden, or come in another order than asked.
 */
async function copyChanges(
  module: KnownModule,
  store: RecordStore,
  options: SyncOptions,
): Promise<number> {
  const { apiName } = module;
  const { changesAt } = store.progress(apiName);
  let since = changesAt === undefined ? undefined : changesAt - overlapMs;
  let page = 1;
  let pageToken: string | undefined;
  let ordered = true;
  let latest: number | undefined;
  let changed = 0;
  for (let asked = 1; ; asked += 1) {
    const { records, more, nextPageToken } = await options.source.list(apiName, {
      fields: fieldsOf(module),
      oldestChangeFirst: true,
      ...(apiName === "Leads" && { alsoConverted: true }),
      ...(since !== undefined && { since: isoSeconds(since) }),
      ...(pageToken === undefined ? { page } : { pageToken }),
      ...(options.signal && { signal: options.signal }),
    });
    const written = await writeRecords(store, module, records, options);
    if (written > 0) options.onChange?.(written);
    changed += written;

    const times = records.flatMap((raw) => modifiedAt(raw) ?? []);
    ordered &&= times.length === records.length && isAscending(times);
    latest = times.reduce((most, time) => Math.max(most, time), latest ?? 0) || undefined;
    // Out of order, a page proves nothing about what was changed before.
    if (latest !== undefined && (ordered || !more))
      store.setProgress(apiName, { ...store.progress(apiName), changesAt: latest });
    if (!more || records.length === 0 || asked === mostPages) return changed;

    const next = ordered && latest !== undefined ? latest - secondMs : 0;
    if (next > (since ?? 0)) [since, page, pageToken] = [next, 1, undefined];
    else [page, pageToken] = [page + 1, nextPageToken];
  }
}

const isAscending = (times: readonly number[]) =>
  times.every((time, index) => time >= (times[index - 1] ?? 0));

async function copyDeletes(
  module: string,
  store: RecordStore,
  before: Progress,
  startedAt: number,
  { source, signal, onChange }: SyncOptions,
): Promise<number> {
  const since = isoSeconds((before.deletesAt ?? startedAt) - clockDoubtMs);
  let changed = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const { ids, more } = await source.deleted(module, { page, since, ...(signal && { signal }) });
    const removed = store.remove(module, ids);
    if (removed > 0) onChange?.(removed);
    changed += removed;
    await pause(signal);
    if (!more || ids.length === 0) break;
  }
  store.setProgress(module, { ...store.progress(module), deletesAt: startedAt });
  return changed;
}

const isoSeconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
