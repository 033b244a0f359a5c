import type { News } from "../contract/pushes.ts";
import type { Notice } from "../contract/notice.ts";

/** Pushes that the snapshot does not contain and no later push repeats. */
type SentOnce = Extract<
  News,
  { readonly name: "notices" | "refused" | "taken" | "updateReady" | "show" }
>;

/** Queues pushes that are sent only once, while there is no window that listens. */
export class Notices {
  #waiting: SentOnce[] = [];
  #deliver: ((news: SentOnce) => void) | undefined;

  /** Shows a notice to the user, at the start or later. */
  readonly notify = (notice: Notice): void => {
    this.send({ name: "notices", value: [notice] });
  };

  send(news: SentOnce): void {
    if (this.#deliver === undefined) this.#waiting.push(news);
    else this.#deliver(news);
  }

  /** The window listens: sends the queue, and then each push at once. */
  open(send: (news: SentOnce) => void): void {
    this.#deliver = send;
    for (const news of this.#waiting.splice(0)) send(news);
  }

  /** The window is closed: pushes wait for the next one. */
  close(): void {
    this.#deliver = undefined;
  }
}
