import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { WebSocketServer } from "ws";
import { Gate } from "./gate.ts";
import { PageLink } from "./page-link.ts";
import { addScript, pageScript } from "./page-script.ts";
import { widenPolicy } from "./policy.ts";
import { inUsePage, refusedPage, refusedScript } from "./messages-to-user.ts";
import type { PageSetup } from "./messages.ts";

/** The Electron side, as the server needs it. */
export type Window = {
  readonly preload: string | undefined;
  readonly setup: Omit<PageSetup, "socket">;
  /**
   * The app's own address of the window's page, once the product has loaded one; waits until then.
   */
  page(): Promise<URL>;
  /** The app's answer to a request of one of its own schemes. */
  answer(request: Request): Promise<Response>;
};

const own = "/__shim__/";
/** More than any mail needs; ws closes the socket on a larger message. */
const largestMessage = 1024 * 1024 * 1024;

/**
 * Serves `app://host/path` as `http://127.0.0.1:PORT/path`, with the app's own headers, and carries
 * the page's socket. Only the window's document is touched: it gets one script in front, and its
 * policy allows that script and its socket.
 */
export class Server {
  readonly link = new PageLink();
  readonly #window: Window;
  readonly #http = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      console.error("The shim could not answer a request:", error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  readonly #sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: largestMessage,
  });
  #gate = new Gate(0);

  constructor(window: Window) {
    this.#window = window;
    this.#http.on("upgrade", (request, socket, head) => {
      this.#upgrade(request, socket, head);
    });
  }

  async listen(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.#http.once("error", reject);
    this.#http.listen(0, "127.0.0.1", () => {
      resolve(undefined);
    });
    await promise;
    this.#gate = new Gate((this.#http.address() as AddressInfo).port);
  }

  get gate(): Gate {
    return this.#gate;
  }

  /** An address on the port as the app knows it. Addresses of other places stay as they are. */
  appAddress(address: string, page: URL): string {
    const url = URL.parse(address);
    return url?.origin === this.gate.origin
      ? `${page.protocol}//${page.host}${url.pathname}${url.search}${url.hash}`
      : address;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(this.gate.origin + (request.url ?? "/"));
    if (url === null || !this.gate.isOurs(request)) {
      refuse(response, "This address answers no other site.");
      return;
    }
    const token = url.pathname === "/" ? url.searchParams.get("token") : null;
    const cookie = token === null ? undefined : this.gate.cookieFor(token);
    if (cookie !== undefined) await this.#lead(response, { "Set-Cookie": cookie });
    else if (this.gate.hasCookie(request)) await this.#serveGuest(request, response, url);
    else
      refuse(
        response,
        "Open the address that was printed when the app started; it carries a token.",
      );
  }

  /** Sends the visitor to the window's page, as soon as there is one. */
  async #lead(response: ServerResponse, headers: Record<string, string>): Promise<void> {
    const { pathname, search, hash } = await this.#window.page();
    response.writeHead(303, {
      Location: pathname + search + hash,
      "Cache-Control": "no-store",
      ...headers,
    });
    response.end();
  }

  async #serveGuest(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === `${own}page.js`) await this.#serveScript(response);
    else if (url.pathname === `${own}in-use`)
      sendPage(response, 409, inUsePage(this.#window.setup.productName));
    else if (url.pathname === "/" && (await this.#window.page()).pathname !== "/")
      await this.#lead(response, {});
    else await this.#serveApp(request, response, url);
  }

  async #serveScript(response: ServerResponse): Promise<void> {
    const id = await this.link.claim();
    const socket = `${this.gate.origin.replace("http", "ws")}${own}socket?page=${id ?? ""}`;
    const script =
      id === undefined
        ? refusedScript(`${own}in-use`)
        : await pageScript({ ...this.#window.setup, socket }, this.#window.preload);
    response.writeHead(200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.end(script);
  }

  async #serveApp(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const page = await this.#window.page();
    const answer = await this.#window.answer(this.#toApp(request, url, page));
    const headers = Object.fromEntries(answer.headers);
    const location = answer.headers.get("location");
    if (location !== null) headers["location"] = this.#fromApp(location, page);
    const isWindow =
      request.headers["sec-fetch-dest"] === "document" &&
      (answer.headers.get("content-type") ?? "").startsWith("text/html");
    if (isWindow) {
      await this.#serveWindow(response, answer, headers, page);
      return;
    }
    response.writeHead(answer.status, headers);
    if (answer.body === null) response.end();
    else await pipeline(Readable.fromWeb(answer.body), response).catch(() => undefined); // the page may leave before the end
  }

  async #serveWindow(
    response: ServerResponse,
    answer: Response,
    headers: Record<string, string>,
    page: URL,
  ): Promise<void> {
    const nonce = randomBytes(16).toString("base64");
    const appOrigin = `${page.protocol}//${page.host}`;
    const needs = { nonce, socket: this.gate.origin.replace("http", "ws") };
    for (const name of ["content-security-policy", "content-security-policy-report-only"]) {
      const policy = headers[name];
      if (policy !== undefined) headers[name] = widenPolicy(policy, needs, appOrigin);
    }
    delete headers["content-length"];
    response.writeHead(answer.status, { ...headers, "cache-control": "no-store" });
    response.end(addScript(await answer.text(), `${own}page.js`, nonce));
  }

  /**
   * The request as the app's protocol handler would get it: with the app's addresses, without the
   * cookie.
   */
  #toApp(request: IncomingMessage, url: URL, page: URL): Request {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (
        typeof value !== "string" ||
        ["cookie", "host", "connection", "upgrade-insecure-requests"].includes(name)
      )
        continue;
      headers.set(
        name,
        name === "origin" || name === "referer" ? this.appAddress(value, page) : value,
      );
    }
    const method = request.method ?? "GET";
    const body =
      method === "GET" || method === "HEAD"
        ? {}
        : { body: Readable.toWeb(request), duplex: "half" as const };
    return new Request(this.appAddress(url.href, page), { method, headers, ...body });
  }

  #fromApp(address: string, page: URL): string {
    const url = URL.parse(address, page.href);
    return url?.protocol === page.protocol && url.host === page.host
      ? url.pathname + url.search + url.hash
      : address;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? "/", this.gate.origin);
    // A browser always names the origin here. A client without one is no browser, and must have
    // stolen the cookie.
    const allowed =
      this.gate.isOurs(request) &&
      request.headers.origin !== undefined &&
      this.gate.hasCookie(request);
    if (!allowed || url.pathname !== `${own}socket`) {
      socket.on("error", () => socket.destroy()); // a stranger that hangs up must not end the app
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (connection) => {
      if (!this.link.connect(url.searchParams.get("page") ?? "", connection)) connection.close();
    });
  }
}

function refuse(response: ServerResponse, sentence: string): void {
  sendPage(response, 403, refusedPage(sentence));
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "no-store",
  });
  response.end(html);
}
