import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { calls, type CallName } from "../../../electron/contract/calls.ts";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  preventable,
  protocol,
  session,
  shell,
  Tray,
  safeStorage,
} from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
let argv: string[];
let beforeReady: ReturnType<typeof notes>;
let afterwards: ReturnType<typeof notes>;

/** Vitest forgets between two tests what a double was asked. */
const notes = () => ({
  sandboxed: [...app.enableSandbox.mock.calls],
  schemes: [...protocol.registerSchemesAsPrivileged.mock.calls],
  windows: [...BrowserWindow.opened],
  keyRing: safeStorage.isAsyncEncryptionAvailable.mock.calls.length,
  trayMenus: Tray.opened[0]?.setContextMenu.mock.calls.length,
  removed: app.commandLine.removeSwitch.mock.calls.map(([name]) => name),
  appended: app.commandLine.appendSwitch.mock.calls.map(([name]) => name),
  uncaught: ["uncaughtException", "unhandledRejection"].map((name) => process.listenerCount(name)),
  channels: [...ipcMain.handlers.keys()],
  menu: Menu.setApplicationMenu.mock.lastCall?.[0] ?? [],
  openHandler: BrowserWindow.opened[0]?.webContents.setWindowOpenHandler.mock.lastCall?.[0],
  certificates: [...session.defaultSession.setCertificateVerifyProc.mock.calls],
  guarded: Math.max(...guards().map(orderOf)),
  loaded: orderOf(BrowserWindow.opened[0]?.loadURL),
});

const guards = () => [
  session.defaultSession.setPermissionRequestHandler,
  session.defaultSession.setPermissionCheckHandler,
  session.defaultSession.setDevicePermissionHandler,
  session.defaultSession.webRequest.onBeforeRequest,
  protocol.handle,
  BrowserWindow.opened[0]?.webContents.setWindowOpenHandler,
];

/** When a double was called first, among all calls of all doubles; never is after everything. */
const orderOf = (double: { mock: { invocationCallOrder: number[] } } | undefined): number =>
  double?.mock.invocationCallOrder[0] ?? Infinity;

/**
 * Starts the built app, with a double of Electron that becomes ready when the main script has run.
 */
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-start-"));
  app.commandLine.getSwitchValue.mockImplementation((name) =>
    name === "user-data-dir" ? folder : "",
  );
  app.folders.set("logs", path.join(folder, "logs"));
  argv = process.argv;
  process.argv = [process.execPath];
  const main = path.join(import.meta.dirname, "../../../out/main/main.js");
  await import(/* @vite-ignore */ main);
  beforeReady = notes();
  app.ready.resolve(undefined);
  await vi.waitUntil(() => Tray.opened.length > 0, { timeout: 60_000 }); // the last step
  afterwards = notes();
}, 120_000);

