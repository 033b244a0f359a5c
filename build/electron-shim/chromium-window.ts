import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { browserArguments, findBrowser } from "../scripts/install/browser.mjs";
import { app } from "./electron/app.ts";
import { beforeEnd } from "./electron/endings.ts";
import type { Viewer } from "./electron/window.ts";
import type { Server } from "./wire/server.ts";

/** How long Chromium may take to close before it is killed. */
const closeMs = 2_000;

/**
 * Shows the window in Chromium, without tabs and address bar. To close it is to close the app's
 * window.
 */
export class ChromiumWindow implements Viewer {
  readonly #server: Server;
  #browser: ChildProcess | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  open({ x, y, width, height }: Electron.Rectangle, onClosed: () => void): void {
    if (this.#browser !== undefined) return;
    const profile = mkdtempSync(path.join(tmpdir(), "shim-profile-"));
    const executable = browserPath();
    const args = [
      `--app=${this.#server.gate.ticketAddress()}`,
      `--user-data-dir=${profile}`,
      `--window-size=${width},${height}`,
      `--window-position=${x},${y}`,
      ...debuggingSwitch(),
      ...browserArguments(executable),
    ];
    const browser = spawn(executable, args, { stdio: "ignore" });
    this.#browser = browser;
    const end = async () => {
      if (browser.exitCode === null && browser.signalCode === null) await terminate(browser);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    const ended = beforeEnd(end);
    browser.once("error", (error) => {
      console.error("Chromium could not be started:", error.message);
    });
    browser.once("close", () => {
      const byUser = this.#browser === browser;
      if (byUser) this.#browser = undefined;
      void end().then(ended, ended);
      if (byUser) onClosed();
    });
  }

  close(): void {
    this.#browser?.kill("SIGTERM");
    this.#browser = undefined;
  }
}

/**
 * A debugger attaches to Electron by this switch of Chromium's; here the page is in the browser.
 */
function debuggingSwitch(): string[] {
  const port = app.commandLine.getSwitchValue("remote-debugging-port");
  return port === "" ? [] : [`--remote-debugging-port=${port}`];
}

async function terminate(browser: ChildProcess): Promise<void> {
  const closed = once(browser, "close", { signal: AbortSignal.timeout(closeMs) });
  browser.kill("SIGTERM");
  await closed.catch(() => browser.kill("SIGKILL"));
}

function browserPath(): string {
  const found = findBrowser();
  if (found === undefined)
    throw new Error(
      "There is no Chromium or Chrome here to show the window. --no-open prints its address instead.",
    );
  return found;
}
