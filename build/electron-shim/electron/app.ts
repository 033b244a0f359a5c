import { EventEmitter } from "node:events";
import path from "node:path";
import { endProcess } from "./endings.ts";
import { readAppInfo } from "./app-info.ts";
import { appMetrics } from "./app-metrics.ts";
import { localeIn } from "./locale.ts";
import { openWindows } from "./open-windows.ts";
import { Paths } from "./paths.ts";
import { preventable } from "./preventable.ts";
import { SingleInstance, type Handover } from "./single-instance.ts";
import { Switches } from "./switches.ts";
import { startedApp } from "../started-app.ts";

type Provided = Pick<
  Electron.App,
  | "name"
  | "isPackaged"
  | "commandLine"
  | "whenReady"
  | "isReady"
  | "quit"
  | "exit"
  | "focus"
  | "requestSingleInstanceLock"
  | "hasSingleInstanceLock"
  | "releaseSingleInstanceLock"
  | "getAppMetrics"
  | "getPath"
  | "setPath"
  | "setAppLogsPath"
  | "getName"
  | "setName"
  | "getVersion"
  | "getAppPath"
  | "getLocale"
  | "getSystemLocale"
  | "getPreferredSystemLanguages"
  | "enableSandbox"
  | "setAppUserModelId"
  | "setLoginItemSettings"
  | "getLoginItemSettings"
  | "setAsDefaultProtocolClient"
  | "removeAsDefaultProtocolClient"
  | "isDefaultProtocolClient"
  | "setAboutPanelOptions"
  | "disableHardwareAcceleration"
  | "setBadgeCount"
>;

/**
 * `app`: start, end, single instance and folders, in Electron's order of events.
 */
class ShimApp extends EventEmitter implements Omit<Provided, "commandLine"> {
  readonly isPackaged = startedApp.isPackaged;
  readonly commandLine = new Switches(
    process.argv.slice(1),
  ) satisfies Partial<Electron.CommandLine>;
  readonly #info = readAppInfo(startedApp.path, startedApp.main);
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #instance = new SingleInstance();
  readonly #waiting: Handover[] = [];
  name = this.#info.name;
  readonly #paths = new Paths(this.#info.name);
  #isReady = false;
  #isQuitting = false;
  #isEnding = false;
  #onAwaited: (() => void) | undefined;

  constructor() {
    super();
    const folder = this.commandLine.getSwitchValue("user-data-dir");
    if (folder !== "") this.#paths.set("userData", path.resolve(folder));
    this.#instance.on("second", (handover) => {
      if (this.#isReady) this.#tellOfSecond(handover);
      else this.#waiting.push(handover);
    });
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    this.#onAwaited?.();
    this.#onAwaited = undefined;
    return this.#ready.promise;
  }

  /** @param listener the app calls it when it first waits for `ready` */
  onceAwaited(listener: () => void): void {
    this.#onAwaited = listener;
  }

  /** The shim calls it when the main script has run. */
  becomeReady(): void {
    if (this.#isReady || this.#isEnding) return;
    this.#isReady = true;
    this.emit("will-finish-launching");
    this.#ready.resolve(undefined);
    this.emit("ready", preventable({}), {});
    for (const handover of this.#waiting.splice(0)) this.#tellOfSecond(handover);
  }

  /** before-quit, each window's close, will-quit, quit: all but quit can be prevented. */
  quit(): void {
    if (this.#isEnding) return;
    const event = preventable({});
    this.#isQuitting = true;
    this.emit("before-quit", event);
    if (event.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    for (const window of openWindows) {
      window.close();
      if (!window.isDestroyed()) {
        this.#isQuitting = false;
        return;
      }
    }
    this.#endUnlessPrevented();
  }

  exit(code = 0): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    for (const window of openWindows) window.destroy();
    this.emit("quit", preventable({}), code);
    this.#instance.release();
    // The caller's code finishes first, as in Electron.
    setImmediate(() => void endProcess(code));
  }

  /** Runs after the last window has closed. An app without a listener ends. */
  windowsAllClosed(): void {
    if (this.#isQuitting || this.#isEnding) return;
    if (this.listenerCount("window-all-closed") === 0) this.quit();
    else this.emit("window-all-closed");
  }

  focus(): void {
    // The windows belong to a browser, which cannot be brought to the front from outside.
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const mine = { argv: [...process.argv], workingDirectory: process.cwd(), additionalData };
    return this.#instance.request(this.getPath("userData"), mine);
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  getAppMetrics(): Electron.ProcessMetric[] {
    return appMetrics();
  }

  getPath(name: Parameters<Electron.App["getPath"]>[0]): string {
    return this.#paths.get(name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  setAppLogsPath(folder?: string): void {
    if (folder !== undefined) this.#paths.set("logs", folder);
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#info.version;
  }

  getAppPath(): string {
    return this.#info.folder;
  }

  getLocale(): string {
    return process.platform === "linux"
      ? localeIn(process.env)
      : Intl.NumberFormat().resolvedOptions().locale; // one for dates loads time zones
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  /**
   * The page always runs in a browser's sandbox. @throws Error in Electron's words after `ready`
   */
  enableSandbox(): void {
    if (this.#isReady)
      throw new Error("app.enableSandbox() can only be called before app is ready");
  }

  setAppUserModelId(): void {
    // Names a taskbar group on Windows; the browser's window has its own.
  }

  setLoginItemSettings(): void {
    // The shim is not installed, so it cannot be started at login.
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    return {
      openAtLogin: false,
      wasOpenedAtLogin: false,
      status: "not-registered",
      executableWillLaunchAtLogin: false,
      launchItems: [],
    };
  }

  setAsDefaultProtocolClient(): boolean {
    return false;
  }

  removeAsDefaultProtocolClient(): boolean {
    return false;
  }

  isDefaultProtocolClient(): boolean {
    return false;
  }

  setAboutPanelOptions(): void {
    // There is no About panel.
  }

  disableHardwareAcceleration(): void {
    // The browser decides it.
  }

  setBadgeCount(): boolean {
    return false;
  }

  #tellOfSecond({ argv, workingDirectory, additionalData = null }: Handover): void {
    this.emit("second-instance", preventable({}), argv, workingDirectory, additionalData);
  }

  #endUnlessPrevented(): void {
    const event = preventable({});
    this.emit("will-quit", event);
    this.#isQuitting = false;
    if (!event.defaultPrevented) this.exit(0);
  }
}

export const app = new ShimApp();
