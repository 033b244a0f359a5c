import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { fetchWith } from "./net-fetch.ts";
import { Permissions } from "./permissions.ts";
import { protocol } from "./protocol.ts";
import { Route, useRoute } from "./route.ts";
import { WebRequest } from "./web-request.ts";

/** `session.defaultSession`. */
export class ShimSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();
  /** For the shim. */
  readonly permissions = new Permissions();
  /** Chromium's switches hold for every session. */
  readonly #route = new Route(
    app.commandLine.getSwitchValue("proxy-server"),
    app.commandLine.getSwitchValue("proxy-bypass-list"),
  );

  constructor() {
    super();
    useRoute(this, this.#route);
  }

  setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.#route.set(config);
    return Promise.resolve();
  }

  /** As a PAC file says it. */
  resolveProxy(url: string): Promise<string> {
    const proxy = this.#route.proxyFor(new URL(url));
    return Promise.resolve(proxy === undefined ? "DIRECT" : `PROXY ${proxy.host}:${proxy.port}`);
  }

  closeAllConnections(): Promise<void> {
    this.#route.connections.close();
    return Promise.resolve();
  }

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return fetchWith(this, input, init);
  }

  setPermissionRequestHandler(
    handler: Parameters<Electron.Session["setPermissionRequestHandler"]>[0],
  ): void {
    this.permissions.setRequestHandler(handler);
  }

  setPermissionCheckHandler(
    handler: Parameters<Electron.Session["setPermissionCheckHandler"]>[0],
  ): void {
    this.permissions.setCheckHandler(handler);
  }

  setDevicePermissionHandler(): void {
    // It is asked about each device; there is none here.
  }

  setDisplayMediaRequestHandler(): void {
    // The browser asks the user which screen it is.
  }

  setSpellCheckerEnabled(): void {
    // The browser's own setting.
  }

  async clearStorageData(): Promise<void> {
    // The browser's profile is deleted at the end.
  }

  async clearCache(): Promise<void> {
    // Nothing is cached: documents are sent as no-store.
  }
}

const partitions = new Map<string, ShimSession>();

export const session = {
  defaultSession: new ShimSession(),
  fromPartition: (name: string): ShimSession => {
    if (name === "") return session.defaultSession;
    const known = partitions.get(name) ?? new ShimSession();
    partitions.set(name, known);
    return known;
  },
};
