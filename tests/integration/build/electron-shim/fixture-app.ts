/**
 * The main script of a small app that the tests run on the shim; its page and preload lie in
 * tests/fixtures/electron-shim.
 */
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  protocol,
  safeStorage,
  session,
  Tray,
  utilityProcess,
} from "electron";
import electron from "electron";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../../../fixtures/electron-shim");
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'none'; frame-src 'self'; frame-ancestors 'none'";
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
};

/** One JSON line per event; the tests read them. */
const tell = (event: string, detail: unknown = null): void => {
  process.stdout.write(`${JSON.stringify({ event, detail })}\n`);
};

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const type = types[path.extname(pathname)] ?? "text/plain";
  const bytes = await readFile(path.join(folder, pathname)).catch(() => undefined);
  if (bytes === undefined) return new Response("Not here", { status: 404 });
  const framed = pathname === "/frame.html" ? "default-src 'none'; frame-ancestors 'self'" : policy;
  return new Response(bytes, {
    headers: { "Content-Type": type, "Content-Security-Policy": framed, "X-Asked": request.url },
  });
}

const tellOfMenu = (): void => {
  tell("menu-open");
};

function kindsOf(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [value.constructor.name, value.byteLength];
  if (Array.isArray(value)) return value.map(kindsOf);
  if (value instanceof Error) return [value.constructor.name, value.message];
  if (value instanceof Map || value instanceof Set) return [value.constructor.name, value.size];
  if (typeof value === "bigint") return `${value}n`;
  return value === undefined ? "undefined" : Object.prototype.toString.call(value).slice(8, -1);
}

function answerQuestions(window: () => BrowserWindow): void {
  ipcMain.handle("theme", (_event, theme: Electron.NativeTheme["themeSource"]) => {
    nativeTheme.themeSource = theme;
  });
  ipcMain.handle("echo", (_event, value: unknown) => value);
  ipcMain.handle("kinds", (_event, ...values: unknown[]) => kindsOf(values));
  ipcMain.handle("fail", () => {
    throw new RangeError("too far");
  });
  ipcMain.handle("give-function", () => () => 1);
  ipcMain.handle("sum", (_event, bytes: Uint8Array) =>
    bytes.reduce((sum, byte) => (sum + byte) % 65_536, 0),
  );
  ipcMain.handle("sender", ({ sender, senderFrame }) => ({
    isWindow: sender === window().webContents,
    url: senderFrame?.url,
    origin: senderFrame?.origin,
    isTop: senderFrame?.parent === null,
  }));
  ipcMain.handle("open-files", async () => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: "Open emails",
      properties: ["openFile", "multiSelections"],
    });
    const files = await Promise.all(
      chosen.filePaths.map(async (file) => ({
        name: path.basename(file),
        text: await readFile(file, "utf8"),
        mode: (await stat(file)).mode & 0o777,
      })),
    );
    return { canceled: chosen.canceled, files };
  });
  ipcMain.handle("save-file", (_event, options: Electron.SaveDialogOptions) => {
    try {
      return dialog.showSaveDialog(window(), options);
    } catch (error) {
      return String(error); // thrown at once, as Electron throws it
    }
  });
  ipcMain.handle("ask-user", () =>
    dialog.showMessageBox(window(), {
      message: "Open a page?",
      detail: "https://example.invalid/",
      buttons: ["Open", "Cancel"],
      cancelId: 1,
    }),
  );
  ipcMain.handle("secret", async () => {
    const encrypted = await safeStorage.encryptStringAsync("refresh token é漢");
    const damaged = Buffer.from(encrypted);
    damaged.writeUInt8(damaged.readUInt8(20) ^ 1, 20);
    const refused = await safeStorage.decryptStringAsync(damaged).then(
      () => false,
      () => true,
    );
    return {
      ...(await safeStorage.decryptStringAsync(encrypted)),
      hidden: !encrypted.includes("refresh"),
      refused,
    };
  });
  let release: () => void = () => undefined;
  ipcMain.handle("hold", () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    release = () => {
      resolve("held");
    };
    return promise;
  });
  ipcMain.handle("release", async () => {
    release();
    await new Promise(setImmediate);
    return "released";
  });
  ipcMain.handle("default-import", () => electron.app === app && app.getName());
  ipcMain.on("note", ({ reply }, ...args) => {
    tell("note", args.length);
    (reply as (channel: string, ...values: unknown[]) => void)("noted", ...(args as unknown[]));
  });
  ipcMain.on("close-window", () => {
    window().close();
  });
  ipcMain.on("send-function", () => {
    window().webContents.send("news", () => 1);
    window().webContents.send("news", "after");
  });
}

