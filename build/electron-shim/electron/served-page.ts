import { Server } from "../wire/server.ts";
import { app } from "./app.ts";
import { fetchWith } from "./net-fetch.ts";
import { answerRequest } from "./protocol.ts";
import { session } from "./session.ts";

/**
 * The page of `loadURL`. Before that, and after the window has closed, a visitor of the address
 * waits.
 */
class ServedPage {
  #asked = Promise.withResolvers<URL>();
  #url: URL | undefined;
  preload: string | undefined;
  webContentsId = 0;
  /** Whether we opened a browser window for it. */
  ownWindow = false;

  get url(): URL | undefined {
    return this.#url;
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
  }

  page(): Promise<URL> {
    return this.#asked.promise;
  }
}

export const servedPage = new ServedPage();

export const server = new Server({
  get preload() {
    return servedPage.preload;
  },
  get setup() {
    const versions = { ...process.versions } as Record<string, string>;
    return {
      productName: app.name,
      ownWindow: servedPage.ownWindow,
      platform: process.platform,
      versions,
    };
  },
  page: () => servedPage.page(),
  answer: async (request) => {
    const { webRequest } = session.defaultSession;
    if (/^https?:/.test(request.url)) return fetchWith(webRequest, request);
    if (!(await webRequest.allows(request, servedPage.webContentsId)))
      return new Response(null, { status: 403 });
    return webRequest.withHeaders(request, await answerRequest(request));
  },
});
