import { pauseMs } from "../../scheduling/back-off.ts";
import { ZohoError } from "../errors/errors.ts";

/** Remembers that Zoho asked for a pause, and how long it lasts. */
export class Throttle {
  readonly #now: () => number;
  #error: ZohoError | undefined;
  #until = -Infinity;
  #inARow = 0;
  #times = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How often Zoho has asked so far. */
  get times(): number {
    return this.#times;
  }

  /** What Zoho asked for the pause with; undefined when there is none, or none any more. */
  get error(): ZohoError | undefined {
    return this.#now() < this.#until ? this.#error : undefined;
  }

  /**
   * @param since `times` when that call was made: what calls hear that were under way together is
   *   said once
   */
  failed(error: unknown, since: number): void {
    if (!(error instanceof ZohoError) || error.kind !== "busy") return;
    if (since === this.#times) this.#inARow += 1;
    this.#times += 1;
    this.#error = error;
    this.#until = Math.max(this.#until, this.#now() + pauseMs(this.#inARow, error.retryAfterMs));
  }

  /**
   * An answer as it should be. One of a call that was made before the pause says nothing about it.
   */
  worked(): void {
    if (this.error === undefined) this.#inARow = 0;
  }
}
