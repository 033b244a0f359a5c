import { BrowserWindow, screen } from "electron";
import { stripPage } from "./address.ts";
import type { HeldFiles } from "./held-files.ts";
import type { SettingsFile } from "./settings.ts";
import { placeAfter, stripBounds } from "./strip-place.ts";
import { crashesAgain, PageError } from "./window-crashes.ts";
import { loadPage, preferencesWith } from "./window.ts";

export type DropStripParts = {
  readonly settings: Pick<SettingsFile, "read" | "write">;
  readonly held: Pick<HeldFiles, "lose">;
  readonly onFailure: (error: unknown) => void;
  /** ms on a monotonic clock. */
  readonly now: () => number;
};

/**
 * The drop strip: a small window that stays on top, at the right edge of the display that Mailpin's
 * window is on. It is there where the settings want it and as long as that window: with a window
 * that is minimised or covered it stays, and closes with one that closes. So it never keeps the app
 * running.
 */
export class DropStrip {
  readonly #parts: DropStripParts;
  #main: BrowserWindow | undefined;
  #window: BrowserWindow | undefined;
  #place: number;
  #isWide = false;
  readonly #isAgain: () => boolean;

  constructor(parts: DropStripParts) {
    this.#parts = parts;
    this.#place = parts.settings.read().stripPlace;
    this.#isAgain = crashesAgain(parts.now);
  }

  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Stands beside this window until it closes. */
  accompany(main: BrowserWindow): void {
    this.#main = main;
    main.on("move", this.#stand);
    main.once("closed", () => {
      this.#main = undefined;
      this.update();
    });
    this.update();
  }

  /** Opens, closes or moves it, as the settings say. */
  update(): void {
    const { dropStrip, stripPlace } = this.#parts.settings.read();
    const isWanted = this.#main !== undefined && dropStrip;
    this.#place = stripPlace;
    this.#stand();
    if (!isWanted) this.#window?.destroy();
    else this.#window ??= this.#open();
  }

  /** Its words are made anew. */
  reload(): void {
    if (this.#window !== undefined) loadPage(this.#window, stripPage);
  }

  /**
   * Moves along the edge.
   *
   * @param isLast the place is kept
   */
  move(by: number, isLast: boolean): void {
    this.#place = placeAfter(this.#workArea(), this.#place, by);
    if (isLast) this.#parts.settings.write("stripPlace", this.#place);
    this.#stand();
  }

  /** Makes room for words, or takes it back. */
  widen(isWide: boolean): void {
    this.#isWide = isWide;
    this.#stand();
  }

  #open(): BrowserWindow {
    const window = new BrowserWindow(stripOptions(this.#bounds()));
    // By default macOS would hide the window and the Dock icon for a moment.
    window.setVisibleOnAllWorkspaces(true, { skipTransformProcessType: true });
    window.once("ready-to-show", () => {
      window.showInactive(); // the user is in another program
    });
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      if (reason === "clean-exit") return;
      this.#parts.onFailure(new PageError(reason));
      this.#parts.held.lose("strip");
      this.#openAgain(window);
    });
    for (const event of displayEvents) screen.on(event as "display-added", this.#stand);
    window.once("closed", () => {
      for (const event of displayEvents) screen.off(event as "display-added", this.#stand);
      this.#parts.held.lose("strip");
      this.#window = undefined;
      this.#isWide = false;
    });
    loadPage(window, stripPage);
    return window;
  }

  /** Once, as the window does; where that crashes again, the next window brings another strip. */
  #openAgain(window: BrowserWindow): void {
    if (this.#isAgain()) {
      window.destroy();
      return;
    }
    this.widen(false);
    window.webContents.reload();
  }

  readonly #stand = (): void => {
    this.#window?.setBounds(this.#bounds());
  };

  #bounds(): Electron.Rectangle {
    return stripBounds(this.#workArea(), this.#place, this.#isWide);
  }

  /** Of the display that the window is on, or was when it was minimised; of another if that is gone. */
  #workArea(): Electron.Rectangle {
    const display =
      this.#main === undefined
        ? screen.getPrimaryDisplay()
        : screen.getDisplayMatching(this.#main.getNormalBounds());
    return display.workArea;
  }
}

const displayEvents = ["display-added", "display-removed", "display-metrics-changed"] as const;

/**
 * A window that cannot be focused takes no focus from the mail program, and gets no keys: its place
 * is in the settings, too. On Linux it would leave the window manager, by which drags find their
 * way, so there it can.
 */
const stripOptions = (bounds: Electron.Rectangle): Electron.BrowserWindowConstructorOptions => ({
  ...bounds,
  show: false,
  title: "Mailpin",
  frame: false,
  alwaysOnTop: true,
  focusable: process.platform === "linux",
  acceptFirstMouse: true,
  skipTaskbar: true,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  webPreferences: preferencesWith("strip-preload.cjs"),
});
