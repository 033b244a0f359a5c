import { powerSaveBlocker } from "electron";

/**
 * Keeps the computer at it while mails are being sent. Otherwise App Nap of macOS may put off the
 * timers of an app whose window is closed or covered.
 */
export class Wakefulness {
  #blocker: number | undefined;

  /** @param sending how many mails are being sent */
  update(sending: number): void {
    if (sending > 0) this.#blocker ??= powerSaveBlocker.start("prevent-app-suspension");
    else this.end();
  }

  end(): void {
    if (this.#blocker !== undefined) powerSaveBlocker.stop(this.#blocker);
    this.#blocker = undefined;
  }
}
