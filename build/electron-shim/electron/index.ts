/**
 * The module `electron`, as far as apps of our kind use it. Each part is typed against Electron's
 * own `electron.d.ts`, so that a new version that changes a call fails to compile here first. What
 * is missing is undefined, and fails where it is used.
 */
import { app } from "./app.ts";
import {
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  screen,
  StandInNotification as Notification,
  StandInTray as Tray,
} from "./desktop.ts";
import { dialog } from "./dialog.ts";
import { ipcMain } from "./ipc-main.ts";
import { StandInMenu as Menu, StandInMenuItem as MenuItem } from "./menu.ts";
import { protocol } from "./protocol.ts";
import { safeStorage } from "./safe-storage.ts";
import { session } from "./session.ts";
import { shell } from "./shell.ts";
import { StandInUtilityProcess as utilityProcess } from "./utility-process.ts";
import { StandInWindow as BrowserWindow } from "./window.ts";

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
};

/** Libraries import the default, because Electron's own module is CommonJS. */
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>;
