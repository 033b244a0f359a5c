import { chromium, _electron, type Browser, type ElectronApplication, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { browserArguments, findBrowser } from "../../build/launcher/browser.mjs";

const root = path.join(import.meta.dirname, "../..");
const runtimeIsHere = existsSync(path.join(root, "node_modules/electron/path.txt"));

/** The built app with its window, in Electron where the runtime is installed, on the stand-in otherwise. */
export type RunningApp = {
  readonly page: Page;
  /** As the power button would: no farewell, no flush. */
  kill(): Promise<void>;
  /** As a user would: the app may finish what it must. */
  quit(): Promise<void>;
};

/** @param words the app's arguments: switches and files */
export const launchApp = (words: readonly string[]): Promise<RunningApp> =>
  runtimeIsHere ? launchElectron(words) : launchStandIn(words);

async function launchElectron(words: readonly string[]): Promise<RunningApp> {
  const app: ElectronApplication = await _electron.launch({ args: [root, ...words] });
  const page = await app.firstWindow();
  return {
    page,
    kill: async () => {
      const gone = once(app.process(), "exit");
      app.process().kill("SIGKILL");
      await gone;
    },
    quit: () => app.close(),
  };
}

async function launchStandIn(words: readonly string[]): Promise<RunningApp> {
  const child = spawn(process.execPath, ["build/stand-in/run.ts", "--no-open", "--", "out/main/main.js", ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  const page = await browser.newPage({ viewport: { width: 1080, height: 720 } });
  await page.goto(await addressOf(child));
  return { page, kill: () => end(child, browser, "SIGKILL"), quit: () => end(child, browser, "SIGTERM") };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the stand-in was started without a pipe");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Mailpin is at (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error("the stand-in ended before it said where the window is");
}

async function end(child: ChildProcess, browser: Browser, signal: NodeJS.Signals): Promise<void> {
  await browser.close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
