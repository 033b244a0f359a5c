/**
 * The part of the module `electron` that apps like ours use. Each part is typed against Electron's
 * own `electron.d.ts`, so a version that changes a call does not compile here. A missing part is
 * undefined, and fails where it is used.
 */
import { app } from "./app.ts";
import { net, powerMonitor, screen } from "./desktop.ts";
import { dialog } from "./dialog.ts";
import { globalShortcut } from "./global-shortcut.ts";
import { ipcMain } from "./ipc-main.ts";
import { ShimMenu as Menu, ShimMenuItem as MenuItem } from "./menu.ts";
import { nativeImage } from "./native-image.ts";
import { nativeTheme } from "./native-theme.ts";
import { ShimNotification as Notification } from "./notification.ts";
import { powerSaveBlocker } from "./power-save-blocker.ts";
import { protocol } from "./protocol.ts";
import { safeStorage } from "./safe-storage.ts";
import { session } from "./session.ts";
import { shell } from "./shell.ts";
import { ShimTray as Tray } from "./tray.ts";
import { ShimUtilityProcess as utilityProcess } from "./utility-process.ts";
import {
  ShimBaseWindow as BaseWindow,
  ShimWindow as BrowserWindow,
  webContents,
} from "./window.ts";

export {
  app,
  BaseWindow,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};

/** Libraries import the default, because Electron's own module is CommonJS. */
export default {
  app,
  BaseWindow,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>;
