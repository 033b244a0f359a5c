import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import { calls, pushes, type CallName, type News } from "../../contract/calls.ts";
import { answer, type Handlers } from "./answer.ts";
import { isOurPage } from "../address.ts";

/**
 * Registers the IPC handlers; nothing else does. Calls are answered only from the top frame of our
 * window and page. The mail's frame, or a page that was navigated to, gets an error without
 * details.
 *
 * @param window our window, if it is open
 */
export function serveWindow(
  window: () => BrowserWindow | undefined,
  handlers: Handlers,
  onError: (name: CallName, error: unknown) => void,
): void {
  // electron-store registers a channel that tells every frame the path of the data folder.
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

/**
 * Pushes to the window, if it is open. Like answers, pushes contain only what the contract lists.
 */
export function sendNews(window: BrowserWindow | undefined, { name, value }: News): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(name, pushes[name].parse(value));
}
