/**
 * How a command ends before its work is done. `leave` ends the process with an exit code; `process`
 * then emits `exit`.
 */
import { constants } from "node:os";

type Leave = (code: number) => void;

/** `mailpin find | head` closes the pipe early; that is no failure of ours. */
export function leaveWhenPipeCloses(leave: Leave): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    leave(0);
  });
}

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
