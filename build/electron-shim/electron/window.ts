import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { applicationKeys, onKeysChanged } from "./menu.ts";
import { loadImage } from "./native-image.ts";
import { openWindows } from "./open-windows.ts";
import { preventable } from "./preventable.ts";
import { takePage, type ServedPage } from "./served-page.ts";
import type { Server } from "../wire/server.ts";
import { ShimWebContents } from "./web-contents.ts";

/** Shows the page of a window to the user. */
export type Viewer = {
  open(bounds: Electron.Rectangle, onClosed: () => void): void;
  close(): void;
};

let viewerFor: ((server: Server) => Viewer) | undefined;
let announce: (address: string, isFirst: boolean) => void = () => undefined;

/**
 * The shim calls it before the app starts.
 *
 * @param theViewer makes one for each window; absent if somebody else opens the address. Then a
 *   closed tab does not close the window: the app goes on, and the address can be opened again
 * @param theAnnounce gets the address when a window has its first page
 */
export function showWindowsWith(theViewer: typeof viewerFor, theAnnounce: typeof announce): void {
  viewerFor = theViewer;
  announce = theAnnounce;
}

type Provided = Pick<
  Electron.BrowserWindow,
  | "id"
  | "loadURL"
  | "show"
  | "showInactive"
  | "hide"
  | "focus"
  | "blur"
  | "isFocused"
  | "minimize"
  | "maximize"
  | "restore"
  | "isMinimized"
  | "isMaximized"
  | "isFullScreen"
  | "isVisible"
  | "isDestroyed"
  | "close"
  | "destroy"
  | "setTitle"
  | "getTitle"
  | "getBounds"
  | "getNormalBounds"
  | "setBounds"
  | "getSize"
  | "setSize"
  | "setMenu"
  | "removeMenu"
  | "setMenuBarVisibility"
  | "setBackgroundColor"
  | "flashFrame"
  | "setProgressBar"
  | "setSkipTaskbar"
  | "setAlwaysOnTop"
  | "isAlwaysOnTop"
  | "setVisibleOnAllWorkspaces"
  | "isVisibleOnAllWorkspaces"
  | "isFocusable"
>;

const windows: ShimWindow[] = [];

/** `BaseWindow`: what all windows have in common; the shim makes browser windows only. */
export class ShimBaseWindow extends EventEmitter {
  static getAllWindows(): ShimWindow[] {
    return [...windows];
  }

  static fromId(id: number): ShimWindow | null {
    return windows.find((window) => window.id === id) ?? null;
  }

  static getFocusedWindow(): ShimWindow | null {
    return windows.find((window) => window.isFocused()) ?? null;
  }

  constructor() {
    super();
    if (new.target === ShimBaseWindow) throw new Error("The shim makes browser windows only.");
  }
}

