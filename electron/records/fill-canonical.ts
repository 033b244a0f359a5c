import { setImmediate } from "node:timers/promises";
import type { DatabaseSync } from "node:sqlite";
import { RecordStore } from "./store.ts";

/** Addresses in one turn of the event loop, about 5 ms: SQLite works synchronously. */
const batchSize = 500;

/**
 * Finds the mailboxes of addresses that an earlier version copied. It continues where it stopped.
 */
export async function fillCanonical(db: DatabaseSync, signal: AbortSignal): Promise<void> {
  const store = new RecordStore(db);
  while (!signal.aborted && store.fillCanonical(batchSize)) await setImmediate();
}
