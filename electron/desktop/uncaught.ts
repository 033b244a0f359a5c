import type { Notice } from "../contract/notice.ts";
import { text } from "../language/text.ts";

export type UncaughtParts = {
  readonly onFailure: (where: string, error: unknown) => void;
  readonly onNotice: (notice: Notice) => void;
};

const notice = (): Notice => ({
  code: "internal",
  title: text("told.uncaught"),
  message: text("told.uncaught-text"),
});

/**
 * Takes errors that no code foresaw: into the log, and once to the user. Without listeners Electron
 * opens a box with a stack and waits, and a rejection is not told at all. Mailpin goes on: its data
 * change in transactions only.
 */
export function watchForUncaught({ onFailure, onNotice }: UncaughtParts): void {
  let isTold = false;
  const note = (error: unknown) => {
    onFailure("uncaught", error);
    if (!isTold) onNotice(notice());
    isTold = true;
  };
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
}
