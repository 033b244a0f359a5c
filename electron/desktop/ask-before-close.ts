import { app, type BrowserWindow } from "electron";
import { confirmClose } from "./dialogs.ts";
import type { HeldFiles } from "./held-files.ts";

/** Asks before the window closes, or Mailpin quits, with dropped files that are not read yet. */
export function askBeforeClose(
  window: BrowserWindow,
  held: HeldFiles,
  onFailure: (error: unknown) => void,
): void {
  let isQuit = false;
  let isAsking = false;
  const noteQuit = () => {
    isQuit = true;
  };
  const ask = async (close: () => void) => {
    if (isAsking) return;
    isAsking = true;
    const agreed = await confirmClose(window, held.count).finally(() => {
      isAsking = false;
    });
    if (!agreed || window.isDestroyed()) return;
    for (const page of ["window", "strip"] as const) held.lose(page);
    close();
  };
  app.on("before-quit", noteQuit);
  window.once("closed", () => app.off("before-quit", noteQuit));
  window.on("close", (event) => {
    if (held.count === 0) return;
    event.preventDefault();
    const wasQuit = isQuit;
    isQuit = false;
    ask(() => {
      if (wasQuit) app.quit();
      else window.close();
    }).catch(onFailure);
  });
}
