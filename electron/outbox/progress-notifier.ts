import type { SetTimer } from "../scheduling/set-timer.ts";

/** Bytes are counted a thousand times a second; people can read four numbers a second. In ms. */
const everyMs = 250;

/**
 * Reports the upload progress of jobs: of all of them at once, at most four times a second, and
 * always with the latest number.
 */
export class ProgressNotifier {
  readonly #setTimer: SetTimer;
  readonly #onProgress: (jobId: string) => void;
  readonly #changed = new Set<string>();
  #cancelTimer: (() => void) | undefined;

  constructor(setTimer: SetTimer, onProgress: (jobId: string) => void) {
    this.#setTimer = setTimer;
    this.#onProgress = onProgress;
  }

  add(jobId: string): void {
    this.#changed.add(jobId);
    this.#cancelTimer ??= this.#setTimer(() => {
      this.#cancelTimer = undefined;
      const changed = [...this.#changed];
      this.#changed.clear();
      for (const id of changed) this.#onProgress(id);
    }, everyMs);
  }

  /** The upload of this job is over; its outcome is reported elsewhere. */
  drop(jobId: string): void {
    this.#changed.delete(jobId);
    if (this.#changed.size > 0) return;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
