import { app, BrowserWindow, screen } from "electron";
import path from "node:path";
import { spokenLanguage } from "../language/text.ts";
import { firstPage } from "./address.ts";
import type { SettingsFile } from "./settings.ts";

const minimumSize = { width: 560, height: 420 };

/**
 * Opens Mailpin's window. It has no lasting state, so it may close at any time while main keeps
 * working.
 */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const window = new BrowserWindow({
    ...visibleBounds(settings.read().window),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: "Mailpin",
    icon: path.join(import.meta.dirname, "../renderer/icons/mailpin.png"),
    autoHideMenuBar: true,
    webPreferences: preferencesWith("preload.cjs"),
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  window.on("close", () => {
    settings.write("window", window.getNormalBounds());
  });
  loadPage(window, firstPage);
  return window;
}

/** What each page of Mailpin may: nothing but ask by its preload script. */
export const preferencesWith = (preload: string): Electron.WebPreferences => ({
  preload: path.join(import.meta.dirname, "../preload", preload),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  navigateOnDragDrop: false,
  spellcheck: false,
  webviewTag: false,
});

/** Loads a window's page, or loads it anew, in the language that main speaks. */
export function loadPage(window: BrowserWindow, page: string): void {
  void window.loadURL(`${page}?language=${spokenLanguage()}`);
}

/** Ignores a remembered position on a screen that is gone. */
function visibleBounds(bounds: {
  x?: number;
  y?: number;
  width: number;
  height: number;
}): Electron.Rectangle | { width: number; height: number } {
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  const seen = screen.getAllDisplays().some(({ workArea }) => {
    return (
      x < workArea.x + workArea.width - 80 &&
      x + width > workArea.x + 80 &&
      y >= workArea.y - 10 &&
      y < workArea.y + workArea.height - 80
    );
  });
  return seen ? { x, y, width, height } : { width, height };
}

/** Brings the window to the front. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** MacOS leaves the program in front that is there, unless the user wants to leave it. */
export function stealFocus(): void {
  if (process.platform === "darwin") app.focus({ steal: true });
}
