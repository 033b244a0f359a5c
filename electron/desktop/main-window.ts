import type { BrowserWindow } from "electron";
import { EventEmitter } from "node:events";
import type { Push } from "../contract/pushes.ts";
import type { Notice } from "../contract/notice.ts";
import { ProblemError } from "../contract/problem.ts";
import { text } from "../language/text.ts";
import { firstPage } from "./address.ts";
import { openLinkIfAgreed } from "./dialogs.ts";
import type { DropStrip } from "./drop-strip.ts";
import { askBeforeClose } from "./ask-before-close.ts";
import type { HeldFiles } from "./held-files.ts";
import type { Log } from "./log.ts";
import type { Notices } from "./notices.ts";
import type { SettingsFile } from "./settings.ts";
import type { StartMarks } from "./start-marks.ts";
import { watchForCrashes } from "./window-crashes.ts";
import { loadPage, openWindow, raise, stealFocus } from "./window.ts";

export type MainWindowParts = {
  readonly settings: SettingsFile;
  readonly strip: DropStrip;
  readonly log: Log;
  readonly notices: Notices;
  readonly held: HeldFiles;
  /** How long the start takes. */
  readonly marks: StartMarks;
};

/**
 * Mailpin's window, with the drop strip beside it. It may close and reopen at any time while the
 * organisations keep working.
 */
export class MainWindow {
  readonly changes = new EventEmitter<{ closed: [] }>();
  readonly #parts: MainWindowParts;
  #current: BrowserWindow | undefined;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Undefined while it is closed. */
  get current(): BrowserWindow | undefined {
    return this.#current;
  }

  /** @throws ProblemError `no-window` */
  get opened(): BrowserWindow {
    if (this.#current === undefined) throw new ProblemError({ code: "no-window" });
    return this.#current;
  }

  /** Whether the user looks at it. */
  get isFocused(): boolean {
    return this.#current?.isFocused() === true;
  }

  /**
   * Opens the window, or brings it to the front.
   *
   * @param part which it then shows
   */
  show(part?: Push<"show">): void {
    if (this.#current === undefined) this.#open();
    else raise(this.#current);
    if (part !== undefined) this.#parts.notices.send({ name: "show", value: part });
  }

  /** The user wants the window, and is in another program. */
  comeForward(): void {
    if (this.isFocused) return;
    this.show();
    stealFocus();
  }

  /** Loads the pages anew, in the language that main speaks now. */
  reload(): void {
    this.#parts.strip.reload();
    if (this.#current === undefined) return;
    this.#parts.notices.close();
    loadPage(this.#current, firstPage);
  }

  /** For a link that tried to open a new window. */
  openLink(url: string): void {
    if (this.#current === undefined) return;
    openLinkIfAgreed(this.#current, url).catch((error: unknown) => {
      this.#parts.log.failure("openLink", error);
    });
  }

  #open(): void {
    const { settings, strip, log, notices, held, marks } = this.#parts;
    marks.mark("window-asked");
    const window = openWindow(settings);
    let lost = 0;
    askBeforeClose(window, held, (error) => {
      log.failure("close", error);
    });
    watchForCrashes(window, {
      onFailure: (where, error) => {
        log.failure(where, error);
      },
      onGone: () => {
        notices.close();
        lost = held.lose("window");
      },
      onReload: () => {
        notices.notify(reloaded(lost));
      },
      now: () => performance.now(),
    });
    window.once("closed", () => {
      notices.close();
      held.lose("window");
      this.#current = undefined;
      this.changes.emit("closed");
    });
    this.#current = window;
    strip.accompany(window);
  }
}

/** @param lost so many dropped files were not in the tray yet */
const reloaded = (lost: number): Notice => ({
  code: "window-reloaded",
  title: text("told.window-reloaded"),
  message:
    lost > 0
      ? text("told.window-reloaded-lost", { files: lost })
      : text("told.window-reloaded-text"),
});
