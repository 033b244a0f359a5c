import { once, type EventEmitter } from "node:events";
import path from "node:path";
import { lockUnusable } from "../outbox/problems.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { OutboxWorker } from "../outbox/worker.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import { onWake, signalWake } from "../scheduling/wake-signal.ts";
import { whenLeased, type Lease } from "../storage/lease.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { Changes, OrganisationNews } from "./organisation-news.ts";

export type OutboxRunnerParts = {
  readonly folder: string;
  readonly outbox: OutboxStore;
  readonly worker: OutboxWorker;
  readonly changes: EventEmitter<Changes>;
  readonly news: OrganisationNews;
  readonly connection: ConnectionState;
  readonly setTimer: SetTimer;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Lets the worker send while this process holds the lease; one process does at a time. */
export class OutboxRunner {
  readonly #parts: OutboxRunnerParts;
  readonly #closers: (() => void)[] = [];
  #lease: Lease | undefined;

  constructor(parts: OutboxRunnerParts) {
    this.#parts = parts;
  }

  start(): void {
    const { folder, worker, news, connection, setTimer, onFailure } = this.#parts;
    const lock = path.join(folder, "worker.lock");
    this.#closers.push(
      whenLeased(lock, setTimer, {
        onLease: (lease) => {
          this.#lease = lease;
          worker.start();
        },
        onError: (error) => {
          connection.obstruct({ lease: error === undefined ? undefined : lockUnusable(lock) });
          if (error !== undefined) onFailure("lease", error);
        },
      }),
      // Another process has added, undone or sent something.
      onWake(folder, () => {
        news.emitDrafts();
        news.emitJobs();
        worker.wake();
      }),
    );
  }

  /** The outbox has changed: the process that sends takes it up, whichever that is. */
  outboxChanged(by: "event" | "user"): void {
    if (this.#lease === undefined) signalWake(this.#parts.folder);
    else this.#parts.worker.wake(by);
  }

  /**
   * Resolves when no job is held or under way: what is left waits for the network or for the user,
   * and is safe on disk.
   */
  async whenQuiet(): Promise<void> {
    while (this.#lease !== undefined && this.#isBusy()) await once(this.#parts.changes, "jobs");
  }

  /** Takes no lease and hears no wake any more. */
  stopWaiting(): void {
    for (const close of this.#closers) close();
  }

  /** Another process may send now. */
  release(): void {
    this.#lease?.release();
  }

  #isBusy(): boolean {
    const { held, uploading, associating } = this.#parts.outbox.counts();
    return held + uploading + associating > 0;
  }
}
