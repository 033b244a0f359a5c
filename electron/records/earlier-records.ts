import type { DatabaseSync } from "node:sqlite";
import { fillCanonical } from "./fill-canonical.ts";
import { RecordStore } from "./store.ts";
import { batchSize, pause } from "./write-records.ts";

/** With the latest records indexed, a search is useful. */
const enough = 10_000;

/**
 * Completes the records that an earlier version copied, between other work: indexes them for the
 * search, the latest first, and finds the mailboxes of their addresses. It continues where it
 * stopped.
 */
export class EarlierRecords {
  readonly #store: RecordStore;
  readonly #abort = new AbortController();
  readonly #all: Promise<void>;
  /** Resolves when the latest ones can be found. Never rejects. */
  readonly searchable: Promise<void>;

  /** @param onError called when the copy cannot be written */
  constructor(db: DatabaseSync, onError: (error: unknown) => void) {
    this.#store = new RecordStore(db);
    const orReport = (error: unknown) => {
      if (!this.#abort.signal.aborted) onError(error);
    };
    this.searchable = this.#index(enough).catch(orReport);
    this.#all = this.searchable
      .then(() => fillCanonical(db, this.#abort.signal))
      .then(() => this.#index(Infinity))
      .catch(orReport);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#all;
  }

  async #index(records: number): Promise<void> {
    for (let done = 0; done < records; done += batchSize) {
      await pause(this.#abort.signal);
      if (!this.#store.indexWaiting(batchSize)) return;
    }
  }
}
