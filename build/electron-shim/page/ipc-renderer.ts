import type { Connection } from "./connection.ts";
import { Emitter } from "./emitter.ts";

/** `ipcRenderer` as a sandboxed preload knows it. */
export class IpcRenderer
  extends Emitter
  implements Pick<Electron.IpcRenderer, "send" | "invoke" | "sendSync" | "postMessage">
{
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#connection.send({ kind: "send", channel: nameOf(channel), args });
  }

  /** Rejects, as Electron's does, with the handler's error as text in an error of its own. */
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.#connection.ask({ kind: "invoke", channel: nameOf(channel), args });
    } catch (error) {
      if (typeof error !== "string") throw error;
      throw new Error(`Error invoking remote method '${channel}': ${error}`); // oxlint-disable-line preserve-caught-error -- main sends text
    }
  }

  sendSync(): never {
    throw new Error("The shim has no sendSync: a page cannot wait for a socket.");
  }

  postMessage(): never {
    throw new Error("The shim carries no message ports.");
  }

  /** The shim calls it when main has sent something. */
  deliver(channel: string, args: readonly unknown[]): void {
    this.emit(channel, { sender: this, ports: [] }, ...args);
  }
}

function nameOf(channel: unknown): string {
  if (typeof channel !== "string")
    throw new TypeError("Error processing argument at index 0, conversion failure");
  return channel;
}
