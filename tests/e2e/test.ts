import { test as base, expect, type Browser, type Locator, type Page } from "@playwright/test";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePorts } from "../support/free-ports.ts";
import { CrmReader, PracticeCrm } from "../support/practice.ts";
import { launchApp, launchBrowser, type ScreenArea, type RunningApp } from "./app.ts";

/**
 * A user's computer: a data folder, a practice CRM outside the app, and the app, which the test can
 * start repeatedly.
 */
export class Computer {
  /** The display of the window, for tests with a real screen. */
  place: ScreenArea | undefined;
  readonly folder: string;
  readonly crm: PracticeCrm;
  readonly reader: CrmReader;
  /** The port of the redirect URI. */
  readonly redirectPort: number;
  /** The system's browser, where the windows of apps are shown, too. */
  readonly openBrowser: () => Promise<Browser>;
  #app: RunningApp | undefined;

  constructor(
    folder: string,
    crm: PracticeCrm,
    redirectPort: number,
    openBrowser: () => Promise<Browser>,
  ) {
    this.openBrowser = openBrowser;
    this.folder = folder;
    this.crm = crm;
    this.redirectPort = redirectPort;
    this.reader = new CrmReader(crm.account);
  }

  get page(): Page {
    return this.app.page;
  }

  async start(...words: string[]): Promise<Page> {
    const data = path.join(this.folder, "data");
    return this.startWith(
      `--user-data-dir=${data}`,
      `--practice-crm=${path.join(this.folder, "account.json")}`,
      ...words,
    );
  }

  /** Starts the app with exactly these arguments. */
  async startWith(...words: string[]): Promise<Page> {
    this.#app = await launchApp(words, this.place, this.openBrowser);
    await expect(this.page.getByRole("list", { name: "Tray" })).toBeAttached();
    return this.page;
  }

  /** Starts the app and waits until it is online. */
  async startOnline(...words: string[]): Promise<Page> {
    await this.start(...words);
    await expect(this.page.getByRole("status", { name: "Connection" })).toContainText("Online");
    return this.page;
  }

  async kill(): Promise<void> {
    await this.#app?.kill();
    this.#app = undefined;
  }

  async quit(): Promise<void> {
    await this.#app?.quit();
    this.#app = undefined;
  }

  get app(): RunningApp {
    if (this.#app === undefined) throw new Error("the app is not running");
    return this.#app;
  }

  async chooseInDialog(file: string, ask: () => Promise<void>): Promise<void> {
    await this.#app?.choose(file, ask);
  }

  async saveInDialog(file: string, ask: () => Promise<void>): Promise<void> {
    await this.#app?.save(file, ask);
  }

  async answer(button: string, ask: () => Promise<void>): Promise<string> {
    return this.app.answer(button, ask);
  }

  /** Drops the files on the middle of the window, like a mail client. */
  async drop(...files: DroppedFile[]): Promise<void> {
    await dropOn(this.page, ...files);
  }

  async dataFolder(settings: Record<string, unknown>): Promise<void> {
    const data = path.join(this.folder, "data");
    await mkdir(data, { recursive: true });
    // The practice CRM as a data centre of Zoho, for sign-in tests.
    const dataCentres = [{ id: "here", name: "This computer", accounts: this.crm.account.address }];
    await writeFile(
      path.join(data, "settings.json"),
      JSON.stringify({ dataCentres, redirectPorts: [this.redirectPort], ...settings }),
    );
    await writeFile(path.join(this.folder, "account.json"), JSON.stringify(this.crm.account));
  }
}

type DroppedFile = { name: string; bytes: Uint8Array };

export const dropOn = (page: Page, ...files: DroppedFile[]): Promise<void> =>
  dropAt(page.locator("body"), ...files);

export const dropAt = (place: Locator, ...files: DroppedFile[]): Promise<void> =>
  place.drop({
    files: files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
  });

/** Zoho requires half a minute between two polls of a device; tests do not wait that long. */
const impatient = JSON.stringify({ deviceIntervalMs: 500 });

type Options = {
  /** Seconds in which a filing can be undone; zero in most tests, to avoid the wait. */
  holdSeconds: number;
};

type OfWorker = {
  /** One browser for all tests of a worker: a context shares nothing with another. */
  openBrowser: () => Promise<Browser>;
};

export const test = base.extend<Options & { computer: Computer }, OfWorker>({
  openBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
    async ({}, use) => {
      let opened: Promise<Browser> | undefined;
      await use(() => (opened ??= launchBrowser()));
      await (await opened)?.close();
    },
    { scope: "worker" },
  ],
  holdSeconds: [0, { option: true }],
  computer: async ({ holdSeconds, openBrowser }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-e2e-"));
    const [redirectPort = 0] = await freePorts(1);
    const redirectUri = `http://localhost:${redirectPort}/callback`;
    const crm = await PracticeCrm.start(
      path.join(folder, "crm"),
      "--redirect-uri",
      redirectUri,
      "--quirks",
      impatient,
    );
    const computer = new Computer(folder, crm, redirectPort, openBrowser);
    await computer.dataFolder({ holdSeconds });
    await use(computer);
    await computer.kill();
    await crm.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

export { expect };
