import { once, type EventEmitter } from "node:events";
import path from "node:path";
import { lockUnusable } from "../../outbox/problems.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { OutboxWorker } from "../../outbox/worker.ts";
import type { SetTimer } from "../../scheduling/set-timer.ts";
import { onWake, signalWake } from "../../scheduling/wake-signal.ts";
import { whenLeased, type Lease } from "../../storage/lease.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { Changes, OrganisationNews } from "../news/organisation-news.ts";

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

/** Runs the worker while this process holds the lease; only one process can hold it. */
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
      // Another process has changed the outbox.
      onWake(folder, () => {
        news.emitChanges();
        worker.wake();
      }),
    );
  }

  /** Wakes the sending process, ours or another one, after a change of the outbox. */
  outboxChanged(by: "event" | "user"): void {
    if (this.#lease === undefined) signalWake(this.#parts.folder);
    else this.#parts.worker.wake(by);
  }

  /**
   * Resolves when no job is held or being sent. The rest waits for the network or the user, and is
   * safe on disk.
   */
  async whenQuiet(): Promise<void> {
    const { outbox, changes } = this.#parts;
    while (this.#lease !== undefined && outbox.isBusy()) await once(changes, "jobs");
  }

  /** Stops waiting for the lease and for wake signals. */
  stopWaiting(): void {
    for (const close of this.#closers) close();
  }

  /** Lets another process send. */
  release(): void {
    this.#lease?.release();
  }
}
