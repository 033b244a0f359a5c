/** The roles of menu items: what Electron gives an item of that role. */
import { app } from "./app.ts";

type Template = Electron.MenuItemConstructorOptions[];

const isMac = process.platform === "darwin";
const isWindows = process.platform === "win32";

const labels = new Map<string, () => string>(
  Object.entries({
    about: () => (process.platform === "linux" ? "About" : `About ${app.name}`),
    appmenu: () => app.name,
    clearrecentdocuments: () => "Clear Menu",
    close: () => (isMac ? "Close Window" : "Close"),
    copy: () => "Copy",
    cut: () => "Cut",
    delete: () => "Delete",
    editmenu: () => "Edit",
    filemenu: () => "File",
    forcereload: () => "Force Reload",
    front: () => "Bring All to Front",
    help: () => "Help",
    hide: () => `Hide ${app.name}`,
    hideothers: () => "Hide Others",
    minimize: () => "Minimize",
    paste: () => "Paste",
    pasteandmatchstyle: () => "Paste and Match Style",
    quit: () => (isMac ? `Quit ${app.name}` : isWindows ? "Exit" : "Quit"),
    recentdocuments: () => "Open Recent",
    redo: () => "Redo",
    reload: () => "Reload",
    resetzoom: () => "Actual Size",
    selectall: () => "Select All",
    services: () => "Services",
    sharemenu: () => "Share",
    showsubstitutions: () => "Show Substitutions",
    startspeaking: () => "Start Speaking",
    stopspeaking: () => "Stop Speaking",
    toggledevtools: () => "Toggle Developer Tools",
    togglefullscreen: () => "Toggle Full Screen",
    togglesmartdashes: () => "Smart Dashes",
    togglesmartquotes: () => "Smart Quotes",
    togglespellchecker: () => "Check Spelling While Typing",
    toggletextreplacement: () => "Text Replacement",
    undo: () => "Undo",
    unhide: () => "Show All",
    viewmenu: () => "View",
    window: () => "Window",
    windowmenu: () => "Window",
    zoom: () => "Zoom",
    zoomin: () => "Zoom In",
    zoomout: () => "Zoom Out",
  }),
);

const accelerators = new Map<string, string>(
  Object.entries({
    close: "CommandOrControl+W",
    copy: "CommandOrControl+C",
    cut: "CommandOrControl+X",
    forcereload: "Shift+CmdOrCtrl+R",
    hide: "Command+H",
    hideothers: "Command+Alt+H",
    minimize: "CommandOrControl+M",
    paste: "CommandOrControl+V",
    pasteandmatchstyle: isMac ? "Cmd+Option+Shift+V" : "Shift+CommandOrControl+V",
    ...(!isWindows && { quit: "CommandOrControl+Q" }),
    redo: isWindows ? "Control+Y" : "Shift+CommandOrControl+Z",
    reload: "CmdOrCtrl+R",
    resetzoom: "CommandOrControl+0",
    selectall: "CommandOrControl+A",
    toggledevtools: isMac ? "Alt+Command+I" : "Ctrl+Shift+I",
    togglefullscreen: isMac ? "Control+Command+F" : "F11",
    undo: "CommandOrControl+Z",
    zoomin: "CommandOrControl+Plus",
    zoomout: "CommandOrControl+-",
  }),
);

const separator = { type: "separator" } as const;

const submenus: Readonly<Record<string, Template>> = {
  appmenu: [
    ...[{ role: "about" } as const, separator, { role: "services" } as const, separator],
    ...([{ role: "hide" }, { role: "hideOthers" }, { role: "unhide" }] as const),
    ...[separator, { role: "quit" } as const],
  ],
  filemenu: [isMac ? { role: "close" } : { role: "quit" }],
  editmenu: [
    ...[{ role: "undo" } as const, { role: "redo" } as const, separator],
    ...([{ role: "cut" }, { role: "copy" }, { role: "paste" }] as const),
    ...(isMac
      ? ([
          ...[{ role: "pasteAndMatchStyle" }, { role: "delete" }, { role: "selectAll" }, separator],
          {
            label: "Substitutions",
            submenu: [
              ...[{ role: "showSubstitutions" }, separator, { role: "toggleSmartQuotes" }],
              ...[{ role: "toggleSmartDashes" }, { role: "toggleTextReplacement" }],
            ],
          },
          { label: "Speech", submenu: [{ role: "startSpeaking" }, { role: "stopSpeaking" }] },
        ] as Template)
      : ([{ role: "delete" }, separator, { role: "selectAll" }] as Template)),
  ],
  viewmenu: [
    ...([{ role: "reload" }, { role: "forceReload" }, { role: "toggleDevTools" }] as const),
    ...([separator, { role: "resetZoom" }, { role: "zoomIn" }, { role: "zoomOut" }] as const),
    ...([separator, { role: "togglefullscreen" }] as const),
  ],
  windowmenu: [
    ...([{ role: "minimize" }, { role: "zoom" }] as const),
    ...(isMac ? [separator, { role: "front" } as const] : [{ role: "close" } as const]),
  ],
  sharemenu: [],
};

/** What an item has that its template leaves out. */
export type RoleDefaults = {
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly submenu: Template | undefined;
  readonly type: "checkbox" | "normal";
  /** The page itself hears the keys of the others. */
  readonly registerAccelerator: boolean;
};

/** @param role in small letters */
export const defaultsOf = (role: string): RoleDefaults => ({
  label: labels.get(role)?.() ?? "",
  accelerator: accelerators.get(role),
  submenu: submenus[role],
  type: role === "togglespellchecker" ? "checkbox" : "normal",
  registerAccelerator: !["copy", "cut", "paste"].includes(role),
});

/** The roles that do something by themselves; those of a page need a window. */
const active = new Set([
  ...["about", "close", "copy", "cut", "delete", "forcereload", "minimize", "paste", "quit"],
  ...["pasteandmatchstyle", "redo", "reload", "resetzoom", "selectall", "toggledevtools"],
  ...["togglefullscreen", "togglespellchecker", "undo", "zoomin", "zoomout"],
]);

/** What the shim can do; the browser's own keys and menu do the rest. */
const deeds: Readonly<Record<string, (window: RoleWindow) => void>> = {
  close: (window) => {
    window.close();
  },
  minimize: (window) => {
    window.minimize();
  },
  reload: (window) => {
    window.webContents.reload();
  },
};

/** The part of a window that roles use. */
type RoleWindow = {
  close(): void;
  minimize(): void;
  readonly webContents: { reload(): void };
};

/**
 * Does what a role does.
 *
 * @returns whether it was done; otherwise the item's own handler is called
 */
export function doRole(role: string, window: RoleWindow | null | undefined): boolean {
  if (!active.has(role)) return false;
  if (role === "quit") app.quit();
  if (role === "quit" || role === "about") return true;
  if (window === null || window === undefined) return false;
  deeds[role]?.(window);
  return true;
}
