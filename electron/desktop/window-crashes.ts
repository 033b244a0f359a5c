import { dialog, type BrowserWindow } from "electron";
import { text } from "../language/text.ts";

export type WindowCrashes = {
  /** For the log: `where`, and an error with a code that holds no text of the page. */
  readonly onFailure: (where: string, error: unknown) => void;
  /** The page is gone; what is sent to it from now on would be lost until it has loaded again. */
  readonly onGone: () => void;
  /** The page is loaded again. */
  readonly onReload: () => void;
  /** ms on a monotonic clock. */
  readonly now: () => number;
};

/** A page that crashes again within this time is not loaded by itself. In ms. */
const againMs = 60_000;
/** Long enough for a slow computer: an invisible window is worse than an empty one. In ms. */
const showAfterMs = 15_000;

/** Names what happened to the page, for the log. */
export class PageError extends Error {
  override readonly name = "PageError";
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** @returns tells of each crash whether another one came shortly before */
export function crashesAgain(now: () => number): () => boolean {
  let crashedAt = -Infinity;
  return () => {
    const isAgain = now() - crashedAt < againMs;
    crashedAt = now();
    return isAgain;
  };
}

/**
 * Keeps a window from staying white or hidden: a crashed page is loaded again, once without asking.
 * The outbox is in main, and goes on meanwhile.
 *
 * @see https://www.electronjs.org/docs/latest/api/web-contents#event-render-process-gone
 */
export function watchForCrashes(window: BrowserWindow, crashes: WindowCrashes): void {
  const { onFailure, onGone, onReload, now } = crashes;
  const isAgain = crashesAgain(now);
  const reload = () => {
    window.webContents.reload();
    onReload();
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    onFailure("window", new PageError(reason));
    onGone();
    void (isAgain() ? askToReload(window) : Promise.resolve(true)).then((agreed) => {
      if (agreed) reload();
    });
  });
  window.webContents.on("did-fail-load", (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame) return;
    onFailure("window", new PageError(`load ${code}`));
    window.show();
  });
  window.on("unresponsive", () => {
    onFailure("window", new PageError("unresponsive"));
  });
  // At a start the page waits until the data are open, perhaps until a question is answered.
  window.webContents.once("did-navigate", () => {
    showAtLast(window);
  });
}

/** A page that never paints has no `ready-to-show`. */
function showAtLast(window: BrowserWindow): void {
  const timer = setTimeout(() => {
    if (!window.isDestroyed()) window.show();
  }, showAfterMs);
  const stop = () => {
    clearTimeout(timer);
  };
  window.once("show", stop);
  window.once("closed", stop);
}

/** @returns false when the user closes the window instead */
async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: text("systemDialogs.window-stopped-again"),
    detail: text("systemDialogs.open-window-again"),
    buttons: [text("systemDialogs.open-again"), text("systemDialogs.close-window")],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return false;
  if (response !== 0) window.close();
  return response === 0;
}
