import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "playwright";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect } from "vitest";
import { browserArguments, findUnseenBrowser } from "../../../build/scripts/install/browser.mjs";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import type { Bridge } from "../../../electron/contract/bridge.ts";
import type { CallName, Input } from "../../../electron/contract/calls.ts";
import type { Push, PushName } from "../../../electron/contract/pushes.ts";
import { answerPages } from "../../../electron/desktop/pages.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import type { LanguageTag } from "../../../electron/language/languages.ts";
import { png } from "../mails/pictures.ts";
import { installFakeBridge, type Fake } from "./fake-bridge.ts";
import { now, type World } from "./world.ts";

const built = path.join(import.meta.dirname, "../../../out/renderer");

const mail = `<p>Hi Sam,</p><p>thank you for the call. We would like to go ahead with the renewal on the terms of your second offer; the signed pages are attached. Could you confirm the start date?</p><p>The terms are on <a href="https://client.example/terms">our page</a>.</p><p>Best, Ana</p>`;

declare global {
  // Only an interface can be merged with the one of the DOM.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly fake: Fake;
    readonly mailpin: Bridge;
  }
}

/** A window with a fake main behind it. */
export type Opened = {
  readonly page: Page;
  /** The inputs of the calls of a name, in their order. */
  asked: <C extends CallName>(name: C) => Promise<Input<C>[]>;
  tell: <P extends PushName>(name: P, value: Push<P>) => Promise<void>;
  fail: (name: CallName, problem: Problem | undefined) => Promise<void>;
};

export const tray = (page: Page): Locator => page.getByRole("list", { name: "Tray" });
/** The button with the company's name, which opens the menu of companies. */
export const company = (page: Page): Locator => page.locator("[aria-haspopup=menu]");
export const card = (page: Page): Locator => page.getByRole("region", { name: "Mail" });
export const outbox = (page: Page): Locator => page.getByRole("region", { name: "Outbox" });
export const suggestions = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Suggestions" });
export const find = (page: Page): Locator =>
  page.getByRole("combobox", { name: "Find a record", exact: true });
export const fileButton = (page: Page): Locator => page.getByRole("button", { name: /^File to / });

/** Chromium with the window as the app has it. One for a test file. */
export class Windows {
  readonly #browser: Browser;
  readonly #server: Server;
  /** The page that the latest window is in. */
  #page: Page | undefined;
  /** Whether that page has no options of its own. */
  #isUsual = false;
  /** Makes the page forget the latest world. */
  #forget: { dispose: () => Promise<void> } | undefined;
  /** Errors of the pages: violated policies, exceptions. Empty at the end of a good test. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
  }

  static async start(): Promise<Windows> {
    await ensureBuilt();
    const server = createServer((request, response) => void serve(request.url ?? "/", response));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const executablePath = findUnseenBrowser();
    if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
    const args = browserArguments(executablePath);
    return new Windows(await chromium.launch({ executablePath, args }), server);
  }

  /** For pages that are not the window. */
  context(): Promise<BrowserContext> {
    return this.#browser.newContext();
  }

