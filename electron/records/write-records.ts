import { setImmediate } from "node:timers/promises";
import { convertedLeadOf, rowOf, type Raw, type ShapedModule, type ShapeOptions } from "./shape.ts";
import type { RecordStore } from "./store.ts";

/** SQLite works synchronously, so a batch must be short. */
export const batchSize = 25;

/** Lets the rest of the process run. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/**
 * Writes records from the CRM into the copy, and removes those that can no longer be picked.
 * @returns how many that changed
 */
export async function writeRecords(
  store: RecordStore,
  module: ShapedModule,
  records: readonly Raw[],
  options: ShapeOptions & { readonly signal?: AbortSignal | undefined },
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const rows = batch.map((raw) => rowOf(module, raw, options));
    changed += store.put(rows.filter((row) => row !== undefined));
    changed += store.remove(
      module.apiName,
      batch.filter((_, index) => rows[index] === undefined).map(({ id }) => id),
    );
    store.putConverted(batch.flatMap((raw) => convertedLeadOf(module, raw) ?? []));
    await pause(options.signal);
  }
  return changed;
}
