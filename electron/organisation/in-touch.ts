import type { Connection } from "../contract/connection.ts";
import { problemIn } from "../contract/problem.ts";
import { backOffMs, paces } from "../outbox/back-off.ts";
import type { SetTimer } from "../outbox/worker.ts";

/** A refresh costs about ten of the organisation's API credits, and people look at the window all day. In ms. */
const freshForMs = 5 * 60_000;

export type InTouchParts = {
  /** Learns from the CRM what is new. */
  readonly refresh: (signal: AbortSignal) => Promise<void>;
  readonly onConnection: (connection: Connection) => void;
  readonly onError: (error: unknown) => void;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
};

/** Keeps what we know of the CRM up to date: at the start and on every wake; after a failure by itself, with growing waits. It never polls. */
export class InTouch {
  readonly #parts: InTouchParts;
  readonly #abort = new AbortController();
  #underWay: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  #failures = 0;
  #freshAt = -Infinity;

  constructor(parts: InTouchParts) {
    this.#parts = parts;
  }

  /** Refreshes unless that was done a moment ago. Never rejects: what happened is told as news. */
  wake(): Promise<void> {
    if (this.#abort.signal.aborted || this.#parts.now() - this.#freshAt < freshForMs) return Promise.resolve();
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    this.#cancelTimer?.();
    await this.#underWay;
  }

  async #refresh(): Promise<void> {
    const { refresh, onConnection, now } = this.#parts;
    this.#cancelTimer?.();
    try {
      await refresh(this.#abort.signal);
      this.#failures = 0;
      this.#freshAt = now();
      onConnection({ state: "online" });
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const { onConnection, onError, now, setTimer, random } = this.#parts;
    onError(error);
    if (problemIn(error)?.remedy === "sign-in") {
      onConnection({ state: "signed-out" });
      return;
    }
    this.#failures += 1;
    const waitMs = backOffMs(this.#failures, paces.offline, random);
    onConnection({ state: "offline", retryAt: now() + waitMs });
    this.#cancelTimer = setTimer(() => void this.wake(), waitMs);
  }
}
