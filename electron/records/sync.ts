import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { ModuleRow } from "./row.ts";
import { fieldsOf, modifiedAt, rowOf, type Raw, type ShapeOptions } from "./shape.ts";
import { RecordStore, type Progress } from "./store.ts";

export type RawPage = { readonly records: readonly Raw[]; readonly more: boolean; readonly nextPageToken?: string | undefined };

export type ListQuery = {
  readonly fields: readonly string[];
  readonly page?: number;
  readonly pageToken?: string;
  readonly since?: string;
  readonly oldestChangeFirst?: boolean;
  readonly alsoConverted?: boolean;
  readonly signal?: AbortSignal;
};

/** What the copy is made from; zoho/ provides it. An error whose `kind` is `ask` or `rejected` is about one module only. */
export type RecordSource = {
  readonly modules: (signal?: AbortSignal) => Promise<readonly ModuleRow[]>;
  readonly list: (module: string, query: ListQuery) => Promise<RawPage>;
  readonly deleted: (
    module: string,
    query: { readonly page?: number; readonly since?: string; readonly signal?: AbortSignal },
  ) => Promise<{ readonly ids: readonly string[]; readonly more: boolean }>;
};

export type SyncResult = {
  /** How many records are new, changed or gone. */
  readonly changed: number;
  /** Modules that could not be read, e.g. for lack of a permission, with what went wrong. */
  readonly skipped: ReadonlyMap<string, unknown>;
};

export type SyncOptions = ShapeOptions & {
  readonly db: DatabaseSync;
  readonly source: RecordSource;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Called after every page, with the number of records that it changed. */
  readonly onChange?: (changed: number) => void;
};

/** Zoho tells times to the second, and another record may be written in the same one. */
const secondMs = 1000;
/** A change can become visible a little after the time it bears. */
const overlapMs = 10_000;
/** For organisations that hide the time of change, the time of asking is the cursor, and our clock may be wrong. */
const clockDoubtMs = 60 * 60_000;
/** Asking for deletions costs twice as much as a list. */
const deletesEveryMs = 60 * 60_000;
/** SQLite works synchronously: a batch must be over before anybody notices. */
const batchSize = 50;

/**
 * Brings the local copy up to date: everything at first, then what has changed. It can be stopped at any page and goes on from there
 * the next time, because the place in the list is a time of change and not a page number.
 *
 * @throws what the source throws, when it concerns more than one module; the copy is then as far as it came
 */
export async function syncRecords(options: SyncOptions): Promise<SyncResult> {
  const { db, source, signal } = options;
  const store = new RecordStore(db);
  const modules = await source.modules(signal);
  for (const gone of store.setModules(modules)) while (store.forget(gone, batchSize)) await pause(signal);

  const skipped = new Map<string, unknown>();
  let changed = 0;
  for (const { apiName } of modules)
    try {
      changed += await syncModule(apiName, store, options);
    } catch (error) {
      if (!isAboutOneModule(error)) throw error;
      skipped.set(apiName, error);
    }
  return { changed, skipped };
}

const isAboutOneModule = (error: unknown) =>
  error instanceof Error && "kind" in error && (error.kind === "ask" || error.kind === "rejected");

async function syncModule(module: string, store: RecordStore, options: SyncOptions): Promise<number> {
  const startedAt = options.now();
  const before = store.progress(module);
  const changed = await copyChanges(module, store, options);
  const { changesAt } = store.progress(module);
  store.setProgress(module, {
    changesAt: changesAt ?? startedAt - clockDoubtMs,
    // What was deleted before the first copy began was never copied.
    deletesAt: before.deletesAt ?? startedAt,
    copied: true,
  });
  if (!before.copied || startedAt - (before.deletesAt ?? 0) < deletesEveryMs) return changed;
  return changed + (await copyDeletes(module, store, before, startedAt, options));
}

/**
 * Walks through the list by time of change, oldest first: each page starts where the last one ended, so a record that changes meanwhile
 * only comes again. Page numbers would shift under us, and a record could slip through. Pages are counted only where the times do not move on
 * (more than a page in one second), or are hidden, or come in another order than asked.
 */
async function copyChanges(module: string, store: RecordStore, options: SyncOptions): Promise<number> {
  const { changesAt } = store.progress(module);
  let since = changesAt === undefined ? undefined : changesAt - overlapMs;
  let page = 1;
  let pageToken: string | undefined;
  let ordered = true;
  let latest: number | undefined;
  let changed = 0;
  for (;;) {
    const { records, more, nextPageToken } = await options.source.list(module, {
      fields: fieldsOf(module),
      oldestChangeFirst: true,
      ...(module === "Leads" && { alsoConverted: true }),
      ...(since !== undefined && { since: isoSeconds(since) }),
      ...(pageToken === undefined ? { page } : { pageToken }),
      ...(options.signal && { signal: options.signal }),
    });
    changed += await apply(module, records, store, options);

    const times = records.flatMap((raw) => modifiedAt(raw) ?? []);
    ordered &&= times.length === records.length && isAscending(times);
    latest = times.reduce((most, time) => Math.max(most, time), latest ?? 0) || undefined;
    // Out of order, a page proves nothing about what was changed before.
    if (latest !== undefined && (ordered || !more)) store.setProgress(module, { ...store.progress(module), changesAt: latest });
    if (!more) return changed;

    const next = ordered && latest !== undefined ? latest - secondMs : 0;
    if (next > (since ?? 0)) [since, page, pageToken] = [next, 1, undefined];
    else [page, pageToken] = [page + 1, nextPageToken];
  }
}

const isAscending = (times: readonly number[]) => times.every((time, index) => time >= (times[index - 1] ?? 0));

async function copyDeletes(
  module: string,
  store: RecordStore,
  before: Progress,
  startedAt: number,
  { source, signal, onChange }: SyncOptions,
): Promise<number> {
  const since = isoSeconds((before.deletesAt ?? startedAt) - clockDoubtMs);
  let changed = 0;
  for (let page = 1; ; page += 1) {
    const { ids, more } = await source.deleted(module, { page, since, ...(signal && { signal }) });
    const removed = store.remove(module, ids);
    if (removed > 0) onChange?.(removed);
    changed += removed;
    await pause(signal);
    if (!more) break;
  }
  store.setProgress(module, { ...store.progress(module), deletesAt: startedAt });
  return changed;
}

async function apply(module: string, records: readonly Raw[], store: RecordStore, options: SyncOptions): Promise<number> {
  let changed = 0;
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const rows = batch.map((raw) => rowOf(module, raw, options));
    changed += store.put(rows.filter((row) => row !== undefined));
    changed += store.remove(
      module,
      batch.filter((_, index) => rows[index] === undefined).map(({ id }) => id),
    );
    await pause(options.signal);
  }
  if (changed > 0) options.onChange?.(changed);
  return changed;
}

/** Lets everybody else in the process have a turn. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

const isoSeconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
