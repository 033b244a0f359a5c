import path from "node:path";
import { expect, it, vi } from "vitest";
import type { SettingsFile } from "../../../electron/desktop/settings.ts";
import { openWindow } from "../../../electron/desktop/window.ts";
import { BrowserWindow } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const settings = {
  read: () => ({ window: { width: 1080, height: 720 } }),
  write: () => undefined,
} as unknown as SettingsFile;

it("is sandboxed, isolated from its preload and without Node, in the guarded session, with no other privileges", () => {
  openWindow(settings);
  const [window] = BrowserWindow.opened;
  expect(window?.options.webPreferences).toEqual({
    // Beside the built main script.
    preload: path.join(import.meta.dirname, "../../../electron/preload/preload.cjs"),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    spellcheck: false,
    webviewTag: false,
  });
  expect(window?.loadURL.mock.calls).toEqual([["app://mailpin/index.html?language=en"]]);
});
