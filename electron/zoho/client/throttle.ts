import { ZohoError } from "../errors/errors.ts";

/**
 * Without a time that Zoho names: half a minute at first, then twice as long each time, up to an
 * hour. In ms.
 */
const firstMs = 30_000;
const longestMs = 3_600_000;
/** A wait beyond this is a mistake: of a server, or of a clock. In ms. */
const longestAskedMs = 24 * 3_600_000;

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
    const waitMs = error.retryAfterMs ?? Math.min(firstMs * 2 ** (this.#inARow - 1), longestMs);
    this.#until = Math.max(this.#until, this.#now() + Math.min(waitMs, longestAskedMs));
  }

  /**
   * An answer as it should be. One of a call that was made before the pause says nothing about it.
   */
  worked(): void {
    if (this.error === undefined) this.#inARow = 0;
  }
}
