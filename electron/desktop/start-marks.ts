import { app } from "electron";

/** What a start comes past, in this order. A start without a window is never `drawn`. */
export type StartMark =
  "ready" | "settings-read" | "window-asked" | "code-loaded" | "data-open" | "drawn" | "settled";

/**
 * How long a start took, in ms since the system made the process: for `--perf`, and for support.
 *
 * @see https://www.electronjs.org/docs/latest/api/process#processgetcreationtime
 */
export class StartMarks {
  readonly #marks = new Map<StartMark, number>();
  /** Where the system does not tell it, the time at which Node began. */
  readonly #startedAt = process.getCreationTime() ?? performance.timeOrigin;

  /** Of each mark the first time counts: a window may be opened again. */
  readonly mark = (name: StartMark): void => {
    if (this.#marks.has(name)) return;
    this.#marks.set(name, Math.round(performance.timeOrigin + performance.now() - this.#startedAt));
  };

  read(): Readonly<Record<string, number>> {
    return Object.fromEntries([["process-start", 0], ...this.#marks]);
  }
}

/** `--perf`: prints them, once the start is over, as one line of JSON. */
export function printStart(marks: StartMarks): void {
  if (app.commandLine.hasSwitch("perf"))
    process.stdout.write(`${JSON.stringify({ perf: marks.read() })}\n`);
}
