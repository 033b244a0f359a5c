/**
 * Replaces the module `electron` in tests of the product's calls to it: it does nothing, records
 * everything, and answers as the test sets it. Use: `vi.mock("electron", () =>
 * import("../support/electron.ts"))`.
 */
import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";

type Session = Electron.Session;
type Protocol = Electron.Protocol;

/** An event of Electron with `preventDefault`. */
export const preventable = <T extends object>(details: T) => ({
  ...details,
  preventDefault: vi.fn<() => void>(),
});

class WebContents extends EventEmitter {
  readonly send = vi.fn<Electron.WebContents["send"]>();
  readonly reload = vi.fn<Electron.WebContents["reload"]>();
  readonly setWindowOpenHandler = vi.fn<Electron.WebContents["setWindowOpenHandler"]>();
}

export class BrowserWindow extends EventEmitter {
  /** The latest first. */
  static readonly opened: BrowserWindow[] = [];
  static readonly getAllWindows = (): BrowserWindow[] => BrowserWindow.opened;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  readonly loadURL = vi.fn<Electron.BrowserWindow["loadURL"]>(() => Promise.resolve());
  readonly show = vi.fn<() => void>();
  readonly showInactive = vi.fn<() => void>();
  readonly setVisibleOnAllWorkspaces = vi.fn<Electron.BrowserWindow["setVisibleOnAllWorkspaces"]>();
  readonly setBounds = vi.fn<(bounds: Electron.Rectangle) => void>();
  readonly close = vi.fn<() => void>();
  readonly destroy = vi.fn<() => void>(() => void this.emit("closed"));
  readonly isDestroyed = (): boolean => false;
  readonly isFocused = (): boolean => false;
  readonly getNormalBounds = vi.fn<() => Electron.Rectangle>(() => ({
    ...{ x: 0, y: 0, width: 800, height: 600 },
  }));

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    BrowserWindow.opened.unshift(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
}

export class Tray extends EventEmitter {
  /** The latest first. */
  static readonly opened: Tray[] = [];
  /** Why this desktop has no trays. */
  static failure: Error | undefined;
  readonly image: string;
  readonly setToolTip = vi.fn<Electron.Tray["setToolTip"]>();
  readonly setContextMenu = vi.fn<(menu: Electron.MenuItemConstructorOptions[]) => void>();

  constructor(image: string) {
    super();
    if (Tray.failure !== undefined) throw Tray.failure;
    this.image = image;
    Tray.opened.unshift(this);
  }
}

export class Notification extends EventEmitter {
  /** The latest first. */
  static readonly shown: Notification[] = [];
  static readonly isSupported = (): boolean => true;
  readonly words: Electron.NotificationConstructorOptions;
  readonly close = vi.fn<Electron.Notification["close"]>();

  constructor(words: Electron.NotificationConstructorOptions) {
    super();
    this.words = words;
  }

  show(): void {
    Notification.shown.unshift(this);
  }
}

class App extends EventEmitter {
  isPackaged = true;
  readonly ready = Promise.withResolvers<undefined>();
  readonly folders = new Map<string, string>();
  readonly whenReady = (): Promise<undefined> => this.ready.promise;
  readonly enableSandbox = vi.fn<Electron.App["enableSandbox"]>();
  readonly getVersion = (): string => "0.1.0";
  readonly getAppMetrics = vi.fn<() => Pick<Electron.ProcessMetric, "pid" | "cpu">[]>(() => []);
  readonly setAppLogsPath = vi.fn<Electron.App["setAppLogsPath"]>();
  readonly getPreferredSystemLanguages = vi.fn(() => ["en-US"]);
  readonly getAppPath = (): string => "";
  readonly exit = vi.fn<Electron.App["exit"]>();
  readonly quit = vi.fn<Electron.App["quit"]>();
  readonly setLoginItemSettings = vi.fn<Electron.App["setLoginItemSettings"]>();
  readonly getLoginItemSettings = vi.fn<
    (
      options?: Electron.LoginItemSettingsOptions,
    ) => Pick<Electron.LoginItemSettings, "openAtLogin" | "wasOpenedAtLogin">
  >(() => ({ openAtLogin: false, wasOpenedAtLogin: false }));
  readonly setAppUserModelId = vi.fn<Electron.App["setAppUserModelId"]>();
  readonly requestSingleInstanceLock = vi.fn<Electron.App["requestSingleInstanceLock"]>(() => true);
  readonly setPath = (name: string, folder: string): void => void this.folders.set(name, folder);
  readonly getPath = (name: string): string => this.folders.get(name) ?? tmpdir();
  readonly commandLine = {
    hasSwitch: vi.fn<Electron.CommandLine["hasSwitch"]>(() => false),
    getSwitchValue: vi.fn<Electron.CommandLine["getSwitchValue"]>(() => ""),
    appendSwitch: vi.fn<Electron.CommandLine["appendSwitch"]>(),
    removeSwitch: vi.fn<Electron.CommandLine["removeSwitch"]>(),
  };
}

export const app = new App();

const defaultSession = {
  fetch: vi.fn<Session["fetch"]>(() =>
    Promise.reject(new Error("nothing is asked of the network here")),
  ),
  setPermissionRequestHandler: vi.fn<Session["setPermissionRequestHandler"]>(),
  setPermissionCheckHandler: vi.fn<Session["setPermissionCheckHandler"]>(),
  setDevicePermissionHandler: vi.fn<Session["setDevicePermissionHandler"]>(),
  setCertificateVerifyProc: vi.fn<Session["setCertificateVerifyProc"]>(),
  webRequest: {
    onBeforeRequest:
      vi.fn<
        (
          filter: Electron.WebRequestFilter,
          listener: (
            details: Pick<Electron.OnBeforeRequestListenerDetails, "webContentsId" | "url">,
            decide: (answer: Electron.CallbackResponse) => void,
          ) => void,
        ) => void
      >(),
  },
};

export const session = {
  defaultSession,
  fromPartition: vi.fn<(name: string) => Pick<Session, "fetch">>(() => ({
    fetch: vi.fn<Session["fetch"]>(),
  })),
};

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<Protocol["registerSchemesAsPrivileged"]>(),
  handle: vi.fn<Protocol["handle"]>(),
};

