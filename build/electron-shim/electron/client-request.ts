import type { ClientRequest, IncomingMessage } from "node:http";
import { Writable } from "node:stream";
import { basic, openLine, realmIn } from "./line.ts";
import { acceptedEncodings, netAnswer, type NetAnswer } from "./net-answer.ts";
import { netError, netErrorOf } from "./net-errors.ts";
import { redirected, type Going } from "./redirects.ts";
import { routeOf, type ProxyServer, type Route } from "./route.ts";
import { isUnsafePort } from "./unsafe-ports.ts";
import type { WebRequest } from "./web-request.ts";

type Options = Electron.ClientRequestConstructorOptions;
type Provided = Pick<
  Electron.ClientRequest,
  "abort" | "followRedirect" | "getUploadProgress" | "removeHeader" | "setHeader"
>;

/** Chromium's network stack sets these itself, and fails a request that has one of them. */
const restricted = [
  "content-length",
  "host",
  "trailer",
  "te",
  "upgrade",
  "cookie2",
  "keep-alive",
  "transfer-encoding",
];

/** The body goes to the socket in pieces of this size. */
const pieceBytes = 16 * 1024;

/**
 * `net.request` over Node's own network. It gathers the body and sends it with its length; the
 * progress is what the socket has taken. As in Electron, `close` comes when the body is written,
 * before the answer, and errors have Chromium's names. There are no cookies and no cache. A challenge
 * for a user name and a password is told by `login`: a proxy's always, a server's unless
 * `credentials` are to be left out (the cases "authentication when…" of Electron's api-net-spec).
 *
 * Like Chromium it sends a request once more, of any method, when a connection that was used before
 * ends without an answer (`HttpNetworkTransaction::ShouldResendRequest`).
 */
export class ShimClientRequest extends Writable implements Provided {
  readonly #options: Options;
  readonly #headers = new Map<string, { readonly name: string; readonly value: string }>();
  #going: Going;
  #body: Buffer = Buffer.alloc(0);
  /** As in Electron, even an empty piece is one. */
  #hasBody = false;
  #isWritten = false;
  #isAborted = false;
  #isDead = false;
  #isFollowed: boolean | undefined;
  readonly #route: Route;
  /** What the current try gives to the proxy, and to the server. */
  #given: { readonly proxy?: string | undefined; readonly server?: string } = {};
  #underWay: ClientRequest | undefined;
  #answer: NetAnswer | undefined;
  #progress: Electron.UploadProgress = { active: false, started: false, current: 0, total: 0 };

