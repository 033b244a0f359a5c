/** Reproducible random choices: the same seed gives the same ones. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, excluding 1. Mulberry32, by Tommy Ettinger: good enough to choose mutations. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `limit`, excluding `limit`; 0 when there is none. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** @throws RangeError when there is nothing to choose from */
  of<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new RangeError("there is nothing to choose from");
    return choices[this.below(choices.length)] as T;
  }

  /** Mostly short, sometimes up to `most`. */
  length(most: number): number {
    return Math.min(most, 1 + Math.floor(most ** this.next()));
  }
}