afterAll(async () => {
  process.argv = argv;
  const left = new Promise<void>((resolve) => app.quit.mockImplementation(resolve));
  app.emit("will-quit", preventable({}));
  await left;
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const ask = (name: CallName, input: object): Promise<unknown> => {
  const { webContents } = BrowserWindow.opened[0]!;
  const senderFrame = { url: "app://mailpin/index.html", parent: null };
  return Promise.resolve(ipcMain.handlers.get(name)!({ sender: webContents, senderFrame }, input));
};

describe("Mailpin's start", () => {
  it("switches the sandbox on and registers its scheme before Electron is ready, and opens nothing yet", () => {
    const { sandboxed, schemes, windows, channels } = beforeReady;
    expect({ sandboxed, windows, channels }).toEqual({
      sandboxed: [[]],
      windows: [],
      channels: [],
    });
    expect(schemes).toHaveLength(1);
  });

  it("leaves the key ring alone until a sign-in is about to be kept", async () => {
    expect([beforeReady.keyRing, afterwards.keyRing]).toEqual([0, 0]);
    const snapshot = await ask("getSnapshot", undefined as never);
    expect(snapshot).toMatchObject({ value: { keeping: "unknown" } });
    await ask("getSignInOptions", undefined as never);
    const { send } = BrowserWindow.opened[0]!.webContents;
    await vi.waitFor(() => {
      expect(send).toHaveBeenCalledWith("keeping", "session");
    });
  });

  it("drops the switches of debuggers, and QUIC, before Electron is ready", () => {
    expect(beforeReady.removed).toContain("remote-debugging-port");
    expect(beforeReady.appended).toEqual([
      ...(process.platform === "linux" ? ["enable-features"] : []),
      "disable-quic",
    ]);
  });

  it("hears of crashed and hanging pages, and of errors that nobody foresaw", () => {
    const [window] = afterwards.windows;
    expect(window?.webContents.eventNames()).toEqual(
      expect.arrayContaining(["render-process-gone", "did-fail-load"]),
    );
    expect(window?.eventNames()).toContain("unresponsive");
    expect(afterwards.uncaught).toEqual(beforeReady.uncaught.map((count) => count + 1));
  });

  it("has every guard in place before its one window asks for a page", () => {
    expect(afterwards.windows).toHaveLength(1);
    expect(afterwards.guarded).toBeLessThan(afterwards.loaded);
    expect(afterwards.loaded).toBeLessThan(Infinity);
    const guarded = [
      "will-attach-webview",
      "will-frame-navigate",
      "will-navigate",
      "will-redirect",
    ];
    expect(afterwards.windows[0]?.webContents.eventNames()).toEqual(
      expect.arrayContaining(guarded),
    );
  });

  it("finds the window's preload script and its icon", () => {
    const { icon, webPreferences } = afterwards.windows[0]!.options;
    for (const file of [icon as string, webPreferences!.preload!])
      expect([file, existsSync(file)]).toEqual([file, true]);
  });

  it("finds the picture of its icon in the tray, and shows it with a menu", () => {
    const [tray] = Tray.opened;
    expect(existsSync(tray!.image)).toBe(true);
    expect(afterwards.trayMenus).toBe(1);
  });

  it("answers the contract's questions and no other, not even a library's", () => {
    expect(afterwards.channels.toSorted()).toEqual(Object.keys(calls).toSorted());
    expect(ipcMain.eventNames()).toEqual([]);
  });

  it("listens to none of the events by which a bad certificate or a stranger's login could be let through", () => {
    expect(app.eventNames().map(String).toSorted()).toEqual([
      ...[
        "activate",
        "before-quit",
        "browser-window-focus",
        "open-file",
        "open-url",
        "second-instance",
        "web-contents-created",
        "will-quit",
      ],
      "window-all-closed",
    ]);
    expect(afterwards.certificates).toEqual([]);
  });

  it("shows the window in the user's appearance, at once after a change", async () => {
    expect(nativeTheme.themeSource).toBe("system");
    await ask("changeSettings", { appearance: "dark" });
    expect(nativeTheme.themeSource).toBe("dark");
    await ask("changeSettings", { appearance: "system" });
    expect(nativeTheme.themeSource).toBe("system");
  });

  it("has no developer tools and no reload in its menu", () => {
    const items = (
      template: readonly Electron.MenuItemConstructorOptions[],
    ): Electron.MenuItemConstructorOptions[] =>
      template.flatMap((item) => [
        item,
        ...(Array.isArray(item.submenu) ? items(item.submenu) : []),
      ]);
    const roles = items(afterwards.menu).map(({ role }) => role);
    expect(roles).toContain("editMenu");
    for (const role of ["toggleDevTools", "reload", "forceReload"])
      expect(roles).not.toContain(role);
  });

  it.each([
    ["Cancel", 1, []],
    ["Open", 0, [["https://shop.example/"]]],
  ])(
    "asks before a link of a mail opens, and does what the user says: %s",
    async (_, response, opened) => {
      dialog.showMessageBox.mockResolvedValue({ response, checkboxChecked: false });
      await expect(ask("openLink", { url: "https://shop.example/" })).resolves.toMatchObject({
        ok: true,
      });
      expect(shell.openExternal.mock.calls).toEqual(opened);
    },
  );

  it("asks before a link opens that wanted a window of its own", async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1, checkboxChecked: false });
    expect(
      afterwards.openHandler!({ url: "https://evil.example/" } as Electron.HandlerDetails),
    ).toEqual({ action: "deny" });
    expect(dialog.showMessageBox.mock.lastCall?.[1]).toMatchObject({
      message: "Open a page of evil.example?",
    });
    await vi.waitUntil(() => dialog.showMessageBox.mock.settledResults.length > 0);
    expect(shell.openExternal).not.toHaveBeenCalled();
  });
});
