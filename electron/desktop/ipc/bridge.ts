import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import { bothAsk } from "../../contract/bridge.ts";
import { calls, type CallName } from "../../contract/calls.ts";
import { stripCalls } from "../../contract/calls/strip.ts";
import { pushes, type News } from "../../contract/pushes.ts";
import { answer, type Handlers } from "./answer.ts";
import { isOurPage } from "../address.ts";

/** The windows that may ask, if they are open. */
export type Askers = {
  readonly window: () => BrowserWindow | undefined;
  /** The drop strip. */
  readonly strip: () => BrowserWindow | undefined;
};

/**
 * Registers the IPC handlers; nothing else does. Calls are answered only from the top frame of our
 * windows and pages, and each window only what is for it. The mail's frame, or a page that was
 * navigated to, gets an error without details.
 */
export function serveWindows(
  askers: Askers,
  handlers: Handlers,
  onError: (name: CallName, error: unknown) => void,
): void {
  // electron-store registers a channel that tells every frame the path of the data folder.
  ipcMain.removeAllListeners();
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, (event, raw: unknown) => {
      if (!mayAsk(name, event, askers)) throw new Error("This page may not ask.");
      return answer(name, handlers, raw, onError);
    });
  }
}

const ofBoth: ReadonlySet<CallName> = new Set(bothAsk);

function mayAsk(name: CallName, event: IpcMainInvokeEvent, { window, strip }: Askers): boolean {
  const isOf = (asker: BrowserWindow | undefined) =>
    asker !== undefined && event.sender === asker.webContents;
  const frame = event.senderFrame;
  if (frame?.parent !== null || !isOurPage(frame.url)) return false;
  if (Object.hasOwn(stripCalls, name)) return isOf(strip());
  return isOf(window()) || (ofBoth.has(name) && isOf(strip()));
}

/**
 * Pushes to the window, if it is open. Like answers, pushes contain only what the contract lists.
 */
export function sendNews(window: BrowserWindow | undefined, { name, value }: News): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(name, pushes[name].parse(value));
}