  constructor(given: Options | string) {
    super({ autoDestroy: true });
    this.#options = typeof given === "string" ? { url: given } : given;
    const { url, redirect = "follow", headers = {}, method = "GET" } = this.#options;
    if (url === undefined) throw new Error("The shim takes whole addresses only.");
    this.#going = { url: new URL(url), method: method.toUpperCase(), redirects: 0 };
    if (!["http:", "https:"].includes(this.#going.url.protocol))
      throw new Error("ClientRequest only supports http: and https: protocols");
    if (!["follow", "error", "manual"].includes(redirect))
      throw new Error("redirect mode should be one of follow, error or manual");
    this.#route = routeOf(this.#options.session);
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, String(value));
  }

  get chunkedEncoding(): boolean {
    return false;
  }

  set chunkedEncoding(isWanted: boolean) {
    if (isWanted) throw new Error("The shim sends bodies whole.");
  }

  setHeader(name: string, value: string): void {
    if (this.#isWritten) throw new Error("Can't set headers after they are sent");
    new Headers([[name, value]]); // throws for an invalid header
    this.#headers.set(name.toLowerCase(), { name, value });
  }

  getHeader(name: string): string | undefined {
    if (!name) throw new Error("`name` is required for getHeader(name)");
    return this.#headers.get(name.toLowerCase())?.value;
  }

  removeHeader(name: string): void {
    if (!name) throw new Error("`name` is required for removeHeader(name)");
    if (this.#isWritten) throw new Error("Can't remove headers after they are sent");
    this.#headers.delete(name.toLowerCase());
  }

  getUploadProgress(): Electron.UploadProgress {
    return { ...this.#progress };
  }

  /** Inside a listener of `redirect` only. */
  followRedirect(): void {
    if (this.#isFollowed === undefined)
      throw new Error("followRedirect() called, but was not waiting for a redirect");
    this.#isFollowed = true;
  }

  abort(): void {
    if (!this.#isAborted) process.nextTick(() => this.emit("abort"));
    this.#isAborted = true;
    this.#die();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#isWritten = true;
    this.#hasBody = true;
    this.#body = Buffer.concat([this.#body, chunk]);
    done();
  }

  override _final(done: () => void): void {
    this.#isWritten = true;
    void this.#start();
    done();
  }

  async #start(): Promise<void> {
    const { url, method } = this.#going;
    const { webRequest } = (this.#options.session ?? {}) as { readonly webRequest?: WebRequest };
    const isAllowed = (await webRequest?.allows({ url: url.href, method })) ?? true;
    await new Promise(setImmediate); // an error comes after `end` has returned
    if (this.#isAborted) return;
    if (!isAllowed) this.#die(netError("BLOCKED_BY_CLIENT"));
    else if (restricted.some((name) => this.#headers.has(name)))
      this.#die(netError("INVALID_ARGUMENT"));
    else if (isUnsafePort(url)) this.#die(netError("UNSAFE_PORT"));
    else {
      this.#given = { proxy: this.#route.accepted.get(keyOf(this.#proxy)) };
      await this.#try();
    }
  }

  get #proxy(): ProxyServer | undefined {
    return this.#route.proxyFor(this.#going.url);
  }

  async #try(): Promise<void> {
    const { url, method } = this.#going;
    const given = [...this.#headers.values()].map(({ name, value }) => [name, value] as const);
    try {
      const line = await openLine({
        ...{ url, method, proxy: this.#proxy, authorization: this.#given.proxy },
        connections: this.#route.connections,
        headers: {
          "Accept-Encoding": acceptedEncodings(url),
          ...Object.fromEntries(given),
          ...(this.#given.server !== undefined && { Authorization: this.#given.server }),
          ...(this.#hasBody && { "Content-Length": this.#body.length }),
        },
      });
      if ("refusal" in line) this.#hear(line.refusal);
      else this.#use(line.request);
    } catch (error) {
      this.#fail(error);
    }
  }

  #use(request: ClientRequest): void {
    this.#underWay = request;
    request.on("error", (error) => {
      if (this.#underWay !== request) return;
      const isUnanswered = this.#answer === undefined && !this.#isAborted;
      if (isUnanswered && request.reusedSocket && isEndOfConnection(error)) void this.#try();
      else this.#fail(error);
    });
    request.on("response", (answer) => {
      this.#hear(answer);
    });
    if (this.#isAborted) request.destroy();
    else this.#give(request, 0);
  }

  #fail(error: unknown): void {
    if (this.#answer !== undefined || this.#isAborted) return;
    this.#die(netErrorOf(error, { isProxied: this.#proxy !== undefined }));
  }

  #give(request: ClientRequest, from: number): void {
    if (from >= this.#body.length) {
      request.end();
      return;
    }
    const piece = this.#body.subarray(from, from + pieceBytes);
    request.write(piece, (error) => {
      if (error) return; // the request reports it
      const [current, total] = [from + piece.length, this.#body.length];
      this.#progress = { active: true, started: true, current, total };
      this.emit("upload-progress", current, total);
      this.#give(request, current);
    });
  }

  #hear(message: IncomingMessage): void {
    const { statusCode, headers } = message;
    const key = keyOf(this.#proxy);
    if (statusCode === 407 || statusCode === 401) {
      const isProxy = statusCode === 407;
      if (isProxy) this.#route.accepted.delete(key);
      const realm = realmIn(headers, isProxy);
      const isTold = isProxy ? this.#proxy : this.#options.credentials !== "omit";
      if (realm !== undefined && isTold) {
        this.#challenge(message, isProxy, realm);
        return;
      }
    } else if (this.#given.proxy !== undefined) this.#route.accepted.set(key, this.#given.proxy);
    const to = redirected(this.#going, message);
    if (to === undefined) {
      this.#deliver(message);
      return;
    }
    message.resume();
    this.#turn(to, message);
  }

  /** Without a listener, and for an answer without both words, the challenge itself is the answer. */
  #challenge(message: IncomingMessage, isProxy: boolean, realm: string): void {
    const { hostname, port } = this.#going.url;
    const server = { host: hostname, port: Number(port || (this.#isSecure ? 443 : 80)) };
    const asker = isProxy ? (this.#proxy ?? server) : server;
    let isAnswered = false;
    const reply = (username?: string, password?: string) => {
      if (isAnswered || this.#isAborted) return;
      isAnswered = true;
      if (typeof username !== "string" || typeof password !== "string") {
        this.#deliver(message);
        return;
      }
      this.#underWay = undefined; // its end is no failure of the request
      message.destroy();
      const given = basic(username, password);
      this.#given = { ...this.#given, ...(isProxy ? { proxy: given } : { server: given }) };
      void this.#try();
    };
    if (!this.emit("login", { isProxy, scheme: "basic", realm, ...asker }, reply)) reply();
  }

  get #isSecure(): boolean {
    return this.#going.url.protocol === "https:";
  }

  #deliver(message: IncomingMessage): void {
    this.#answer = netAnswer(message);
    this.#answer.on("error", (error) => {
      this.#die(error);
    });
    this.emit("response", this.#answer);
    // Chromium shows nobody the page of a proxy that opens no tunnel: it could pose as the server's.
    if (this.#proxy === undefined || !this.#isSecure || this.#underWay !== undefined) return;
    this.#die(netError("TUNNEL_CONNECTION_FAILED"));
  }

  #turn(to: Going | Error, { statusCode, headers }: IncomingMessage): void {
    const { redirect = "follow" } = this.#options;
    if (redirect === "error") {
      this.#die(new Error("Attempted to redirect, but redirect policy was 'error'"));
      return;
    }
    if (to instanceof Error) {
      this.#die(to);
      return;
    }
    this.#isFollowed = redirect === "follow";
    this.emit("redirect", statusCode, to.method, to.url.href, headers);
    const isFollowed = this.#isFollowed;
    this.#isFollowed = undefined;
    if (this.#isAborted) return;
    if (!isFollowed) {
      this.#die(new Error("Redirect was cancelled"));
      return;
    }
    if (to.method !== this.#going.method) {
      this.#body = Buffer.alloc(0);
      this.#hasBody = false;
    }
    if (to.url.origin !== this.#going.url.origin) this.#headers.delete("authorization");
    this.#going = to;
    void this.#start();
  }

  /** Electron emits errors even after the body is written, when the stream is already destroyed. */
  #die(error?: Error): void {
    if (this.#isDead) return;
    this.#isDead = true;
    if (this.destroyed && error !== undefined) this.emit("error", error);
    this.destroy(error);
    this.#answer?.destroy(error);
    this.#underWay?.destroy();
  }
}

const keyOf = (proxy: ProxyServer | undefined): string => `${proxy?.host}:${proxy?.port}`;

const isEndOfConnection = (error: NodeJS.ErrnoException): boolean =>
  error.code === "ECONNRESET" || error.code === "EPIPE";
