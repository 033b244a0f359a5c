import { Route, useRoute } from "../../build/electron-shim/electron/route.ts";

/**
 * A session of the shim, as far as requests of main use it.
 *
 * @param rules the proxy that its requests take, also to this computer; without one they go out
 *   directly
 */
export function newSession(rules = ""): Electron.Session {
  const route = new Route(rules, "<-loopback>");
  const session = {
    closeAllConnections: () => {
      route.connections.close();
      return Promise.resolve();
    },
  } as Electron.Session;
  useRoute(session, route);
  return session;
}
