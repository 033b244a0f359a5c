import type { Connection } from "../contract/connection.ts";
import { backOffMs, paces, type Pace } from "../outbox/back-off.ts";
import type { SetTimer } from "../outbox/worker.ts";
import { ZohoError } from "../zoho/errors.ts";

/**
 * A refresh costs a call for each kind of record, and a whole sales force looks at its windows all day: every quarter of an hour, it would use
 * six times the credits of its filings. What is newer is looked up where somebody searches for it. In ms.
 */
const freshForMs = 3_600_000;

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
    const { onConnection, onError, now } = this.#parts;
    onError(error);
    const { kind, problem, retryAfterMs } = error instanceof ZohoError ? error : unforeseen;
    const why = problem === undefined ? {} : { problem };
    switch (kind) {
      case "signed-out":
        onConnection({ state: "signed-out", ...why });
        break;
      case "offline":
        this.#tryAgain("offline", this.#waitMs(paces.offline), {});
        break;
      case "busy":
      case "server":
        this.#tryAgain("busy", this.#waitMs(paces[kind], retryAfterMs), why);
        break;
      case "ask":
      case "rejected":
      case "duplicate":
      case "files-refused":
        // Zoho is there and says no: asking again by ourselves would only cost credits.
        this.#pausedUntil = now() + freshForMs;
        onConnection({ state: "online", ...why });
    }
  }

  #waitMs(pace: Pace, retryAfterMs?: number): number {
    this.#failures += 1;
    return backOffMs(this.#failures, pace, this.#parts.random, retryAfterMs);
  }

  #tryAgain(state: "offline" | "busy", waitMs: number, why: Pick<Connection, "problem">): void {
    const { onConnection, now, setTimer } = this.#parts;
    const retryAt = now() + waitMs;
    // The network may be back at any moment; a pause of Zoho's is not over because somebody looks at the window.
    if (state === "busy") this.#pausedUntil = retryAt;
    onConnection({ state, retryAt, ...why });
    this.#cancelTimer = setTimer(() => void this.wake(), waitMs);
  }
}

/** A fault of our own, e.g. of the disk, is no reason to hurry either. */
const unforeseen = { kind: "server", problem: undefined, retryAfterMs: undefined } as const;
