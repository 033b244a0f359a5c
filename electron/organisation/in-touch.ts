import type { Connection } from "../contract/connection.ts";
import { backOffMs, paces } from "../outbox/back-off.ts";
import type { SetTimer } from "../outbox/worker.ts";
import { ZohoError } from "../zoho/errors.ts";

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
  #pausedUntil = -Infinity;

  constructor(parts: InTouchParts) {
    this.#parts = parts;
  }

  /** Refreshes unless that was done a moment ago, or Zoho has asked for a pause. Never rejects: what happened is told as news. */
  wake(): Promise<void> {
    const now = this.#parts.now();
    const isNeeded = now - this.#freshAt >= freshForMs && now >= this.#pausedUntil;
    if (this.#abort.signal.aborted || !isNeeded) return Promise.resolve();
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Somebody signed in: what was learned before, or in vain, is forgotten. */
  async startOver(): Promise<void> {
    await this.#underWay;
    this.#freshAt = -Infinity;
    this.#pausedUntil = -Infinity;
    this.#failures = 0;
    await this.wake();
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
    const known = error instanceof ZohoError ? error : undefined;
    const why = known === undefined || known.kind === "offline" ? {} : { problem: known.problem };
    if (known?.kind === "signed-out") {
      onConnection({ state: "signed-out", ...why });
      return;
    }
    this.#failures += 1;
    const isBusy = known?.kind === "busy";
    const waitMs = backOffMs(this.#failures, isBusy ? paces.busy : paces.offline, random, known?.retryAfterMs);
    const retryAt = now() + waitMs;
    if (isBusy) this.#pausedUntil = retryAt;
    onConnection({ state: isBusy ? "busy" : "offline", retryAt, ...why });
    this.#cancelTimer = setTimer(() => void this.wake(), waitMs);
  }
}
