/**
 * Node would end the process. Electron's main and utility processes only warn, unless somebody
 * listens.
 *
 * @see https://www.electronjs.org/docs/latest/breaking-changes#utility-process-unhandled-rejection-behavior-change
 */
export function warnOfUnhandledRejections(): void {
  process.on("unhandledRejection", (reason) => {
    if (process.listenerCount("unhandledRejection") > 1) return;
    process.emitWarning(textOf(reason), "UnhandledPromiseRejectionWarning");
    process.exitCode = 1;
  });
}

/**
 * An exception that nobody catches or listens for does not end Electron's main process: the user
 * reads it in a box.
 */
export function showUncaughtExceptions(show: (title: string, content: string) => void): void {
  process.on("uncaughtException", (error) => {
    if (process.listenerCount("uncaughtException") > 1) return;
    const content = `Uncaught Exception:\n${textOf(error)}`;
    show("A JavaScript error occurred in the main process", content);
  });
}

/** Anything can be thrown. */
function textOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.stack ?? `${reason.name}: ${reason.message}`;
}
