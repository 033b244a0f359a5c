import { setImmediate } from "node:timers/promises";
import type { DatabaseSync } from "node:sqlite";
import { RecordStore } from "./store.ts";

/** Addresses a turn, some 5 ms: SQLite works synchronously. */
const batchSize = 500;

/**
 * Finds the mailboxes of addresses that an earlier version copied. It goes on where it was stopped.
 */
export async function fillCanonical(db: DatabaseSync, signal: AbortSignal): Promise<void> {
  const store = new RecordStore(db);
  while (!signal.aborted && store.fillCanonical(batchSize)) await setImmediate();
}
