import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import { calls, pushes, type CallName, type News } from "../../contract/calls.ts";
import { answer, type Handlers } from "./answer.ts";
import { isOurPage } from "../address.ts";

/**
 * The only place that registers channels. A question is answered when it comes from the top frame
 * of our own window and page; the frame that shows a mail, or a page that was navigated to, gets an
 * error without a hint.
 *
 * @param window our window, if there is one now
 */
export function serveWindow(
  window: () => BrowserWindow | undefined,
  handlers: Handlers,
  onError: (name: CallName, error: unknown) => void,
): void {
  // electron-store opens a channel of its own, which tells every frame where the data folder is.
  ipcMain.removeAllListeners();
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, (event, raw: unknown) => {
      if (!isOurs(event, window())) throw new Error("This page may not ask.");
      return answer(name, handlers, raw, onError);
    });
  }
}

function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  if (window === undefined || frame === null || event.sender !== window.webContents) return false;
  return frame.parent === null && isOurPage(frame.url);
}

/** Tells the window, if there is one; like answers, news carries only what the contract names. */
export function sendNews(window: BrowserWindow | undefined, { name, value }: News): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(name, pushes[name].parse(value));
}