type Handler = (event: unknown, raw: unknown) => unknown;

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly handle = (channel: string, handler: Handler): void =>
    void this.handlers.set(channel, handler);
}

export const ipcMain = new IpcMain();

export const dialog = {
  showMessageBox:
    vi.fn<
      (
        window: unknown,
        options: Electron.MessageBoxOptions,
      ) => Promise<Electron.MessageBoxReturnValue>
    >(),
  showOpenDialog:
    vi.fn<
      (
        window: unknown,
        options: Electron.OpenDialogOptions,
      ) => Promise<Electron.OpenDialogReturnValue>
    >(),
  showSaveDialog:
    vi.fn<
      (
        window: unknown,
        options: Electron.SaveDialogOptions,
      ) => Promise<Electron.SaveDialogReturnValue>
    >(),
  showErrorBox: vi.fn<Electron.Dialog["showErrorBox"]>(),
};

export const shell = {
  openExternal: vi.fn<Electron.Shell["openExternal"]>(() => Promise.resolve()),
};

export class UtilityProcess extends EventEmitter {
  readonly pid = 4242;
  readonly postMessage = vi.fn<Electron.UtilityProcess["postMessage"]>();
  readonly kill = vi.fn<Electron.UtilityProcess["kill"]>(() => true);
}

export const utilityProcess = {
  fork: vi.fn<(script: string, words: string[], options: Electron.ForkOptions) => UtilityProcess>(
    () => new UtilityProcess(),
  ),
};

export const nativeTheme: Pick<Electron.NativeTheme, "themeSource"> = { themeSource: "system" };
const display = (workArea: Electron.Rectangle): Pick<Electron.Display, "workArea"> => ({
  workArea,
});
/** Displays side by side; a window is on the last one that begins at its left. */
export const screen = Object.assign(new EventEmitter(), {
  displays: [display({ x: 0, y: 0, width: 1920, height: 1040 })],
  getAllDisplays: () => screen.displays,
  getPrimaryDisplay: () => screen.displays[0],
  getDisplayMatching: ({ x }: Electron.Rectangle) =>
    screen.displays.findLast(({ workArea }) => workArea.x <= x) ?? screen.displays[0],
});
export const net = { isOnline: vi.fn<Electron.Net["isOnline"]>(() => true) };
export const powerMonitor = new EventEmitter();
export const powerSaveBlocker = {
  start: vi.fn<Electron.PowerSaveBlocker["start"]>(() => 7),
  stop: vi.fn<Electron.PowerSaveBlocker["stop"]>(() => true),
};
/** Keys that other programs have are refused. */
export const globalShortcut = {
  ofOthers: new Set<string>(),
  held: new Map<string, () => void>(),
  register: (keys: string, onPress: () => void): boolean => {
    const isFree = !globalShortcut.ofOthers.has(keys) && !globalShortcut.held.has(keys);
    if (isFree) globalShortcut.held.set(keys, onPress);
    return isFree;
  },
  unregister: (keys: string): void => void globalShortcut.held.delete(keys),
};
export const Menu = {
  buildFromTemplate: vi.fn((template: Electron.MenuItemConstructorOptions[]) => template),
  setApplicationMenu: vi.fn<(menu: Electron.MenuItemConstructorOptions[] | null) => void>(),
};
export const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn<() => Promise<boolean>>(() => Promise.resolve(false)),
};

/** Libraries import it, because Electron's own module is CommonJS. */
export default { app, ipcMain, shell };

/** What Electron adds to Node's own `process`. */
process.getCreationTime = () => Math.floor(performance.timeOrigin);
Object.defineProperty(process, "resourcesPath", {
  value: path.join(tmpdir(), "resources-of-no-app"),
  configurable: true,
});
