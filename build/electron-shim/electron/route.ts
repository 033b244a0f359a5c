import { Connections } from "./connections.ts";

/** An HTTP proxy. */
export type ProxyServer = { readonly host: string; readonly port: number };

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * How the requests of a session go out: directly or through a proxy. Chromium's rules, as far as
 * they name one HTTP proxy: `host:port`, or one for each scheme, `http=host:port;https=host:port`.
 *
 * @see docs/api/structures/proxy-config.md of Electron
 */
export class Route {
  /** What proxies have accepted: Chromium remembers it until the session ends. */
  readonly accepted = new Map<string, string>();
  readonly connections = new Connections();
  #rules: string;
  #bypass: readonly string[];

  constructor(rules = "", bypass = "") {
    this.#rules = rules;
    this.#bypass = listIn(bypass);
  }

  set({ mode, proxyRules = "", proxyBypassRules = "" }: Electron.ProxyConfig): void {
    if (mode !== undefined && mode !== "fixed_servers" && mode !== "direct")
      throw new Error("The shim knows fixed proxies only.");
    this.#rules = mode === "direct" ? "" : proxyRules;
    this.#bypass = listIn(proxyBypassRules);
  }

  /** This computer is reached directly, unless the rules say `<-loopback>`. */
  proxyFor(url: URL): ProxyServer | undefined {
    if (loopback.has(url.hostname) && !this.#bypass.includes("<-loopback>")) return undefined;
    if (this.#bypass.some((rule) => isFor(rule, url))) return undefined;
    const rule = listIn(this.#rules)
      .map((one) => one.split("="))
      .find(([scheme, server]) => server === undefined || `${scheme}:` === url.protocol);
    const server = rule?.at(-1);
    if (server === undefined || server === "direct://") return undefined;
    const { protocol, hostname, port } = new URL(
      server.includes("://") ? server : `http://${server}`,
    );
    if (protocol !== "http:") throw new Error("The shim knows HTTP proxies only.");
    return { host: hostname, port: Number(port || 80) };
  }
}

const listIn = (text: string): string[] =>
  text.split(/[;,]/).flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));

const isFor = (rule: string, { hostname, host }: URL): boolean =>
  rule.startsWith("*") ? hostname.endsWith(rule.slice(1)) : rule === hostname || rule === host;

const routes = new WeakMap<object, Route>();
const direct = new Route();

export function useRoute(session: object, route: Route): void {
  routes.set(session, route);
}

/** The route of a session; a direct one where there is none. */
export const routeOf = (session: object | undefined): Route =>
  (session && routes.get(session)) ?? direct;
