import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { fetchWith } from "./net-fetch.ts";
import { protocol } from "./protocol.ts";
import { Route, useRoute } from "./route.ts";
import { WebRequest } from "./web-request.ts";

/**
 * `session.defaultSession`. The browser decides about permissions and devices, so those handlers
 * are never called; a fresh profile grants nothing.
 */
export class ShimSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();
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

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return fetchWith(this, input, init);
  }

  setPermissionRequestHandler(): void {
    // See above.
  }

  setPermissionCheckHandler(): void {
    // See above.
  }

  setDevicePermissionHandler(): void {
    // See above.
  }

  setDisplayMediaRequestHandler(): void {
    // See above.
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
