import { Server } from "../wire/server.ts";
import { app } from "./app.ts";
import { answerRequest } from "./protocol.ts";
import { session } from "./session.ts";

/** What `loadURL` has asked to be shown. Until then, and after the window has closed, whoever opens the address waits. */
class ServedPage {
  #asked = Promise.withResolvers<URL>();
  #url: URL | undefined;
  preload: string | undefined;
  webContentsId = 0;

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

export const server = new Server(
  {
    get preload() {
      return servedPage.preload;
    },
    page: () => servedPage.page(),
    answer: async (request) => {
      const { webRequest } = session.defaultSession;
      if (!(await webRequest.allows(request, servedPage.webContentsId))) return new Response(null, { status: 403 });
      return webRequest.withHeaders(request, await answerRequest(request));
    },
  },
  { productName: app.name, platform: process.platform, versions: { ...process.versions } as Record<string, string> },
);
