import type { Connection } from "../contract/connection.ts";
import { backOffMs, paces } from "./back-off.ts";

/** What keeps the whole outbox from sending, not one job. */
export type PauseReason = "offline" | "busy" | "signed-out";

/** Why nothing is sent now, and until when. Waits grow as long as nothing succeeds in between. */
export class Pause {
  readonly #now: () => number;
  readonly #random: () => number;
  #reason: PauseReason | undefined;
  #until = 0;
  #failures = 0;
  #begunAt = 0;
  #answered = false;

  constructor({ now, random }: { readonly now: () => number; readonly random: () => number }) {
    this.#now = now;
    this.#random = random;
  }

  /**
   * @param triedAt when the try began that met the obstacle; one that began before a pause that still lasts teaches nothing new
   * @param retryAfterMs what Zoho asked for
   */
  begin(reason: PauseReason, triedAt: number, retryAfterMs?: number): void {
    if (this.#lastsSince(triedAt)) return;
    this.#failures = reason === this.#reason ? this.#failures + 1 : 1;
    this.#reason = reason;
    this.#begunAt = this.#now();
    // Signing in is up to the user, who will wake us: asking again by ourselves could only get the account locked.
    const waitMs = reason === "signed-out" ? Infinity : backOffMs(this.#failures, paces[reason], this.#random, retryAfterMs);
    this.#until = this.#begunAt + waitMs;
  }

  /** Zoho has answered as it should. A pause that it asked for meanwhile stays, for this try began before. */
  end(triedAt: number): void {
    if (this.#reason !== "offline" && this.#lastsSince(triedAt)) return;
    this.#answered = true;
    this.#reason = undefined;
    this.#failures = 0;
    this.#until = 0;
  }

  /** The wait is over before its time; whether the obstacle is, the next try will show. A pause that Zoho asked for stays, unless `evenIfBusy`. */
  cutShort({ evenIfBusy }: { readonly evenIfBusy: boolean }): void {
    if (this.#reason !== "busy" || evenIfBusy) this.#until = 0;
  }

  /** ms since the epoch, Infinity if only `cutShort` ends it; undefined when something may be sent. */
  get until(): number | undefined {
    return this.#until > this.#now() ? this.#until : undefined;
  }

  /** One job at a time until one has shown that the obstacle is gone. */
  get probing(): boolean {
    return this.#reason !== undefined;
  }

  /** What the window may say. */
  get connection(): Connection {
    const until = this.until;
    if (this.#reason === undefined) return { state: this.#answered ? "online" : "connecting" };
    if (until === undefined) return { state: "connecting" };
    return until === Infinity ? { state: this.#reason } : { state: this.#reason, retryAt: until };
  }

  #lastsSince(triedAt: number): boolean {
    return this.until !== undefined && triedAt <= this.#begunAt;
  }
}
