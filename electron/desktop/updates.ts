import { app } from "electron";
import type { AppUpdater } from "electron-updater";
import { existsSync } from "node:fs";
import path from "node:path";
import type { UpdateChannel } from "../contract/settings.ts";
import { appImage } from "./installation.ts";

/** What Mailpin asks of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | "allowDowngrade"
  | "autoInstallOnAppQuit"
  | "autoRunAppAfterInstall"
  | "channel"
  | "checkForUpdates"
  | "quitAndInstall"
  | "requestHeaders"
> & {
  logger: unknown;
  on(event: "update-downloaded", listener: (update: { readonly version: string }) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
};

/** A new version need not be there at once. */
const everyMs = 6 * 60 * 60 * 1000;
/** In which an installer takes over from Mailpin, whose data is closed. Squirrel unpacks first. */
const installLimitMs = 60_000;

/**
 * Its computer's lasting number, which electron-updater would send with each look. It compares the
 * number with the feed's share by itself.
 */
const sameForAll = { "x-user-staging-id": "none" };

export type UpdatesParts = {
  readonly channel: () => UpdateChannel;
  /** Loaded when it is needed: most starts need no updater. */
  readonly load: () => Promise<Updater>;
  /** Resolves when no mail is being sent. */
  readonly whenQuiet: () => Promise<void>;
  readonly isSending: () => boolean;
  /** A version is on this computer, and begins with the next start. */
  readonly onReady: (version: string) => void;
  readonly onFailure: (error: unknown) => void;
};

/**
 * Fetches new versions, and installs them when Mailpin ends, after its data is closed. Nothing is
 * installed by an end that interrupts a mail which is being sent: the next end does.
 *
 * electron-updater checks what it fetches: the hash of the feed, and the signature, on Windows by
 * the publisher's name, on macOS by Squirrel. It takes part in a staged roll-out, by a number of
 * this computer that stays here.
 */
export class Updates {
  readonly #parts: UpdatesParts;
  #updater: Updater | undefined;
  /** The version that was told. */
  #ready: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isRestart = false;
  /** The end that has begun is one that may install. */
  #mayInstall = false;

  constructor(parts: UpdatesParts) {
    this.#parts = parts;
  }

  /** Looks for a new version now, and again and again. */
  start(): void {
    void this.check();
    this.#timer = setInterval(() => void this.check(), everyMs);
    this.#timer.unref();
  }

  async check(): Promise<void> {
    const channel = this.#parts.channel();
    if (channel === "off") return;
    const updater = await this.#load().catch(this.#parts.onFailure);
    if (updater === undefined) return;
    updater.channel = channel === "beta" ? "beta" : "latest";
    updater.allowDowngrade = false; // which the choice of a channel allows
    try {
      const found = await updater.checkForUpdates();
      await found?.downloadPromise;
    } catch {
      // The event told it.
    }
  }

  /** Ends Mailpin as soon as nothing is being sent, and starts the new version. */
  async restart(): Promise<void> {
    await this.#parts.whenQuiet();
    this.#isRestart = true;
    app.quit();
  }

  /** Mailpin is about to close its data. */
  stop(): void {
    clearInterval(this.#timer);
    this.#mayInstall = this.#parts.channel() !== "off" && !this.#parts.isSending();
    if (this.#updater !== undefined && !isMac())
      this.#updater.autoInstallOnAppQuit = this.#mayInstall;
  }

  /** The data is closed: installs what was fetched, if that is to begin here, and ends Mailpin. */
  leave(): void {
    const updater = this.#updater;
    const isDue = this.#isRestart || (isMac() && this.#ready !== undefined);
    if (updater === undefined || !isDue || !this.#mayInstall) {
      app.quit();
      return;
    }
    // Where nothing can be installed, nothing else ends Mailpin.
    const end = () => {
      app.exit();
    };
    updater.on("error", end);
    setTimeout(end, installLimitMs).unref();
    updater.autoRunAppAfterInstall = this.#isRestart; // what macOS goes by
    updater.quitAndInstall(true, this.#isRestart);
  }

  async #load(): Promise<Updater> {
    if (this.#updater !== undefined) return this.#updater;
    const updater = await this.#parts.load();
    const { onReady, onFailure } = this.#parts;
    updater.logger = null; // its lines hold paths
    updater.requestHeaders = sameForAll;
    // Squirrel installs what it has at any end, so it gets the file at one that may install.
    if (isMac()) updater.autoInstallOnAppQuit = false;
    updater.on("error", onFailure);
    updater.on("update-downloaded", ({ version }) => {
      if (version !== this.#ready) onReady(version); // a later look finds it, too
      this.#ready = version;
    });
    return (this.#updater = updater);
  }
}

const isMac = (): boolean => process.platform === "darwin";

/** @returns the one for this system */
export async function loadUpdater(): Promise<Updater> {
  const { default: module } = await import("electron-updater");
  return module.autoUpdater;
}

/**
 * Whether this installation replaces itself: its release names a feed, and it was not brought here
 * by a package manager, a device management or by hand. Of the packages for Windows, only the setup
 * leaves an uninstaller beside the app; of those for Linux only the AppImage can be replaced.
 */
export function updatesItself(): boolean {
  if (!app.isPackaged || !existsSync(path.join(process.resourcesPath, "app-update.yml")))
    return false;
  if (process.platform === "win32")
    return existsSync(path.join(path.dirname(process.execPath), "Uninstall Mailpin.exe"));
  return process.platform === "darwin" || appImage() !== undefined;
}
