import { Notification } from "electron";
import type { Words } from "./outbox-notifier.ts";

/** Shows the desktop's notifications: one at a time, a later one takes the place of an earlier one. */
export class Notifications {
  readonly #onclick: () => void;
  /** Without a reference its click would be lost. */
  #shown: Notification | undefined;

  constructor(onclick: () => void) {
    this.#onclick = onclick;
  }

  readonly show = (words: Words): void => {
    if (!Notification.isSupported()) return;
    this.#shown?.close();
    const notification = new Notification(words);
    notification.on("click", this.#onclick);
    notification.show();
    this.#shown = notification;
  };
}
