import type { Connection } from "../contract/connection.ts";
import { backOffMs, paces, type Pace } from "../scheduling/back-off.ts";
import { harmless } from "../outbox/harmless.ts";
import type { SteadyClock } from "../scheduling/steady-clock.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { ZohoError } from "../zoho/errors/errors.ts";

/**
 * A refresh costs a call for each kind of record, and a whole sales force looks at its windows all
 * day: every quarter of an hour, it would use six times the credits of its filings. What is newer
 * is looked up where somebody searches for it. In ms.
 */
const freshForMs = 3_600_000;

export type InTouchParts = {
  /** Learns from the CRM what is new. */
  readonly refresh: (signal: AbortSignal) => Promise<void>;
  readonly onConnection: (connection: Connection) => void;
  readonly onError: (error: unknown) => void;
  readonly clock: SteadyClock;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
};

/**
 * Keeps what we know of the CRM up to date: at the start and on every wake; after a failure by
 * itself, with growing waits. It never polls.
 */
export class SyncScheduler {
  readonly #parts: InTouchParts;
  readonly #abort = new AbortController();
  readonly #log: InTouchParts["onError"];
  readonly #tell: InTouchParts["onConnection"];
  #underWay: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  #failures = 0;
  /**
   * No refresh before this moment of the steady clock: the copy is fresh, or Zoho wants a pause.
   */
  #quietUntil = -Infinity;

  constructor(parts: InTouchParts) {
    this.#parts = parts;
    this.#log = harmless(parts.onError);
    this.#tell = harmless(parts.onConnection, this.#log);
  }

  /**
   * Refreshes unless that was done a moment ago, or Zoho has asked for a pause. Never rejects: what
   * happened is told as news.
   */
  wake(): Promise<void> {
    if (this.#abort.signal.aborted || this.#parts.clock.steady() < this.#quietUntil)
      return Promise.resolve();
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Somebody signed in: what was learned before, or in vain, is forgotten. */
  async startOver(): Promise<void> {
    await this.#underWay;
    this.#quietUntil = -Infinity;
    this.#failures = 0;
    await this.wake();
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    this.#cancelTimer?.();
    await this.#underWay;
  }

  async #refresh(): Promise<void> {
    this.#cancelTimer?.();
    try {
      await this.#parts.refresh(this.#abort.signal);
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#fail(error);
      return;
    }
    this.#failures = 0;
    this.#beQuiet(freshForMs);
    this.#tell({ state: "online" });
  }

  #fail(error: unknown): void {
    this.#log(error);
    const disk = error instanceof ZohoError ? undefined : diskProblem(error);
    if (disk !== undefined) {
      // Zoho has answered, and the answer could not be kept. There may be room at any moment.
      this.#tryAgain("online", this.#waitMs(paces.offline), { problem: disk });
      return;
    }
    const { kind, problem, retryAfterMs } = error instanceof ZohoError ? error : unforeseen;
    const why = problem === undefined ? {} : { problem };
    switch (kind) {
      case "signed-out":
        this.#tell({ state: "signed-out", ...why });
        break;
      case "offline":
      case "connection-lost":
        // No quiet time: the network may be back at any moment, and a look at the window should
        // find out.
        this.#tryAgain("offline", this.#waitMs(paces.offline), {});
        break;
      case "busy":
      case "server": {
        const waitMs = this.#waitMs(paces[kind], retryAfterMs);
        this.#beQuiet(waitMs);
        this.#tryAgain("busy", waitMs, why);
        break;
      }
      case "ask":
      case "rejected":
      case "duplicate":
      case "files-refused":
        // Zoho is there and says no: asking again by ourselves would only cost credits.
        this.#beQuiet(freshForMs);
        this.#tell({ state: "online", ...why });
    }
  }

  #beQuiet(forMs: number): void {
    this.#quietUntil = this.#parts.clock.steady() + forMs;
  }

  #waitMs(pace: Pace, retryAfterMs?: number): number {
    this.#failures += 1;
    return backOffMs(this.#failures, pace, this.#parts.random, retryAfterMs);
  }

  #tryAgain(
    state: "online" | "offline" | "busy",
    waitMs: number,
    why: Pick<Connection, "problem">,
  ): void {
    const { clock, setTimer } = this.#parts;
    this.#cancelTimer = setTimer(() => {
      this.#quietUntil = -Infinity; // the timer may fire a moment early, and no other follows
      void this.wake();
    }, waitMs);
    this.#tell({ state, retryAt: clock.now() + waitMs, ...why });
  }
}

/** A fault of our own is no reason to hurry either. */
const unforeseen = { kind: "server", problem: undefined, retryAfterMs: undefined } as const;
