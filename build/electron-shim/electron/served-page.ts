import { Server } from "../wire/server.ts";
import { app } from "./app.ts";
import { fetchWith } from "./net-fetch.ts";
import { answerRequest } from "./protocol.ts";
import { session } from "./session.ts";

/**
 * The page of one window, at a port of its own. Before `loadURL`, and after the window has closed, a
 * visitor of the address waits.
 */
export class ServedPage {
  readonly server: Server;
  preload: string | undefined;
  webContentsId = 0;
  /** Whether we open a browser window for it. */
  ownWindow = false;
  /** Whether a window has it. */
  isTaken = false;
  #asked = Promise.withResolvers<URL>();
  #url: URL | undefined;
  #listening: Promise<void> | undefined;
  #isListening = false;

  constructor() {
    // The server asks later: another window may have the page by then.
    const preload = () => this.preload;
    const setup = () => this.#setup();
    this.server = new Server({
      get preload() {
        return preload();
      },
      get setup() {
        return setup();
      },
      page: () => this.#asked.promise,
      answer: (request) => this.#answer(request),
    });
  }

  get url(): URL | undefined {
    return this.#url;
  }

  get isListening(): boolean {
    return this.#isListening;
  }

  listen(): Promise<void> {
    this.#listening ??= this.server.listen().then(() => {
      this.#isListening = true;
    });
    return this.#listening;
  }

  load(url: URL): void {
    if (this.#url !== undefined) this.#asked = Promise.withResolvers<URL>();
    this.#url = url;
    this.#asked.resolve(url);
  }

  close(): void {
    if (this.#url !== undefined) this.#asked = Promise.withResolvers<URL>();
    this.#url = undefined;
    this.preload = undefined;
    this.isTaken = false;
  }

  #setup() {
    return {
      productName: app.name,
      ownWindow: this.ownWindow,
      platform: process.platform,
      versions: { ...process.versions } as Record<string, string>,
    };
  }

  async #answer(request: Request): Promise<Response> {
    const { webRequest } = session.defaultSession;
    if (/^https?:/.test(request.url)) return fetchWith(webRequest, request);
    if (!(await webRequest.allows(request, this.webContentsId)))
      return new Response(null, { status: 403 });
    return webRequest.withHeaders(request, await answerRequest(request));
  }
}

/** The page of the window that opens first: its port is there from the start. */
export const firstPage = new ServedPage();

const pages = [firstPage];
const listeners: ((page: ServedPage) => void)[] = [];

/** The first page that no window has: a window that closes and opens again has its address again. */
export function takePage(): ServedPage {
  const free = pages.find(({ isTaken }) => !isTaken);
  const page = free ?? new ServedPage();
  page.isTaken = true;
  if (free === undefined) {
    pages.push(page);
    for (const listener of listeners) listener(page);
  }
  return page;
}

/** Calls for each page that there is, and for each later one. */
export function onEachPage(listener: (page: ServedPage) => void): void {
  listeners.push(listener);
  for (const page of pages) listener(page);
}

export const allPages = (): readonly ServedPage[] => pages;
