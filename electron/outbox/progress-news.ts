import type { SetTimer } from "../scheduling/set-timer.ts";

/**
 * Bytes are counted a thousand times a second; people cannot read more than four numbers in that
 * time. In ms.
 */
const everyMs = 250;

/**
 * Reports the upload progress of jobs: of all of them at once, at most four times a second, and
 * always with the latest number.
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

  /** The upload of this job is over; its outcome is reported elsewhere. */
  drop(jobId: string): void {
    this.#moved.delete(jobId);
    if (this.#moved.size > 0) return;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
