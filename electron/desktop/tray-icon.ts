import { Menu, Tray } from "electron";
import path from "node:path";
import type { OutboxStatus } from "../workspace/outbox-status.ts";
import { countWords, toolTipOf } from "./tray-words.ts";
import { spokenLanguage, text } from "../language/text.ts";

export type TrayActions = {
  readonly open: () => void;
  readonly retryAll: () => void;
  readonly quit: () => void;
};

const isMac = process.platform === "darwin";

/** MacOS draws a template in the colour of its menu bar. Electron finds the one for dense screens. */
const image = isMac ? "trayTemplate.png" : "tray.png";
const imageFile = path.join(import.meta.dirname, "../renderer/icons", image);

/** The icon in the system's tray: what becomes of the outbox, also without a window. */
export class TrayIcon {
  readonly #actions: TrayActions;
  /** Electron removes a tray that nothing refers to. Missing where the desktop has no trays. */
  readonly #tray: Tray | undefined;
  /** Whether people see it, when that is known. */
  readonly seen: Promise<boolean>;
  #isSeen = false;
  #shown = "";

  /**
   * @param drawn whether the desktop draws icons: some desktops of Linux have no place for one
   * @param onFailure told why there is no icon
   */
  constructor(actions: TrayActions, drawn: Promise<boolean>, onFailure: (error: unknown) => void) {
    this.#actions = actions;
    this.seen = drawn.then((isDrawn) => (this.#isSeen = isDrawn && this.#tray !== undefined));
    try {
      this.#tray = new Tray(imageFile);
      if (!isMac) this.#tray.on("click", actions.open); // there a click opens the menu
    } catch (error) {
      onFailure(error);
    }
  }

  /** Not before that is known. */
  get isSeen(): boolean {
    return this.#isSeen;
  }

  show(status: OutboxStatus): void {
    const toolTip = toolTipOf(status);
    // Two languages may have the same words here, and not in the menu.
    const shown = `${spokenLanguage()} ${toolTip}`;
    if (this.#tray === undefined || shown === this.#shown) return;
    this.#shown = shown;
    this.#tray.setToolTip(toolTip);
    this.#tray.setContextMenu(this.#menuOf(status));
  }

  /** A new one each time: Linux shows no changes of a menu. */
  #menuOf(status: OutboxStatus): Menu {
    const { open, retryAll, quit } = this.#actions;
    return Menu.buildFromTemplate([
      { label: countWords(status), enabled: false },
      { type: "separator" },
      { label: text("trayIcon.open"), click: open },
      {
        label: text("trayIcon.retry-all"),
        enabled: status.waiting + status.needYou > 0,
        click: retryAll,
      },
      { type: "separator" },
      { label: text("trayIcon.quit"), click: quit },
    ]);
  }
}
