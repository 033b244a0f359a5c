import { Menu, type MenuItemConstructorOptions } from "electron";

export type MenuActions = {
  readonly openMails: () => void;
  readonly openSettings: () => void;
  readonly openShortcuts: () => void;
};

/** The application menu: mostly roles, which have the system's labels and accelerators. */
export function setMenu({ openMails, openSettings, openShortcuts }: MenuActions): void {
  const isMac = process.platform === "darwin";
  const settings: MenuItemConstructorOptions = {
    label: "Settings…",
    accelerator: "CmdOrCtrl+,",
    click: openSettings,
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu(settings)] : []),
      {
        role: "fileMenu",
        submenu: [
          { label: "Open emails…", accelerator: "CmdOrCtrl+O", click: openMails },
          { type: "separator" },
          ...(isMac ? [closeWindow] : [settings, { type: "separator" } as const, quit]),
        ],
      },
      { role: "editMenu" },
      {
        role: "viewMenu",
        submenu: [
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          { type: "separator" },
          { role: "togglefullscreen" },
        ],
      },
      { role: "windowMenu" },
      { role: "help", submenu: [{ label: "Keyboard shortcuts…", click: openShortcuts }] },
    ]),
  );
}

const closeWindow: MenuItemConstructorOptions = { role: "close" };
const quit: MenuItemConstructorOptions = { role: "quit" };

/** As Electron's role of this name makes it, and the settings where people look for them. */
const appMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: "appMenu",
  submenu: [
    { role: "about" },
    { type: "separator" },
    settings,
    { type: "separator" },
    { role: "services" },
    { type: "separator" },
    { role: "hide" },
    { role: "hideOthers" },
    { role: "unhide" },
    { type: "separator" },
    { role: "quit" },
  ],
});
