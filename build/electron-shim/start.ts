import { app } from "./electron/app.ts";
import { dialog } from "./electron/dialog.ts";
import { answerInspector } from "./electron/inspection.ts";
import { firstPage } from "./electron/served-page.ts";
import { showWindowsWith } from "./electron/window.ts";
import { showUncaughtExceptions, warnOfUnhandledRejections } from "./unforeseen.ts";

/** How long an app may take to end after a signal before it is ended. */
const quitMs = 5_000;

/**
 * Starts the app in Electron's order: its main script first, then `ready`.
 *
 * @param open whether windows are shown in Chromium; otherwise their address is printed
 */
export async function start(open: boolean, runMain: () => Promise<unknown>): Promise<void> {
  endOnSignals();
  warnOfUnhandledRejections();
  showUncaughtExceptions((title, content) => {
    dialog.showErrorBox(title, content);
  });
  answerInspector();
  await firstPage.listen();
  const { ChromiumWindow } = open ? await import("./chromium-window.ts") : {};
  showWindowsWith(
    ChromiumWindow && ((server) => new ChromiumWindow(server)),
    (address, isFirst) => {
      console.log(`${app.name} ${isFirst ? "is at" : "opens another window:"} ${address}`);
    },
  );
  // A main script may wait for `ready` while it loads; it would otherwise wait for itself. Electron
  // allows it, too.
  app.onceAwaited(() => {
    setImmediate(() => {
      app.becomeReady();
    });
  });
  await runMain();
  app.becomeReady();
}

/**
 * The first signal asks the app to quit, unless the app listens itself, as in Electron. A second
 * signal or the time limit ends it.
 */
function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    let asked = false;
    process.on(signal, () => {
      if (process.listenerCount(signal) > 1) return;
      if (asked) app.exit(1);
      else app.quit();
      asked = true;
      setTimeout(() => {
        app.exit(1);
      }, quitMs).unref();
    });
  }
}
