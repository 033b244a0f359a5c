import { Menu, type MenuItemConstructorOptions } from "electron";
import { text } from "../language/text.ts";

export type MenuActions = {
  readonly openMails: () => void;
  readonly openSettings: () => void;
  readonly openShortcuts: () => void;
  readonly openMailHelp: () => void;
};

type Item = MenuItemConstructorOptions;

/**
 * The application menu: mostly roles, for what they do and for their accelerators. Their own labels
 * are English, whatever the system's language is.
 *
 * @see lib/browser/api/menu-item-roles.ts of Electron
 */
export function setMenu(actions: MenuActions): void {
  const isMac = process.platform === "darwin";
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu(actions)] : []),
      fileMenu(actions, isMac),
      editMenu(isMac),
      viewMenu(),
      windowMenu(isMac),
      {
        role: "help",
        label: text("appMenu.help"),
        submenu: [
          { label: text("appMenu.mail-help"), click: actions.openMailHelp },
          { label: text("appMenu.shortcuts"), click: actions.openShortcuts },
        ],
      },
    ]),
  );
}

const separator: Item = { type: "separator" };

const settings = ({ openSettings }: MenuActions): Item => ({
  label: text("appMenu.settings"),
  accelerator: "CmdOrCtrl+,",
  click: openSettings,
});

/** As Electron's role of this name makes it, and the settings where people look for them. */
const appMenu = (actions: MenuActions): Item => ({
  role: "appMenu",
  submenu: [
    { role: "about", label: text("appMenu.about") },
    separator,
    settings(actions),
    separator,
    { role: "services", label: text("appMenu.services") },
    separator,
    { role: "hide", label: text("appMenu.hide") },
    { role: "hideOthers", label: text("appMenu.hide-others") },
    { role: "unhide", label: text("appMenu.show-all") },
    separator,
    { role: "quit", label: text("appMenu.quit-on-mac") },
  ],
});

const fileMenu = (actions: MenuActions, isMac: boolean): Item => ({
  role: "fileMenu",
  label: text("appMenu.file"),
  submenu: [
    { label: text("appMenu.open-mails"), accelerator: "CmdOrCtrl+O", click: actions.openMails },
    separator,
    ...(isMac
      ? [{ role: "close", label: text("appMenu.close-on-mac") } as const]
      : [settings(actions), separator, { role: "quit", label: quitWords() } as const]),
  ],
});

const quitWords = (): string =>
  process.platform === "win32" ? text("appMenu.quit-on-windows") : text("appMenu.quit");

const editMenu = (isMac: boolean): Item => ({
  role: "editMenu",
  label: text("appMenu.edit"),
  submenu: [
    { role: "undo", label: text("appMenu.undo") },
    { role: "redo", label: text("appMenu.redo") },
    separator,
    { role: "cut", label: text("appMenu.cut") },
    { role: "copy", label: text("appMenu.copy") },
    { role: "paste", label: text("appMenu.paste") },
    ...(isMac
      ? [{ role: "pasteAndMatchStyle", label: text("appMenu.paste-and-match-style") } as const]
      : []),
    { role: "delete", label: text("appMenu.delete") },
    ...(isMac ? [] : [separator]),
    { role: "selectAll", label: text("appMenu.select-all") },
    ...(isMac ? [separator, substitutions(), speech()] : []),
  ],
});

const substitutions = (): Item => ({
  label: text("appMenu.substitutions"),
  submenu: [
    { role: "showSubstitutions", label: text("appMenu.show-substitutions") },
    separator,
    { role: "toggleSmartQuotes", label: text("appMenu.smart-quotes") },
    { role: "toggleSmartDashes", label: text("appMenu.smart-dashes") },
    { role: "toggleTextReplacement", label: text("appMenu.text-replacement") },
  ],
});

const speech = (): Item => ({
  label: text("appMenu.speech"),
  submenu: [
    { role: "startSpeaking", label: text("appMenu.start-speaking") },
    { role: "stopSpeaking", label: text("appMenu.stop-speaking") },
  ],
});

const viewMenu = (): Item => ({
  role: "viewMenu",
  label: text("appMenu.view"),
  submenu: [
    { role: "resetZoom", label: text("appMenu.actual-size") },
    { role: "zoomIn", label: text("appMenu.zoom-in") },
    { role: "zoomOut", label: text("appMenu.zoom-out") },
    separator,
    { role: "togglefullscreen", label: text("appMenu.full-screen") },
  ],
});

const windowMenu = (isMac: boolean): Item => ({
  role: "windowMenu",
  label: text("appMenu.window"),
  submenu: [
    { role: "minimize", label: text("appMenu.minimize") },
    { role: "zoom", label: text("appMenu.zoom-window") },
    ...(isMac
      ? [separator, { role: "front", label: text("appMenu.front") } as const]
      : [{ role: "close", label: text("appMenu.close") } as const]),
  ],
});
