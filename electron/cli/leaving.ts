/**
 * How a command ends, also before its work is done. `leave` ends the process with an exit code;
 * `process` then emits `exit`.
 */
import { constants } from "node:os";
import type { Writable } from "node:stream";

type Leave = (code: number) => void;

/** `mailpin find | head` closes the pipe early; that is no failure of ours. */
export function leaveWhenPipeCloses(leave: Leave): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    leave(0);
  });
}

/**
 * Resolves when all that was written has left. A pipe takes what its reader has room for, and the
 * rest later: a process that exits before cuts it off.
 */
export const whenWritten = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    stream.write("", () => {
      resolve();
    });
  });

/**
 * A signal ends a process at once, without the event `exit`, unless there is a listener. A second
 * signal always does.
 */
export function leaveOnSignal(leave: Leave): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      leave(128 + constants.signals[signal]); // as shells count
    });
}

/**
 * Tidies up when the process ends, if that has not been done by then.
 *
 * @param tidyUp synchronous: the process does not wait for promises any more
 * @returns tidies up now
 */
export function atEnd(tidyUp: () => void): () => void {
  const once = () => {
    process.off("exit", once);
    tidyUp();
  };
  process.on("exit", once);
  return once;
}
