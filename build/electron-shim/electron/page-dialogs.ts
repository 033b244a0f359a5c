import { beforeEnd } from "./endings.ts";
import { firstPage } from "./served-page.ts";
import type { Dialog, DialogAnswer } from "../wire/messages.ts";

/**
 * Dialogs that the page of the first window draws for main. Without a page, or when it closes, they are cancelled.
 */
class PageDialogs {
  readonly #link = firstPage.server.link;
  readonly #open = new Map<number, (answer: DialogAnswer) => void>();
  #lastId = 0;

  constructor() {
    const cancel = () => {
      this.#cancelAll();
    };
    this.#link.on("left", cancel).on("gone", cancel);
    beforeEnd(cancel);
  }

  /** Whether there is a page to draw them. */
  get canAsk(): boolean {
    return this.#link.isConnected;
  }

  ask(dialog: Dialog): Promise<DialogAnswer> {
    if (!this.canAsk) return Promise.resolve({ kind: "cancelled" });
    const id = ++this.#lastId;
    const { promise, resolve } = Promise.withResolvers<DialogAnswer>();
    this.#open.set(id, resolve);
    this.#link.send({ kind: "ask", id, dialog });
    return promise;
  }

  answer(id: number, answer: DialogAnswer): void {
    this.#open.get(id)?.(answer);
    this.#open.delete(id);
  }

  #cancelAll(): void {
    for (const id of [...this.#open.keys()]) this.answer(id, { kind: "cancelled" });
  }
}

export const pageDialogs = new PageDialogs();