/** `BrowserWindow`. Each has a port of its own, and a browser of its own where we open one. */
export class ShimWindow extends ShimBaseWindow implements Provided {
  static fromWebContents(contents: unknown): ShimWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  readonly id: number;
  readonly webContents: ShimWebContents;
  #bounds: Electron.Rectangle;
  #title: string;
  #isVisible: boolean;
  #isMinimized = false;
  #isDestroyed = false;
  #isAnnounced = false;
  #isOnTop: boolean;
  #isOnAllWorkspaces = false;
  readonly #isFocusable: boolean;
  readonly #page: ServedPage;
  readonly #viewer: Viewer | undefined;
  readonly #stopKeys: () => void;
  readonly #onGone = (): void => {
    if (this.#viewer !== undefined) this.close();
  };
  readonly #tellKeys = (): void => {
    this.#page.server.link.send({ kind: "keys", keys: applicationKeys() });
  };

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const {
      x = 0,
      y = 0,
      width = 800,
      height = 600,
      title = app.name,
      show = true,
      paintWhenInitiallyHidden = true,
      alwaysOnTop = false,
      focusable = true,
      icon,
      webPreferences = {},
    } = options;
    refusePowers(webPreferences);
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.#isVisible = show;
    this.#isOnTop = alwaysOnTop;
    this.#isFocusable = focusable;
    this.#page = takePage();
    this.#page.ownWindow = viewerFor !== undefined;
    this.#viewer = viewerFor?.(this.#page.server);
    this.webContents = new ShimWebContents(webPreferences.preload, this.#page);
    this.id = this.webContents.id;
    windows.push(this);
    openWindows.add(this);
    if (icon !== undefined) warnOfIcon(icon);
    if (show || paintWhenInitiallyHidden)
      this.webContents.on("ready-to-show", () => {
        process.nextTick(() => this.emit("ready-to-show"));
      });
    this.webContents.on("focus", () => this.emit("focus")).on("blur", () => this.emit("blur"));
    for (const name of ["focus", "blur"] as const)
      this.on(name, () => app.emit(`browser-window-${name}`, preventable({}), this));
    this.#page.server.link.on("gone", this.#onGone).on("started", this.#tellKeys);
    this.#stopKeys = onKeysChanged(this.#tellKeys);
    app.emit("browser-window-created", preventable({}), this);
    app.emit("web-contents-created", preventable({}), this.webContents);
  }

  /**
   * Opens the viewer even for a hidden window: its page must load before `ready-to-show`.
   */
  loadURL(address: string): Promise<void> {
    const loaded = this.webContents.loadURL(address);
    if (this.#page.isListening) this.#view();
    else
      void this.#page.listen().then(() => {
        if (!this.#isDestroyed) this.#view();
      });
    return loaded;
  }

  show(): void {
    this.#isVisible = true;
    if (this.webContents.getURL() !== "" && this.#page.isListening) this.#view();
    this.emit("show");
  }

  showInactive(): void {
    this.show();
  }

  /** A browser window cannot be hidden: it is closed, and `show` opens it again. */
  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.#viewer?.close();
    this.emit("hide");
  }

  focus(): void {
    // A browser window cannot be raised from outside.
  }

  blur(): void {
    // As focus.
  }

  isFocused(): boolean {
    return this.webContents.isFocused();
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit("minimize");
  }

  maximize(): void {
    this.#isMinimized = false;
  }

  restore(): void {
    this.#isMinimized = false;
    this.emit("restore");
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  isMaximized(): boolean {
    return false;
  }

  isFullScreen(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = preventable({});
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.splice(windows.indexOf(this), 1);
    const isLast = windows.length === 0; // one that closes with it may be the last
    openWindows.delete(this);
    this.#stopKeys();
    this.#page.server.link.off("gone", this.#onGone).off("started", this.#tellKeys);
    this.webContents.destroy();
    this.#viewer?.close();
    this.emit("closed");
    if (isLast) app.windowsAllClosed();
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return this.getBounds();
  }

  /** The browser's own window stays where its user has put it. */
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const before = this.#bounds;
    const now = (this.#bounds = { ...before, ...bounds });
    if (now.x !== before.x || now.y !== before.y) this.emit("move");
    if (now.width !== before.width || now.height !== before.height) this.emit("resize");
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setMenu(): void {
    // Menus are not drawn; their keys work.
  }

  removeMenu(): void {
    // As setMenu.
  }

  setMenuBarVisibility(): void {
    // As setMenu.
  }

  setBackgroundColor(): void {
    // The page draws its own.
  }

  flashFrame(): void {
    // A browser window cannot do it.
  }

  setProgressBar(): void {
    // As flashFrame.
  }

  setSkipTaskbar(): void {
    // As flashFrame.
  }

  /** Remembered; a browser window cannot do it. */
  setAlwaysOnTop(flag: boolean): void {
    const isChange = flag !== this.#isOnTop;
    this.#isOnTop = flag;
    if (isChange) this.emit("always-on-top-changed", preventable({}), flag);
  }

  isAlwaysOnTop(): boolean {
    return this.#isOnTop;
  }

  /** As setAlwaysOnTop; on Windows it does nothing. */
  setVisibleOnAllWorkspaces(visible: boolean): void {
    this.#isOnAllWorkspaces = visible && process.platform !== "win32";
  }

  isVisibleOnAllWorkspaces(): boolean {
    return this.#isOnAllWorkspaces;
  }

  isFocusable(): boolean {
    return this.#isFocusable;
  }

  #view(): void {
    if (!this.#isAnnounced) announce(this.#page.server.gate.address, windows[0] === this);
    this.#isAnnounced = true;
    this.#viewer?.open(this.getBounds(), this.#onGone);
  }
}

/** `webContents`: the pages of all windows. */
export const webContents = {
  /** Electron's own name for a page without a window. */
  create(): ShimWebContents {
    return new ShimWebContents(undefined, takePage());
  },
  getAllWebContents: (): ShimWebContents[] => windows.map((window) => window.webContents),
  fromId: (id: number): ShimWebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.id === id),
  getFocusedWebContents: (): ShimWebContents | null =>
    ShimBaseWindow.getFocusedWindow()?.webContents ?? null,
};

/** Preferences that take a page out of its sandbox; an app must not ask for them. */
const powers: readonly (readonly [keyof Electron.WebPreferences, boolean])[] = [
  ["contextIsolation", false],
  ["sandbox", false],
  ["webSecurity", false],
  ["nodeIntegration", true],
  ["nodeIntegrationInWorker", true],
  ["nodeIntegrationInSubFrames", true],
  ["webviewTag", true],
  ["allowRunningInsecureContent", true],
  ["experimentalFeatures", true],
];

/**
 * @throws Error for powers that Electron would give and a browser does not: an app on the shim must
 *   not need them
 */
function refusePowers(asked: Electron.WebPreferences): void {
  const power = powers.find(
    // In a page that is named as sandboxed, Electron's nodeIntegration does nothing.
    ([name, value]) =>
      asked[name] === value && !(name === "nodeIntegration" && asked.sandbox === true),
  );
  if (power !== undefined)
    throw new Error(`The shim's pages are sandboxed: ${power[0]} cannot be ${power[1]}.`);
}

/** A window without its picture opens all the same; Chromium writes a warning. */
function warnOfIcon(icon: unknown): void {
  try {
    loadImage(icon);
  } catch (error) {
    console.warn(`WARNING: ${error instanceof Error ? error.message : String(error)}`);
  }
}
