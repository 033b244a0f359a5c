import { test as base, expect, type Page } from "@playwright/test";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePorts } from "../support/free-ports.ts";
import { CrmReader, PracticeCrm } from "../support/practice.ts";
import { launchApp, type ScreenArea, type RunningApp } from "./app.ts";

/**
 * One user's computer: a data folder, a practice CRM that lives apart from the app, and the app,
 * started as often as the test wants.
 */
export class Computer {
  /** Where the window is drawn, for tests with a real screen. */
  place: ScreenArea | undefined;
  readonly folder: string;
  readonly crm: PracticeCrm;
  readonly reader: CrmReader;
  /** Where a browser comes back to. */
  readonly redirectPort: number;
  #app: RunningApp | undefined;

  constructor(folder: string, crm: PracticeCrm, redirectPort: number) {
    this.folder = folder;
    this.crm = crm;
    this.redirectPort = redirectPort;
    this.reader = new CrmReader(crm.account);
  }

  get page(): Page {
    if (this.#app === undefined) throw new Error("the app is not running");
    return this.#app.page;
  }

  async start(...words: string[]): Promise<Page> {
    const data = path.join(this.folder, "data");
    return this.startWith(
      `--user-data-dir=${data}`,
      `--practice-crm=${path.join(this.folder, "account.json")}`,
      ...words,
    );
  }

  /** With all of its arguments. */
  async startWith(...words: string[]): Promise<Page> {
    this.#app = await launchApp(words, this.place);
    await expect(this.page.getByRole("list", { name: "Tray" })).toBeAttached();
    return this.page;
  }

  /** Started and in touch with the CRM. */
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

  async chooseInDialog(file: string, ask: () => Promise<void>): Promise<void> {
    await this.#app?.choose(file, ask);
  }

  async answer(button: string, ask: () => Promise<void>): Promise<string> {
    if (this.#app === undefined) throw new Error("the app is not running");
    return this.#app.answer(button, ask);
  }

  /** Lets the files fall on the middle of the window, as a mail client would. */
  async drop(...files: { name: string; bytes: Uint8Array }[]): Promise<void> {
    await this.page.locator("body").drop({
      files: files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
    });
  }

  async dataFolder(settings: Record<string, unknown>): Promise<void> {
    const data = path.join(this.folder, "data");
    await mkdir(data, { recursive: true });
    // The practice CRM as a data centre of Zoho's, for whoever signs in to it.
    const dataCentres = [{ id: "here", name: "This computer", accounts: this.crm.account.address }];
    await writeFile(
      path.join(data, "settings.json"),
      JSON.stringify({ dataCentres, redirectPorts: [this.redirectPort], ...settings }),
    );
    await writeFile(path.join(this.folder, "account.json"), JSON.stringify(this.crm.account));
  }
}

/** Zoho wants half a minute between two questions of a device; nobody waits for that here. */
const impatient = JSON.stringify({ deviceIntervalMs: 500 });

type Options = {
  /** Seconds in which a filing can be undone; most tests do not want to wait for them. */
  holdSeconds: number;
};

export const test = base.extend<Options & { computer: Computer }>({
  holdSeconds: [0, { option: true }],
  computer: async ({ holdSeconds }, use) => {
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
    const computer = new Computer(folder, crm, redirectPort);
    await computer.dataFolder({ holdSeconds });
    await use(computer);
    await computer.kill();
    await crm.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

export { expect };
