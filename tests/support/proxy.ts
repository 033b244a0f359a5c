import { once } from "node:events";
import { createServer, request as askFor, type IncomingMessage } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

type Accepted = { readonly username: string; readonly password: string };

/** What a request gave the proxy: `user:password`, or undefined for nothing. */
type Given = string | undefined;

/**
 * A proxy on this computer that wants a user name and a password (RFC 7617). It knows both forms:
 * whole addresses for http, tunnels for https.
 */
export class AuthenticatingProxy {
  /** What each request gave, in order. */
  readonly given: Given[] = [];
  /** Whom it lets through; undefined lets everybody through. */
  accepts: Accepted | undefined;
  realm = "Corporate network";
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => {
    if (!this.#isWelcome(request)) {
      request.resume();
      response.writeHead(407, this.#challenge).end("<h1>Who are you?</h1>");
      return;
    }
    const { method, url = "" } = request;
    const headers = { ...request.headers };
    delete headers["proxy-authorization"];
    const onward = askFor(url, { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end("<h1>Nobody is there</h1>");
    });
    request.pipe(onward);
  });

  private constructor(accepts: Accepted | undefined) {
    this.accepts = accepts;
    this.#server.on("connection", (socket) => {
      this.#keep(socket);
    });
    this.#server.on("connect", (request: IncomingMessage, socket: Socket) => {
      this.#tunnel(request, socket);
    });
  }

  static async start(accepts?: Accepted): Promise<AuthenticatingProxy> {
    const proxy = new AuthenticatingProxy(accepts);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How often somebody tried a user name and a password. */
  get tries(): number {
    return this.given.filter((given) => given !== undefined).length;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  get #challenge() {
    return { "Proxy-Authenticate": `Basic realm="${this.realm}"`, Connection: "close" };
  }

  #isWelcome({ headers }: IncomingMessage): boolean {
    const [scheme, encoded = ""] = headers["proxy-authorization"]?.split(" ") ?? [];
    const given = scheme === "Basic" ? Buffer.from(encoded, "base64").toString() : undefined;
    this.given.push(given);
    const { accepts } = this;
    return accepts === undefined || given === `${accepts.username}:${accepts.password}`;
  }

  #tunnel(request: IncomingMessage, socket: Socket): void {
    if (!this.#isWelcome(request)) {
      const lines = Object.entries(this.#challenge).map(([name, value]) => `${name}: ${value}`);
      socket.end(["HTTP/1.1 407 Who are you?", ...lines, "", "<h1>Who?</h1>"].join("\r\n"));
      return;
    }
    const { hostname, port } = new URL(`https://${request.url ?? ""}`);
    const onward = connect(Number(port || 443), hostname, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    this.#keep(onward);
    onward.on("error", () => socket.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}