/** What Electron refuses, or gives and the shim has not. */
function answerAttempts(window: () => BrowserWindow): void {
  const messageOf = async (attempt: () => unknown): Promise<string> => {
    try {
      await attempt();
      return "done";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  ipcMain.handle("too-late", () =>
    Promise.all([
      messageOf(() => {
        app.enableSandbox();
      }),
      messageOf(() => {
        protocol.registerSchemesAsPrivileged([]);
      }),
    ]),
  );
  const icon = path.join(folder, "../../../renderer/public/icons/tray.png");
  ipcMain.handle("tray", () =>
    Promise.all([
      messageOf(() => new Tray(icon)),
      messageOf(() => new Tray("/no/such/picture.png")),
      messageOf(() => new (Tray as unknown as new () => Tray)()),
      messageOf(() => {
        const tray = new Tray(icon);
        tray.destroy();
        tray.setToolTip("gone");
      }),
      messageOf(() => {
        new Tray(icon).setContextMenu([] as unknown as Menu);
      }),
    ]),
  );
  ipcMain.handle("notify", () =>
    messageOf(() => {
      if (!Notification.isSupported()) throw new Error("not supported");
    }),
  );
  ipcMain.handle("load", (_event, url: string) =>
    messageOf(() => window().webContents.loadURL(url)),
  );
  ipcMain.handle("run-code", (_event, code: string) =>
    window().webContents.executeJavaScript(code).catch(String),
  );
  ipcMain.handle("open-window", (_event, webPreferences: Electron.WebPreferences) =>
    messageOf(() => new BrowserWindow({ webPreferences })),
  );
}

function answerForks(): void {
  ipcMain.handle("fork", async (_event, message: unknown) => {
    const child = utilityProcess.fork(
      path.join(import.meta.dirname, "fixture-helper.ts"),
      ["one"],
      {
        serviceName: "helper",
        stdio: "ignore",
      },
    );
    const replies: unknown[] = [];
    const { promise, resolve } = Promise.withResolvers<unknown>();
    child.on("message", (reply: unknown) => {
      if (replies.push(reply) === 2) child.postMessage("leave");
    });
    child.once("exit", (code) => {
      resolve({ code, replies, pid: child.pid });
    });
    child.postMessage(message);
    return promise;
  });
  ipcMain.handle("fork-with", async (_event, options: Electron.ForkOptions) => {
    const helper = path.join(import.meta.dirname, "fixture-helper.ts");
    const child = utilityProcess.fork(helper, ["report"], { ...options, stdio: "ignore" });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    child.once("message", resolve);
    const report = await promise;
    child.kill();
    return report;
  });
  ipcMain.handle("fork-and-kill-at-once", async () => {
    const child = utilityProcess.fork(path.join(import.meta.dirname, "fixture-helper.ts"), [], {
      stdio: "ignore",
    });
    const early = { pid: child.pid, killed: child.kill() };
    const { promise, resolve } = Promise.withResolvers<unknown>();
    child.once("message", resolve);
    const message = await promise;
    const late = { isRunning: child.pid !== undefined, killed: child.kill() };
    await once(child, "exit");
    return { early, message, late, after: { pid: child.pid, killed: child.kill() } };
  });
  ipcMain.handle("fork-and-starve", async () => {
    const child = utilityProcess.fork(
      path.join(import.meta.dirname, "fixture-helper.ts"),
      ["starve"],
      { stdio: "ignore", execArgv: ["--js-flags=--max-old-space-size=16"] },
    );
    const events: unknown[] = [];
    child.on("error", (type) => events.push(type));
    app.once("child-process-gone", (_gone, { reason, name }) => events.push(reason, name));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    child.once("exit", () => {
      events.push("exit");
      setImmediate(() => {
        resolve(undefined);
      });
    });
    await promise;
    return events;
  });
  ipcMain.handle("fork-and-keep", async (_event, task: string) => {
    const child = utilityProcess.fork(path.join(import.meta.dirname, "fixture-helper.ts"), [task], {
      stdio: "ignore",
    });
    child.once("exit", (code) => {
      tell("helper-exit", code);
    });
    ipcMain.handleOnce("kill", () => child.kill());
    const { promise, resolve } = Promise.withResolvers<unknown>();
    child.once("message", () => {
      resolve(child.pid);
    });
    return promise;
  });
}

/** A window beside the first: another page, and what it is like. */
function answerOfSecondWindow(): void {
  let second: BrowserWindow | undefined;
  ipcMain.handle("open-second", () => {
    second = new BrowserWindow({
      ...{ x: 10, y: 20, width: 56, height: 168, alwaysOnTop: true, focusable: false },
      webPreferences: { preload: path.join(folder, "preload.cjs"), sandbox: true },
    });
    second.on("move", () => {
      tell("moved", second?.getBounds());
    });
    void second.loadURL("app://fixture/index.html?second=1");
    return BrowserWindow.getAllWindows().length;
  });
  ipcMain.handle("which", ({ sender }) => (sender === second?.webContents ? "second" : "first"));
  ipcMain.handle("look-at-second", () => {
    second?.setVisibleOnAllWorkspaces(true);
    second?.setBounds({ y: 30 });
    second?.setBounds({ y: 30 });
    return {
      isOnTop: second?.isAlwaysOnTop(),
      isOnAll: second?.isVisibleOnAllWorkspaces(),
      isFocusable: second?.isFocusable(),
    };
  });
  ipcMain.handle("tell-second", () => {
    second?.webContents.send("news", "for the second");
  });
  ipcMain.on("close-second", () => {
    second?.close();
  });
}

/** What nobody foresaw: in main, and in a helper. */
function failUnforeseen(): void {
  const listens = app.commandLine.hasSwitch("listens");
  if (listens)
    for (const name of ["uncaughtException", "unhandledRejection"] as const)
      process.on(name, (error: unknown) => {
        tell(name, String(error));
      });
  if (app.commandLine.hasSwitch("rejects")) void Promise.reject(new Error("nobody awaits"));
  if (app.commandLine.hasSwitch("throws"))
    setImmediate(() => {
      setImmediate(() => {
        tell("went-on");
      });
      throw new Error("nobody catches");
    });
  if (app.commandLine.hasSwitch("helper-rejects")) {
    const helper = path.join(import.meta.dirname, "fixture-helper.ts");
    const child = utilityProcess.fork(helper, ["reject"], { stdio: "inherit" });
    child.on("message", (message) => {
      tell("helper", message);
    });
  }
}

function openWindow(): BrowserWindow {
  const { commandLine } = app;
  const window = new BrowserWindow({
    show: false,
    paintWhenInitiallyHidden: !commandLine.hasSwitch("unpainted"),
    ...(commandLine.hasSwitch("icon") && { icon: commandLine.getSwitchValue("icon") }),
    webPreferences: { preload: path.join(folder, "preload.cjs"), sandbox: true },
  });
  for (const name of ["ready-to-show", "close", "closed"] as const) {
    window.on(name as "closed", () => {
      tell(name);
    });
  }
  window.webContents.on("did-finish-load", () => {
    tell("loaded");
  });
  void window.loadURL("app://fixture/index.html?start=1").then(() => {
    if (app.commandLine.hasSwitch("close-after-load")) window.close();
  });
  return window;
}

function start(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => {
      tell("will-navigate", event.url);
      if (!event.url.startsWith("app://fixture/")) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (event.isMainFrame) return;
      tell("will-frame-navigate", event.url);
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      tell("window-open", url);
      return { action: "deny" };
    });
  });
  session.defaultSession.webRequest.onBeforeRequest(
    { urls: ["app://fixture/forbidden*"] },
    (_details, decide) => {
      decide({ cancel: true });
    },
  );
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide, details) => {
    tell("asked", [permission, contents.id, details.requestingUrl, details.isMainFrame]);
    decide(permission === "fullscreen");
  });
  session.defaultSession.setPermissionCheckHandler((contents, permission, origin) => {
    tell("checked", [permission, contents?.id ?? null, origin]);
    return permission === "geolocation";
  });
  protocol.handle("app", answer);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: "File",
        submenu: [{ label: "Open", accelerator: "CmdOrCtrl+O", click: tellOfMenu }],
      },
    ]),
  );
  let window = openWindow();
  answerQuestions(() => window);
  answerForks();
  answerAttempts(() => window);
  ipcMain.on("reopen", () => {
    window.destroy();
    window = openWindow();
  });
  answerOfSecondWindow();
}

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true } },
  { scheme: "insecure", privileges: { standard: true } },
]);
for (const name of ["before-quit", "will-quit", "window-all-closed"] as const) {
  app.on(name as "window-all-closed", () => {
    tell(name);
    if (name === "window-all-closed" && app.commandLine.hasSwitch("quit-when-closed")) app.quit();
  });
}
if (app.commandLine.hasSwitch("own-signals"))
  process.once("SIGINT", () => {
    app.exit(9);
  });
app.on("quit", (_event, code) => {
  tell("quit", code);
});
if (app.requestSingleInstanceLock({ files: ["é.eml"], pid: process.pid })) {
  app.on("second-instance", (_event, argv, workingDirectory, additionalData) => {
    tell("second-instance", { argv, workingDirectory, additionalData });
  });
  void app.whenReady().then(() => {
    tell("ready", {
      version: app.getVersion(),
      userData: app.getPath("userData"),
      // Switches for Electron stand before the script.
      argv: process.argv.slice(process.argv.indexOf(import.meta.filename) + 1),
    });
    start();
    failUnforeseen();
  });
} else {
  tell("not-first");
  app.quit();
}
