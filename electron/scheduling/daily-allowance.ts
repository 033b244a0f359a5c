const dayMs = 24 * 3_600_000;

/** How often something may be done within 24 hours, e.g. a call that costs a credit. */
export class DailyAllowance {
  readonly #most: number;
  readonly #now: () => number;
  /** When it was done. */
  #used: number[] = [];

  /** @param now ms on a steady clock */
  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  get isLeft(): boolean {
    const since = this.#now() - dayMs;
    this.#used = this.#used.filter((at) => at > since);
    return this.#used.length < this.#most;
  }

  use(): void {
    this.#used.push(this.#now());
  }
}
