import type { Connection } from "../contract/connection.ts";
import { backOffMs, longestWaitMs, paces } from "./back-off.ts";
import type { SteadyClock } from "./steady-clock.ts";

/** Why nothing may be asked of the account; `busy`: Zoho has asked for a pause. */
export type PauseReason = "offline" | "busy" | "signed-out";

/** The error that began a pause. `retryAfterMs`: how long Zoho asked for. */
export type PauseError = Error & { readonly retryAfterMs?: number | undefined };

/**
 * Until when nothing may be asked of an account, and why. There is one for each account: the calls,
 * the outbox and the sync ask it, and tell it what they have seen. Waits grow as long as nothing
 * succeeds in between. How many calls may run at the same time is another question: see
 * call-slots.ts.
 */
export class AccountPause {
  readonly clock: SteadyClock;
  readonly #random: () => number;
  #reason: PauseReason | undefined;
  #error: PauseError | undefined;
  /** All times are of the steady clock: a clock that is set back never lengthens a wait. */
  #until = -Infinity;
  #timesAsked = 0;
  #failures = 0;
  #answered = false;

  /** @param parts.random a number in [0, 1) */
  constructor(parts: { readonly clock: SteadyClock; readonly random: () => number }) {
    this.clock = parts.clock;
    this.#random = parts.random;
  }

  /**
   * A try failed. While a pause lasts, this says nothing new: calls that were under way together
   * fail together. Only what Zoho asks for counts: it takes the place of a wait for the network,
   * and is never shortened.
   */
  begin(reason: PauseReason, error: PauseError): void {
    // One answer is told by its call, by the outbox, and by calls that it kept from being made.
    if (this.leftMs !== undefined && error === this.#error) return;
    const now = this.clock.steady();
    if (reason === "busy") this.#timesAsked += 1;
    if (this.leftMs !== undefined && (reason !== "busy" || this.#reason !== "offline")) {
      if (reason === "busy") this.#until = Math.max(this.#until, now + askedMs(error));
      return;
    }
    this.#failures = reason === this.#reason ? this.#failures + 1 : 1;
    this.#reason = reason;
    this.#error = error;
    // Only the user can sign in, which then ends the pause. Automatic tries could get the account
    // locked.
    this.#until =
      reason === "signed-out"
        ? Infinity
        : now + backOffMs(this.#failures, paces[reason], this.#random, error.retryAfterMs);
  }

  /**
   * A try succeeded. It may have begun before the pause: one that Zoho asked for stays as long as
   * it lasts, and so does a wait for signing in.
   */
  end(): void {
    if (this.#reason !== "offline" && this.leftMs !== undefined) return;
    this.#answered = true;
    this.#reason = undefined;
    this.#error = undefined;
    this.#failures = 0;
    this.#until = -Infinity;
  }

  /** A pause that Zoho asked for ends with its time where nothing waits that could try. */
  endIfOver(): void {
    if (this.#reason === "busy") this.end();
  }

  /**
   * Ends the wait early; the next try will show whether the obstacle is gone. A network that has
   * just come back may need a moment, so waits for it grow from the beginning. A pause that Zoho
   * asked for stays, unless `evenIfBusy`.
   */
  cutShort({ evenIfBusy }: { readonly evenIfBusy: boolean }): void {
    if (this.#reason === "offline") this.#failures = 0;
    if (this.#reason !== "busy" || evenIfBusy) this.#until = -Infinity;
  }

  /**
   * How long it still lasts, in ms; Infinity if only `cutShort` ends it; undefined when something
   * may be asked.
   */
  get leftMs(): number | undefined {
    const left = this.#until - this.clock.steady();
    return left > 0 ? left : undefined;
  }

  /** The same for a pause that Zoho asked for. */
  get askedForMs(): number | undefined {
    return this.#reason === "busy" ? this.leftMs : undefined;
  }

  /** The error with which Zoho asked for a pause, as long as the pause lasts. */
  get askedFor(): PauseError | undefined {
    return this.askedForMs === undefined ? undefined : this.#error;
  }

  /** How often Zoho has asked for a pause so far. */
  get timesAsked(): number {
    return this.#timesAsked;
  }

  /** One try at a time until one has shown that the obstacle is gone. */
  get probing(): boolean {
    return this.#reason !== undefined;
  }

  /** The state that the window shows. */
  get connection(): Connection {
    if (this.#reason === undefined) return { state: this.#answered ? "online" : "connecting" };
    if (this.leftMs === undefined) return { state: "connecting" };
    return this.#until === Infinity
      ? { state: this.#reason }
      : { state: this.#reason, retryAt: this.clock.timeOfDay(this.#until) };
  }
}

const askedMs = ({ retryAfterMs = 0 }: PauseError): number => Math.min(retryAfterMs, longestWaitMs);
