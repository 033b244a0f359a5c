import type { News } from "../contract/calls.ts";
import type { Notice } from "../contract/notice.ts";

/** The window does not ask for it, and no later news repeats it. */
type SentOnce = Extract<News, { readonly name: "notices" | "refused" }>;

/** News that is sent once. It waits here while there is no window, or while the window loads. */
export class Notices {
  #waiting: SentOnce[] = [];
  #send: ((news: SentOnce) => void) | undefined;

  /** For whoever has something to tell the user, at the start or later. */
  readonly notify = (notice: Notice): void => {
    this.tell({ name: "notices", value: [notice] });
  };

  tell(news: SentOnce): void {
    if (this.#send === undefined) this.#waiting.push(news);
    else this.#send(news);
  }

  /** The window has loaded: it is sent what waits, and all that comes from now on. */
  open(send: (news: SentOnce) => void): void {
    this.#send = send;
    for (const news of this.#waiting.splice(0)) send(news);
  }

  /** The window is gone: what comes waits for the next one. */
  close(): void {
    this.#send = undefined;
  }
}
