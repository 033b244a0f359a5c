import type { ClientRequest, IncomingMessage } from "node:http";
import { Writable } from "node:stream";
import { basic, openLine, realmIn } from "./line.ts";
import { routeOf, type ProxyServer, type Route } from "./route.ts";

type Options = Electron.ClientRequestConstructorOptions;
type Provided = Pick<
  Electron.ClientRequest,
  "abort" | "getHeader" | "getUploadProgress" | "removeHeader" | "setHeader"
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
 * `net.request` over Node's own network. It collects the body and sends it with its length; the
 * progress is what the socket has taken. As in Electron, `close` comes when the body is written,
 * before the answer, and errors have Chromium's names. A challenge for a user name and a password
 * is told by `login`: a proxy's always, a server's unless `credentials` are to be left out (the
 * cases "authentication when…" of Electron's api-net-spec).
 */
export class ShimClientRequest extends Writable implements Provided {
  readonly #url: URL;
  readonly #options: Options;
  readonly #headers = new Map<string, { readonly name: string; readonly value: string }>();
  #body: Buffer = Buffer.alloc(0);
  #isWritten = false;
  #isAborted = false;
  readonly #route: Route;
  readonly #proxy: ProxyServer | undefined;
  /** What the current try gives to the proxy, and to the server. */
  #given: { readonly proxy?: string | undefined; readonly server?: string } = {};
  #underWay: ClientRequest | undefined;
  #answer: IncomingMessage | undefined;
  #progress: Electron.UploadProgress = { active: false, started: false, current: 0, total: 0 };

  constructor(given: Options | string) {
    super({ autoDestroy: true });
    this.#options = typeof given === "string" ? { url: given } : given;
    const { url, redirect = "follow", headers = {} } = this.#options;
    if (url === undefined) throw new Error("The shim takes whole addresses only.");
    this.#url = new URL(url);
    if (!["http:", "https:"].includes(this.#url.protocol))
      throw new Error("ClientRequest only supports http: and https: protocols");
    if (!["follow", "error", "manual"].includes(redirect))
      throw new Error("redirect mode should be one of follow, error or manual");
    if (redirect !== "error") throw new Error("The shim follows no redirect.");
    this.#route = routeOf(this.#options.session);
    this.#proxy = this.#route.proxyFor(this.#url);
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

  getHeader(name: string): string {
    return this.#headers.get(name.toLowerCase())?.value ?? "";
  }

  removeHeader(name: string): void {
    if (this.#isWritten) throw new Error("Can't remove headers after they are sent");
    this.#headers.delete(name.toLowerCase());
  }

  getUploadProgress(): Electron.UploadProgress {
    return { ...this.#progress };
  }

  abort(): void {
    if (!this.#isAborted) process.nextTick(() => this.emit("abort"));
    this.#isAborted = true;
    this.#die();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#isWritten = true;
    this.#body = Buffer.concat([this.#body, chunk]);
    done();
  }

  override _final(done: () => void): void {
    this.#isWritten = true;
    this.#send();
    done();
  }

  #send(): void {
    if (restricted.some((name) => this.#headers.has(name))) {
      setImmediate(() => {
        this.#die(new Error("net::ERR_INVALID_ARGUMENT"));
      });
      return;
    }
    this.#given = { proxy: this.#route.accepted.get(keyOf(this.#proxy)) };
    void this.#try();
  }

  async #try(): Promise<void> {
    try {
      const line = await openLine({
        ...{ url: this.#url, proxy: this.#proxy, authorization: this.#given.proxy },
        method: this.#options.method ?? "GET",
        headers: {
          ...Object.fromEntries(
            [...this.#headers.values()].map(({ name, value }) => [name, value]),
          ),
          ...(this.#given.server !== undefined && { Authorization: this.#given.server }),
          ...(this.#body.length > 0 && { "Content-Length": this.#body.length }),
        },
      });
      if ("refusal" in line) this.#hear(line.refusal);
      else this.#use(line.request);
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #use(request: ClientRequest): void {
    this.#underWay = request;
    request.on("error", (error) => {
      if (this.#underWay === request) this.#fail(error);
    });
    request.on("response", (answer) => {
      this.#hear(answer);
    });
    if (this.#isAborted) request.destroy();
    else this.#give(request, 0);
  }

  #fail(error: Error): void {
    if (this.#answer !== undefined || this.#isAborted) return;
    this.#die(new Error(chromiumName(error, this.#proxy !== undefined)));
  }

  #give(request: ClientRequest, from: number): void {
    if (from >= this.#body.length) {
      request.end();
      return;
    }
    const piece = this.#body.subarray(from, from + pieceBytes);
    request.write(piece, (error) => {
      if (error) return; // the request reports it
      this.#progress = {
        active: true,
        started: true,
        current: from + piece.length,
        total: this.#body.length,
      };
      this.#give(request, from + piece.length);
    });
  }

  #hear(answer: IncomingMessage): void {
    const { statusCode = 0, headers } = answer;
    const key = keyOf(this.#proxy);
    if (statusCode === 407 || statusCode === 401) {
      const isProxy = statusCode === 407;
      if (isProxy) this.#route.accepted.delete(key);
      const realm = realmIn(headers, isProxy);
      if (realm !== undefined && (isProxy ? this.#proxy : !this.#omitsCredentials)) {
        this.#challenge(answer, isProxy, realm);
        return;
      }
    } else if (this.#given.proxy !== undefined) this.#route.accepted.set(key, this.#given.proxy);
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      this.#die(new Error("Attempted to redirect, but redirect policy was 'error'"));
      return;
    }
    this.#deliver(answer);
  }

  get #omitsCredentials(): boolean {
    return this.#options.credentials === "omit";
  }

  /** Without a listener, and for an answer without both words, the challenge itself is the answer. */
  #challenge(answer: IncomingMessage, isProxy: boolean, realm: string): void {
    const { hostname, port } = this.#url;
    const server = { host: hostname, port: Number(port || (this.#isSecure ? 443 : 80)) };
    const info = {
      isProxy,
      scheme: "basic",
      realm,
      ...(isProxy ? (this.#proxy ?? server) : server),
    };
    let isAnswered = false;
    const reply = (username?: string, password?: string) => {
      if (isAnswered || this.#isAborted) return;
      isAnswered = true;
      if (typeof username !== "string" || typeof password !== "string") {
        this.#deliver(answer);
        return;
      }
      this.#underWay = undefined; // its end is no failure of the request
      answer.destroy();
      const given = basic(username, password);
      this.#given = { ...this.#given, ...(isProxy ? { proxy: given } : { server: given }) };
      void this.#try();
    };
    if (!this.emit("login", info, reply)) reply();
  }

  get #isSecure(): boolean {
    return this.#url.protocol === "https:";
  }

  #deliver(answer: IncomingMessage): void {
    this.#answer = answer;
    this.emit("response", answer);
    // Chromium shows nobody the page of a proxy that opens no tunnel: it could pose as the server's.
    if (this.#proxy === undefined || !this.#isSecure || this.#underWay !== undefined) return;
    this.#die(new Error("net::ERR_TUNNEL_CONNECTION_FAILED"));
  }

  /** Electron emits errors even after the body is written, when the stream is already destroyed. */
  #die(error?: Error): void {
    if (this.destroyed && error !== undefined) this.emit("error", error);
    this.destroy(error);
    this.#answer?.destroy(error);
    this.#underWay?.destroy();
  }
}

const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: "CONNECTION_REFUSED",
  ECONNRESET: "CONNECTION_RESET",
  EPIPE: "CONNECTION_RESET",
  ENOTFOUND: "NAME_NOT_RESOLVED",
  EAI_AGAIN: "NAME_NOT_RESOLVED",
  ENETUNREACH: "ADDRESS_UNREACHABLE",
  EHOSTUNREACH: "ADDRESS_UNREACHABLE",
  ETIMEDOUT: "CONNECTION_TIMED_OUT",
};

const keyOf = (proxy: ProxyServer | undefined): string => `${proxy?.host}:${proxy?.port}`;

/** Node calls it a reset when the other side closes the connection without an answer. */
function chromiumName(error: Error, isProxied: boolean): string {
  if (error.message === "socket hang up") return "net::ERR_EMPTY_RESPONSE";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (isProxied && code === "ECONNREFUSED") return "net::ERR_PROXY_CONNECTION_FAILED";
  return `net::ERR_${names[code] ?? "FAILED"}`;
}
