/** The system's two clocks, both in ms. */
export type SystemClocks = {
  /** The time of day, since the epoch. People and time servers set it. */
  readonly now: () => number;
  /** Counts from any starting point. On some systems it stands still while the computer sleeps. */
  readonly monotonic: () => number;
};

/** A smaller difference comes from a time server that corrects the clock. In ms. */
const leastJumpMs = 2_000;

/**
 * A clock for waits, which nobody can set back. When the time of day leaps forward, the leap counts
 * as time that has passed: the computer may have slept for a night, and no wait may last longer
 * than it was meant to.
 */
export class SteadyClock {
  readonly #clocks: SystemClocks;
  /** The time of day minus the monotonic clock. */
  #offset: number;
  /** The sum of all leaps forward. */
  #leapt = 0;

  constructor(clocks: SystemClocks) {
    this.#clocks = clocks;
    this.#offset = clocks.now() - clocks.monotonic();
  }

  /** The time of day, ms since the epoch. */
  readonly now = (): number => this.#clocks.now();

  /** ms from any starting point; never goes back. */
  readonly steady = (): number => {
    this.#look();
    return this.#clocks.monotonic() + this.#leapt;
  };

  /**
   * How far the time of day has been moved, in ms from any starting point: only the difference
   * between two readings has a meaning.
   */
  get moved(): number {
    this.#look();
    return this.#offset;
  }

  /** The time of day, ms since the epoch, at a moment of `steady`. */
  timeOfDay(steadyMs: number): number {
    return Math.round(steadyMs - this.#leapt + this.#offset);
  }

  #look(): void {
    const jumpMs = this.#clocks.now() - this.#clocks.monotonic() - this.#offset;
    if (Math.abs(jumpMs) < leastJumpMs) return;
    this.#offset += jumpMs;
    this.#leapt += Math.max(0, jumpMs);
  }
}
