import type { OutboxStatus } from "../workspace/outbox-status.ts";
import { text } from "../language/text.ts";

/** The words of a notification: counts only, because lock screens show it. */
export type Words = { readonly title: string; readonly body: string };

export type OutboxNotifierParts = {
  /** ms since the epoch. */
  readonly now: () => number;
  /** How many mails have come to be in their CRMs since this time. */
  readonly filedSince: (time: number) => number;
  /** Whether the user looks at the window. */
  readonly isWatched: () => boolean;
  readonly show: (words: Words) => void;
};

/**
 * Decides what of the outbox the user is told of who is not looking: that something needs them, and
 * that several mails, or those that waited for the network, are filed.
 */
export class OutboxNotifier {
  readonly #parts: OutboxNotifierParts;
  /** When mails began to wait or to be sent; undefined while none does. */
  #busySince: number | undefined;
  #wasOffline = false;
  /** How many needed the user when they looked last, and when they were told last. */
  #seen = 0;
  #told = 0;

  constructor(parts: OutboxNotifierParts) {
    this.#parts = parts;
  }

  update(status: OutboxStatus): void {
    const { isWatched, show } = this.#parts;
    const { needYou } = status;
    const filed = this.#through(status);
    if (isWatched()) this.#seen = this.#told = needYou;
    this.#seen = Math.min(this.#seen, needYou);
    this.#told = Math.min(this.#told, needYou);
    // The first at once; more of them when the others are through.
    const isFirst = this.#told === this.#seen;
    const needs = needYou > this.#told && (isFirst || this.#busySince === undefined) ? needYou : 0;
    if (isWatched() || filed + needs === 0) return;
    if (needs > 0) this.#told = needYou;
    show(wordsOf(filed, needs));
  }

  /** @returns how many mails are filed now that none waits; 0 where that is nothing to tell */
  #through({ waiting, sending, isOffline }: OutboxStatus): number {
    const { now, filedSince } = this.#parts;
    if (waiting + sending > 0) {
      this.#busySince ??= now();
      this.#wasOffline ||= isOffline;
      return 0;
    }
    const filed = this.#busySince === undefined ? 0 : filedSince(this.#busySince);
    const isNews = filed > 1 || this.#wasOffline;
    this.#busySince = undefined;
    this.#wasOffline = false;
    return isNews ? filed : 0;
  }
}

function wordsOf(filed: number, needs: number): Words {
  if (needs === 0)
    return {
      title: text("notifications.filed", { count: filed }),
      body: text("notifications.nothing-waits"),
    };
  const title =
    filed === 0
      ? text("notifications.need-you", { count: needs })
      : text("notifications.filed-and-need-you", { filed, needs });
  return { title, body: text("notifications.see-why") };
}
