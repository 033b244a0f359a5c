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

  /** The error with which Zoho asked for the pause; undefined when there is none, or it is over. */
  get error(): ZohoError | undefined {
    return this.#now() < this.#until ? this.#error : undefined;
  }

  /**
   * @param since `times` when that call was made: the refusals of calls that were under way
   *   together count once
   */
  failed(error: unknown, since: number): void {
    if (!(error instanceof ZohoError) || error.kind !== "busy") return;
    if (since === this.#times) this.#inARow += 1;
    this.#times += 1;
    this.#error = error;
    this.#until = Math.max(this.#until, this.#now() + pauseMs(this.#inARow, error.retryAfterMs));
  }

  /** A call succeeded. If it was made before the pause, that says nothing about the pause. */
  worked(): void {
    if (this.error === undefined) this.#inARow = 0;
  }
}
