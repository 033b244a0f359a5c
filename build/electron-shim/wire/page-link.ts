import { EventEmitter, once } from "node:events";
import { randomUUID } from "node:crypto";
import { types } from "node:util";
import type { WebSocket } from "ws";
import { encode } from "./codec.ts";
import { readFromPage } from "./from-page.ts";
import type { FromPage, ToPage } from "./messages.ts";

/**
 * A reload closes the old page's socket before the new page opens its own; a closed tab opens none.
 */
const reloadGraceMs = 1_500;
/** How long a new page waits for the present one to go, as it does in a reload. */
const takeOverMs = 2_000;
/** How long a page may take to connect after it got the script. */
const connectMs = 30_000;

type Page = { readonly id: string; readonly socket: WebSocket | undefined };

/**
 * The one page that is the window. A document claims the place when it asks for its script, and
 * keeps it as long as its socket is open. Meanwhile a second document is refused.
 */
export class PageLink extends EventEmitter<{
  message: [FromPage];
  started: [];
  left: [];
  gone: [];
}> {
  #page: Page | undefined;
  /** Messages from before the socket was open. */
  readonly #waiting: Uint8Array[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** It changes with each reload: answers to the old page must not reach the new one. */
  get pageId(): string | undefined {
    return this.#page?.id;
  }

  get isConnected(): boolean {
    return this.#page?.socket !== undefined;
  }

  /**
   * @returns the id under which the page may connect; undefined if another page stays
   */
  async claim(): Promise<string | undefined> {
    if (this.isConnected)
      await once(this, "left", { signal: AbortSignal.timeout(takeOverMs) }).catch(() => undefined);
    if (this.isConnected) return undefined;
    this.#page = { id: randomUUID(), socket: undefined };
    this.#waiting.length = 0;
    this.#after(connectMs);
    this.emit("started");
    return this.#page.id;
  }

  /** @returns false when the page has no claim, or has lost it to a later one */
  connect(id: string, socket: WebSocket): boolean {
    if (this.#page?.id !== id || this.#page.socket !== undefined) return false;
    clearTimeout(this.#timer);
    this.#page = { id, socket };
    for (const frame of this.#waiting.splice(0)) socket.send(frame);
    socket.on("message", (data) => {
      const message = readOrUndefined(data as Buffer);
      if (message === undefined) socket.close(1008, "not a message of the shim");
      else this.emit("message", message);
    });
    socket.on("error", () => {
      socket.terminate();
    });
    socket.on("close", () => {
      if (this.#page?.socket === socket) this.#leave();
    });
    return true;
  }

  /**
   * @throws Error when the message cannot be cloned. Without a page it goes nowhere, as in
   *   Electron.
   */
  send(message: ToPage): void {
    const frame = encode(message, types.isProxy);
    if (this.#page?.socket !== undefined) this.#page.socket.send(frame);
    else if (this.#page !== undefined) this.#waiting.push(frame);
  }

  /** Closes the socket; the page then says that the window is closed. */
  close(): void {
    clearTimeout(this.#timer);
    this.#page?.socket?.close();
    this.#page = undefined;
  }

  #leave(): void {
    this.#page = undefined;
    this.emit("left");
    this.#after(reloadGraceMs);
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.isConnected) return;
      this.#page = undefined;
      this.emit("gone");
    }, ms);
    this.#timer.unref();
  }
}

function readOrUndefined(frame: Uint8Array): FromPage | undefined {
  try {
    return readFromPage(frame);
  } catch {
    return undefined;
  }
}