  /**
   * Opens a window and closes the previous one, which would keep running.
   *
   * @param options also if they are empty, the window gets processes of its own
   */
  async open(
    world: World,
    options?: BrowserContextOptions & { readonly language?: LanguageTag },
  ): Promise<Opened> {
    const { language = "en", ...context } = options ?? {};
    const page = await this.#pageFor(options && context);
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      // Playwright's own script is refused in the mail's frame, as every script is.
      if (message.type() === "error" && !message.text().startsWith("Blocked script execution in"))
        this.complaints.push(message.text());
    });
    await page.clock.install({ time: now });
    this.#forget = await page.addInitScript(installFakeBridge, world);
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/index.html?language=${language}`);
    await company(page).waitFor();
    return {
      page,
      asked: (name) =>
        page.evaluate(
          (wanted) =>
            window.fake.asked
              .filter((call) => call.name === wanted)
              .map(({ input }) => input as never),
          name,
        ),
      tell: (name, value) =>
        page.evaluate(
          ([to, what]) => {
            window.fake.tell(to, what);
          },
          [name, value] as const,
        ),
      fail: (name, problem) =>
        page.evaluate(
          ([call, why]) => {
            Object.assign(window.fake.failing, { [call]: why });
          },
          [name, problem] as const,
        ),
    };
  }

  /** The page of the drop strip, with a main behind it to which every file is a mail. */
  async openStrip(
    given: BrowserContextOptions & { readonly language?: LanguageTag } = {},
  ): Promise<Page> {
    const { language = "en", ...options } = given;
    const context = await this.#browser.newContext({
      ...{ viewport: { width: 340, height: 168 } },
      ...options,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await page.addInitScript(() => {
      const asked: [name: string, input: unknown][] = [];
      const answer = (name: string, value: unknown) => (input: unknown) => {
        asked.push([name, input]);
        return Promise.resolve({ ok: true, value });
      };
      const mailpin = {
        openMails: answer("openMails", { draftIds: ["a"], refused: [] }),
        ...Object.fromEntries(
          ["comeForward", "moveStrip", "widenStrip"].map((name) => [name, answer(name, undefined)]),
        ),
      };
      Object.assign(window, { asked, mailpin });
    });
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/strip/index.html?language=${language}`);
    await page.locator(".drop").waitFor();
    return page;
  }

  /**
   * A page that loads the window next: the latest one, as if it were new. Three processes start for
   * a page in a context of its own, which takes three times the processor time of most tests.
   */
  async #pageFor(options: BrowserContextOptions | undefined): Promise<Page> {
    const page = this.#page;
    if (page !== undefined && !page.isClosed() && this.#isUsual && options === undefined) {
      await Promise.all(
        page
          .context()
          .pages()
          .map(async (other) => other === page || other.close()),
      );
      page.removeAllListeners();
      await page.unrouteAll();
      await page.mouse.move(0, 0);
      await this.#forget?.dispose();
      await page.clock.resume();
      return page;
    }
    await page?.context().close();
    const context = await this.#browser.newContext({
      viewport: { width: 1080, height: 720 },
      locale: "en-GB",
      timezoneId: "Europe/Berlin",
      ...options,
    });
    this.#isUsual = options === undefined;
    this.#page = await context.newPage();
    this.#page.setDefaultTimeout(60_000);
    return this.#page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await new Promise((done) => this.#server.close(done));
  }
}

/**
 * Windows for the tests of a file: opened before the first, closed after the last; none of them may
 * have reported an error.
 */
export function windowsForTests(): Pick<Windows, "open" | "openStrip" | "context"> {
  let windows: Windows | undefined;
  const started = () => {
    if (windows === undefined) throw new Error("windows are opened in tests only");
    return windows;
  };
  beforeAll(async () => {
    windows = await Windows.start();
  });
  afterAll(async () => {
    await started().stop();
    expect(started().complaints).toEqual([]);
  });
  return {
    open: (...given) => started().open(...given),
    openStrip: (...given) => started().openStrip(...given),
    context: () => started().context(),
  };
}

/** Answers as main does, policies and all. */
const answer = answerPages(built, {
  body: () => Promise.resolve(Buffer.from(mail)),
  image: () => Promise.resolve(undefined),
  attached: () => Promise.resolve({ bytes: png(640, 400), type: "image/png" }),
});

async function serve(url: string, response: ServerResponse): Promise<void> {
  // Browsers request it by themselves; main gets no such request, since its address scheme has no
  // servers.
  if (url === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const given = await answer(new Request(`app://mailpin${url}`));
  const headers = Object.fromEntries(given.headers);
  // Their names change with their content: the next window of the file need not load them again.
  if (url.startsWith("/assets/")) headers["cache-control"] = "max-age=3600, immutable";
  response.writeHead(given.status, headers).end(await given.bytes());
}
