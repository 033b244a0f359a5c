import type { Connection } from "../contract/connection.ts";
import { backOffMs, paces } from "./back-off.ts";
import type { SteadyClock } from "./steady-clock.ts";

/** Why the whole outbox, and not only one job, cannot send. */
export type PauseReason = "offline" | "busy" | "signed-out";

/**
 * Why nothing is sent now, and until when, on the steady clock. Waits grow as long as nothing
 * succeeds in between.
 */
export class Pause {
  readonly #clock: SteadyClock;
  readonly #random: () => number;
  #reason: PauseReason | undefined;
  #until = -Infinity;
  #failures = 0;
  #begunAt = -Infinity;
  #answered = false;

  constructor({ clock, random }: { readonly clock: SteadyClock; readonly random: () => number }) {
    this.#clock = clock;
    this.#random = random;
  }

  /**
   * @param triedAt when the try began, on the steady clock; a try that began before a pause that
   *   still lasts says nothing new
   * @param retryAfterMs what Zoho asked for
   */
  begin(reason: PauseReason, triedAt: number, retryAfterMs?: number): void {
    if (this.#lastsSince(triedAt)) return;
    this.#failures = reason === this.#reason ? this.#failures + 1 : 1;
    this.#reason = reason;
    this.#begunAt = this.#clock.steady();
    // Only the user can sign in, which then ends the pause. Automatic tries could get the account
    // locked.
    const waitMs =
      reason === "signed-out"
        ? Infinity
        : backOffMs(this.#failures, paces[reason], this.#random, retryAfterMs);
    this.#until = this.#begunAt + waitMs;
  }

  /** A try succeeded. If Zoho asked for a pause after that try began, the pause stays. */
  end(triedAt: number): void {
    if (this.#reason !== "offline" && this.#lastsSince(triedAt)) return;
    this.#answered = true;
    this.#reason = undefined;
    this.#failures = 0;
    this.#until = -Infinity;
  }

  /**
   * Ends the wait early; the next try will show whether the obstacle is gone. A pause that Zoho
   * asked for stays, unless `evenIfBusy`.
   */
  cutShort({ evenIfBusy }: { readonly evenIfBusy: boolean }): void {
    if (this.#reason !== "busy" || evenIfBusy) this.#until = -Infinity;
  }

  /**
   * How long it still lasts, in ms; Infinity if only `cutShort` ends it; undefined when something
   * may be sent.
   */
  get leftMs(): number | undefined {
    const left = this.#until - this.#clock.steady();
    return left > 0 ? left : undefined;
  }

  /** One job at a time until one has shown that the obstacle is gone. */
  get probing(): boolean {
    return this.#reason !== undefined;
  }

  /** The state that the window shows. */
  get connection(): Connection {
    if (this.#reason === undefined) return { state: this.#answered ? "online" : "connecting" };
    if (this.leftMs === undefined) return { state: "connecting" };
    return this.#until === Infinity
      ? { state: this.#reason }
      : { state: this.#reason, retryAt: this.#clock.timeOfDay(this.#until) };
  }

  #lastsSince(triedAt: number): boolean {
    return this.leftMs !== undefined && triedAt <= this.#begunAt;
  }
}
