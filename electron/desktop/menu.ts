import { Menu, type MenuItemConstructorOptions } from "electron";

/** The application menu: mostly roles, which have the system's labels and accelerators. */
export function setMenu(openMails: () => void): void {
  const mac: MenuItemConstructorOptions[] =
    process.platform === "darwin" ? [{ role: "appMenu" }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        role: "fileMenu",
        submenu: [
          { label: "Open emails…", accelerator: "CmdOrCtrl+O", click: openMails },
          { type: "separator" },
          process.platform === "darwin" ? { role: "close" } : { role: "quit" },
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
    ]),
  );
}
