import { chromium, type Browser, type Page } from "playwright";
import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, onTestFinished } from "vitest";
import { sandboxArguments } from "../../../../build/scripts/app/sandbox.mjs";
import { browserArguments, findBrowser } from "../../../../build/scripts/install/browser.mjs";
import { electronExecutable } from "../../../../build/scripts/install/electron-runtime.mjs";

const root = path.join(import.meta.dirname, "../../../..");

/**
 * The fixture app runs in Electron where its runtime is installed, otherwise on the shim; the tests
 * and their assertions are the same. MAILPIN_ELECTRON names another executable, or says `shim`.
 */
const electron = process.env["MAILPIN_ELECTRON"] ?? electronExecutable() ?? "shim";
/** A test that looks at the shim's own means, e.g. its address, is skipped in Electron. */
export const inElectron = electron !== "shim";
const firstPage = "app://fixture/index.html?start=1";

/** What the preload of the fixture app puts into its page. */
export type FixtureBridge = {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly listen: (channel: string, listener: (...args: unknown[]) => void) => void;
  readonly invokeUncloneable: (kind: string) => Promise<unknown>;
  readonly sendUncloneable: () => string;
  readonly requires: Readonly<Record<string, string>>;
  readonly electronHas: readonly string[];
  readonly pathOf: (file: unknown) => string;
  readonly pathOfText: () => string;
  readonly person: Readonly<Record<string, unknown>>;
  readonly numbers: Uint8Array;
  readonly when: Date;
  readonly nested: { readonly list: readonly { readonly deep: boolean }[] };
  readonly rejects: () => Promise<never>;
  readonly giveBack: (value: unknown) => unknown;
  readonly callBack: (listener: (value: { from: string }) => unknown) => unknown;
  readonly process: Readonly<Record<string, unknown>>;
};

declare global {
  // The page's own name for it.
  var bridge: FixtureBridge;
}

type Event = { readonly event: string; readonly detail: unknown };

/** The fixture app, as its own process. */
export class RunningFixture {
  readonly child: ChildProcess;
  readonly events: Event[] = [];
  stderr = "";
  #address = "";
  #secondAddress = "";
  readonly #lines = new EventEmitter<{ line: [] }>();

  constructor(child: ChildProcess) {
    this.child = child;
    if (child.stdout === null || child.stderr === null)
      throw new Error("the app was started without pipes");
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("{")) this.events.push(JSON.parse(line) as Event);
      else {
        this.#address = /is at (\S+)/.exec(line)?.[1] ?? this.#address;
        this.#secondAddress = /another window: (\S+)/.exec(line)?.[1] ?? this.#secondAddress;
      }
      this.#lines.emit("line");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
  }

  /** Of the shim. */
  async address(): Promise<string> {
    while (this.#address === "") await once(this.#lines, "line");
    return this.#address;
  }

  /** Of the shim's second window. */
  async secondAddress(): Promise<string> {
    while (this.#secondAddress === "") await once(this.#lines, "line");
    return this.#secondAddress;
  }

  /** The window's page in Electron, by Chromium's debugger. */
  async window(): Promise<Page> {
    await this.event("ready-to-show");
    const [, address = ""] = /DevTools listening on (ws:\S+)/.exec(this.stderr) ?? [];
    const [page] = (await chromium.connectOverCDP(address)).contexts().flatMap((c) => c.pages());
    if (page === undefined) throw new Error("the app has no window");
    return page;
  }

  /** @returns the detail of the first event of that name that has not been asked for yet */
  async event(name: string): Promise<unknown> {
    for (;;) {
      const at = this.events.findIndex(({ event }) => event === name);
      if (at >= 0) return this.events.splice(at, 1)[0]?.detail;
      await once(this.#lines, "line");
    }
  }

  /** Waits until the app has written so on its stderr. */
  async complaint(text: string): Promise<void> {
    while (!this.stderr.includes(text))
      await once(this.child.stderr!, "data", { signal: AbortSignal.timeout(20_000) });
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exited = once(this.child, "close") as Promise<[number | null]>;
    this.child.kill(signal);
    const [code] = await exited;
    return code;
  }
}

export type Options = {
  readonly folder?: string;
  readonly words?: readonly string[];
  readonly flags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
};

/** Starts the fixture app with a data folder of its own; it ends with the test. */
export async function startFixture(options: Options = {}): Promise<RunningFixture> {
  const fixture = launchFixture(options.folder ?? (await temporaryFolder()), options);
  onTestFinished(async () => {
    await fixture.end("SIGTERM");
  });
  return fixture;
}

function launchFixture(folder: string, options: Options): RunningFixture {
  const script = path.join(root, "build/electron-shim/run.ts");
  const main = path.join(import.meta.dirname, "fixture-app.ts");
  const words = [main, `--user-data-dir=${folder}`, ...(options.words ?? [])];
  const [command, ...args] = inElectron
    ? [electron, "--remote-debugging-port=0", ...sandboxArguments(electron), ...words]
    : [process.execPath, script, ...(options.flags ?? ["--no-open"]), "--", ...words];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
  });
  return new RunningFixture(child);
}

/**
 * One fixture app and one tab for all tests of a file, each of which starts with a fresh page.
 *
 * @returns both, to be called inside a test
 */
export function shareFixture(): () => { readonly fixture: RunningFixture; readonly page: Page } {
  let shared: { folder: string; fixture: RunningFixture; page: Page } | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "shim-test-"));
    const fixture = launchFixture(folder, {});
    const page = inElectron
      ? await fixture.window()
      : await launchBrowser().then((browser) => browser.newPage());
    shared = { folder, fixture, page };
  });
  beforeEach(async () => {
    await shared?.page.goto(inElectron ? firstPage : await shared.fixture.address());
  });
  afterAll(async () => {
    await shared?.page.context().browser()?.close();
    await shared?.fixture.end("SIGKILL");
    if (shared !== undefined)
      await rm(shared.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (shared === undefined) throw new Error("the fixture app did not start");
    return shared;
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "shim-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  return chromium.launch({ executablePath, args: browserArguments(executablePath) });
}

/**
 * The window's page: on the shim the app's address in a browser profile of its own, when it has
 * loaded.
 */
export async function openPage(browser: Browser, fixture: RunningFixture): Promise<Page> {
  if (inElectron) return fixture.window();
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(await fixture.address());
  return page;
}

/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits for the end of a process that is not our child: nothing tells of it. */
export async function gone(pid: number): Promise<boolean> {
  for (let left = 100; left > 0 && isAlive(pid); left--) await pause(100);
  return !isAlive(pid);
}
