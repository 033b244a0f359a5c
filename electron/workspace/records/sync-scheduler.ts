import type { Connection } from "../../contract/connection.ts";
import { backOffMs, paces, type Pace } from "../../scheduling/back-off.ts";
import type { AccountPause } from "../../scheduling/account-pause.ts";
import { harmless } from "../../scheduling/harmless.ts";
import type { SteadyClock } from "../../scheduling/steady-clock.ts";
import type { SetTimer } from "../../scheduling/set-timer.ts";
import { diskProblem } from "../../storage/disk-problem.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";

/**
 * How long the copy stays fresh, in ms. A refresh costs a call for each kind of record, and each
 * focus of a window triggers one: refreshed every quarter of an hour, a sales force would use six
 * times the credits of its filings. A search finds newer records in the CRM.
 */
const freshForMs = 3_600_000;

/** Timers and the steady clock round differently. In ms. */
const timerEarlyMs = 2;

export type SyncSchedulerParts = {
  /** Loads changes from the CRM. */
  readonly refresh: (signal: AbortSignal) => Promise<void>;
  readonly onConnection: (connection: Connection) => void;
  readonly onError: (error: unknown) => void;
  readonly clock: SteadyClock;
  /** Of the account: nothing is refreshed in a pause that Zoho asked for. */
  readonly pause: AccountPause;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
};

/**
 * Refreshes the copy of the CRM's data: at the start, on each wake, and after a failure with
 * growing delays. It never polls.
 */
export class SyncScheduler {
  readonly #parts: SyncSchedulerParts;
  readonly #abort = new AbortController();
  readonly #reportError: SyncSchedulerParts["onError"];
  readonly #emitConnection: SyncSchedulerParts["onConnection"];
  #underWay: Promise<void> | undefined;
  /** Of the refresh under way. */
  #interruption = new AbortController();
  #held: Promise<unknown> | undefined;
  #cancelTimer: (() => void) | undefined;
  #failures = 0;
  /** No refresh before this time on the steady clock: the copy is fresh, or Zoho has a fault. */
  #quietUntil = -Infinity;

  constructor(parts: SyncSchedulerParts) {
    this.#parts = parts;
    this.#reportError = harmless(parts.onError);
    this.#emitConnection = harmless(parts.onConnection, this.#reportError);
  }

  /**
   * Refreshes, unless the copy is fresh or Zoho has asked for a pause. Never rejects: the result is
   * reported by `onConnection`.
   */
  wake(): Promise<void> {
    return this.#wake(0);
  }

  /** Refreshes, even if the copy is fresh. */
  refreshNow(): Promise<void> {
    if (this.#underWay === undefined) this.#quietUntil = -Infinity;
    return this.wake();
  }

  /** Refreshes after a sign-in, whatever happened before. */
  async startOver(): Promise<void> {
    await this.#underWay;
    this.#quietUntil = -Infinity;
    this.#failures = 0;
    await this.wake();
  }

  /** Does work that no refresh may meet, and has the next one wait as after a refresh. */
  async without(work: () => Promise<void>): Promise<void> {
    this.#interruption.abort();
    const done = Promise.resolve(this.#underWay).then(work);
    const held = (this.#held = Promise.allSettled([done]));
    await held;
    this.#held = undefined;
    this.#cancelTimer?.();
    this.#beQuiet(freshForMs);
    await done;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#held;
    this.#cancelTimer?.();
    await this.#underWay;
  }

  /** @param earlyMs so much of a pause does not count */
  #wake(earlyMs: number): Promise<void> {
    const { clock, pause } = this.#parts;
    const isQuiet = this.#held !== undefined || clock.steady() < this.#quietUntil;
    if (this.#abort.signal.aborted || isQuiet) return Promise.resolve();
    const pauseMs = pause.askedForMs ?? 0;
    if (this.#underWay === undefined && pauseMs > earlyMs) {
      this.#wakeIn(pauseMs);
      return Promise.resolve();
    }
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  #wakeIn(waitMs: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#parts.setTimer(() => {
      this.#cancelTimer = undefined;
      this.#quietUntil = -Infinity; // the timer may fire slightly early, and it is the only one
      void this.#wake(timerEarlyMs);
    }, waitMs);
  }

  async #refresh(): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#interruption = new AbortController();
    const signal = AbortSignal.any([this.#abort.signal, this.#interruption.signal]);
    try {
      await this.#parts.refresh(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
      return;
    }
    this.#failures = 0;
    this.#beQuiet(freshForMs);
    this.#emitConnection({ state: "online" });
  }

  #fail(error: unknown): void {
    this.#reportError(error);
    const disk = error instanceof ZohoError ? undefined : diskProblem(error);
    if (disk !== undefined) {
      // Zoho answered, but the answer could not be saved. There may be space at any time.
      this.#tryAgain("online", this.#waitMs(paces.offline), { problem: disk });
      return;
    }
    if (error instanceof ZohoError && error.kind === "busy") this.#parts.pause.begin("busy", error);
    const { kind, problem, retryAfterMs } = error instanceof ZohoError ? error : unknownError;
    const why = problem === undefined ? {} : { problem };
    switch (kind) {
      case "signed-out":
        this.#emitConnection({ state: "signed-out", ...why });
        break;
      case "offline":
      case "connection-lost":
        // No quiet time: the network may be back at any moment, and the next wake should try it.
        this.#tryAgain("offline", this.#waitMs(paces.offline), {});
        break;
      case "busy":
      case "server": {
        // The sync's own waits also grow where its first calls succeed, which ends the pause.
        const ownMs = this.#waitMs(paces.sync, retryAfterMs);
        const waitMs = Math.max(ownMs, this.#parts.pause.askedForMs ?? 0);
        this.#beQuiet(waitMs);
        this.#tryAgain("busy", waitMs, why);
        break;
      }
      case "ask":
      case "rejected":
      case "duplicate":
      case "files-refused":
        // Zoho refused: an automatic retry would only cost credits.
        this.#beQuiet(freshForMs);
        this.#emitConnection({ state: "online", ...why });
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
    this.#wakeIn(waitMs);
    this.#emitConnection({ state, retryAt: this.#parts.clock.now() + waitMs, ...why });
  }
}

/** Mailpin's own errors are retried slowly, too. */
const unknownError = { kind: "server", problem: undefined, retryAfterMs: undefined } as const;
