import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Decides who may talk to the loopback port. Every program and every web page on this machine can
 * reach it, so each request must carry the secret: once in the address, then in a cookie that
 * scripts cannot read and other sites' pages cannot send. `Host` and `Origin` are checked as well,
 * so that a name rebound to 127.0.0.1 gets nowhere.
 */
export class Gate {
  readonly #secret = randomBytes(32).toString("base64url");
  readonly #tickets = new Set<string>();
  readonly #host: string;

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** People open it, as often as they like. */
  get address(): string {
    return `${this.origin}/?token=${this.#secret}`;
  }

  /**
   * For the browser that we start. It is good for one visit, because other users of the machine can
   * read a command line.
   */
  ticketAddress(): string {
    const ticket = randomBytes(32).toString("base64url");
    this.#tickets.add(ticket);
    return `${this.origin}/?token=${ticket}`;
  }

  /** Whether a request is for us and does not come from another site's page. */
  isOurs(request: IncomingMessage): boolean {
    const { host, origin } = request.headers;
    return host === this.#host && (origin === undefined || origin === this.origin);
  }

  hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? "").split(";").map((cookie) => cookie.trim());
    return cookies.some(
      (cookie) =>
        cookie.startsWith(`${this.#cookieName}=`) &&
        this.#isSecret(cookie.slice(this.#cookieName.length + 1)),
    );
  }

  /** The cookie for a visitor who brings a good token in the address; undefined for any other. */
  cookieFor(token: string): string | undefined {
    if (!this.#tickets.delete(token) && !this.#isSecret(token)) return undefined;
    return `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Ports share cookies, so the port is in the name. */
  get #cookieName(): string {
    return `shim-${this.#host.split(":")[1] ?? ""}`;
  }

  #isSecret(text: string): boolean {
    const given = Buffer.from(text);
    const secret = Buffer.from(this.#secret);
    return given.length === secret.length && timingSafeEqual(given, secret);
  }
}
