import { app, type BrowserWindow } from "electron";
import { once } from "node:events";
import type { Refusal } from "../contract/calls.ts";
import { ProblemError } from "../contract/problem.ts";
import { handlersFor } from "../ipc/handlers.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { serveWindow, tell } from "./bridge.ts";
import { chooseMailFiles, openLinkIfAgreed } from "./dialogs.ts";
import type { Log } from "./log.ts";
import type { SettingsFile } from "./settings.ts";
import { openWindow, raise } from "./window.ts";

/** The desktop's side of Mailpin: one window, which may be closed and opened again at any time, over an organisation that works on. */
export class Desktop {
  readonly #organisation: Organisation;
  readonly #settings: SettingsFile;
  readonly #log: Log;
  #window: BrowserWindow | undefined;
  #loaded: Promise<unknown> = Promise.resolve();

  constructor(organisation: Organisation, settings: SettingsFile, log: Log) {
    this.#organisation = organisation;
    this.#settings = settings;
    this.#log = log;
  }

  /** Answers the window's questions, and tells it what changes. */
  serve(openSamples: () => ReturnType<Organisation["openFiles"]>): void {
    const handlers = handlersFor(this.#organisation, {
      chooseFiles: () => chooseMailFiles(this.#openWindow(), this.#settings),
      openLink: (url) => openLinkIfAgreed(this.#openWindow(), url),
      openSamples,
      holdMs: () => this.#settings.read().holdSeconds * 1000,
    });
    serveWindow(
      () => this.#window,
      handlers,
      (name, error) => {
        this.#log.failure(name, error);
      },
    );
    const { changes } = this.#organisation;
    changes.on("drafts", (drafts) => {
      tell(this.#window, "drafts", drafts);
    });
    changes.on("jobs", (jobs) => {
      tell(this.#window, "jobs", jobs);
    });
    changes.on("connection", (connection) => {
      tell(this.#window, "connection", connection);
    });
    changes.on("ownAddresses", (addresses) => {
      tell(this.#window, "ownAddresses", addresses);
    });
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    if (this.#window !== undefined) {
      raise(this.#window);
      return;
    }
    const window = openWindow(this.#settings);
    this.#loaded = once(window.webContents, "did-finish-load");
    window.once("closed", () => {
      this.#window = undefined;
    });
    this.#window = window;
  }

  /** Opens files that came from outside the window: a command line, a second start, "Open with". */
  async openFiles(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const { refused } = await this.#organisation.openPaths(paths);
    if (refused.length > 0) await this.#tellRefused(refused);
  }

  async chooseMails(): Promise<void> {
    this.show();
    await this.openFiles(await chooseMailFiles(this.#openWindow(), this.#settings));
  }

  /** For a link that wanted a window of its own. */
  openLink(url: string): void {
    if (this.#window === undefined) return;
    openLinkIfAgreed(this.#window, url).catch((error: unknown) => {
      this.#log.failure("openLink", error);
    });
  }

  /** News sent to a page that still loads would be lost. */
  async #tellRefused(refused: Refusal[]): Promise<void> {
    await this.#loaded;
    tell(this.#window, "refused", refused);
  }

  #openWindow(): BrowserWindow {
    if (this.#window === undefined) throw new ProblemError({ code: "no-window", message: "Mailpin's window is closed." });
    return this.#window;
  }
}

/** Ends the app when its last window is closed and nothing is on its way to the CRM; on a Mac an app stays. */
export function leaveWhenQuiet(organisation: Organisation, hasWindow: () => boolean): void {
  app.on("window-all-closed", () => {
    if (process.platform === "darwin") return;
    void organisation.whenQuiet().then(() => {
      if (!hasWindow()) app.quit();
    });
  });
}
