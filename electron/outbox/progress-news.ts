import type { SetTimer } from "../scheduling/set-timer.ts";

/** Bytes are counted by the thousand times a second; people read four numbers in one. In ms. */
const everyMs = 250;

/**
 * Tells of jobs whose upload has got on: each time of all of them, four times a second at most, and
 * never without their latest number.
 */
export class ProgressNews {
  readonly #setTimer: SetTimer;
  readonly #onProgress: (jobId: string) => void;
  readonly #moved = new Set<string>();
  #cancelTimer: (() => void) | undefined;

  constructor(setTimer: SetTimer, tell: (jobId: string) => void) {
    this.#setTimer = setTimer;
    this.#onProgress = tell;
  }

  add(jobId: string): void {
    this.#moved.add(jobId);
    this.#cancelTimer ??= this.#setTimer(() => {
      this.#cancelTimer = undefined;
      const moved = [...this.#moved];
      this.#moved.clear();
      for (const id of moved) this.#onProgress(id);
    }, everyMs);
  }

  /** The upload of this job is over; what came of it is told by others. */
  drop(jobId: string): void {
    this.#moved.delete(jobId);
    if (this.#moved.size > 0) return;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
