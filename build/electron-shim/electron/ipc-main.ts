import { EventEmitter } from "node:events";

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== "function")
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /**
   * The shim calls it for a page. @throws the error of the handler; Error if there is no handler
   */
  answer(channel: string, event: Electron.IpcMainInvokeEvent, args: readonly unknown[]): unknown {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

/** `ipcMain`, for all windows. */
export const ipcMain = new IpcMain() satisfies Pick<
  Electron.IpcMain,
  "handle" | "handleOnce" | "removeHandler"
>;
