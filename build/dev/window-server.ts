import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createServer } from "vite";
import { project } from "../scripts/project.mjs";

/** Vite's development server for the window. */
export type WindowServer = {
  /** `http://127.0.0.1:PORT`; main asks it for the window's files. */
  readonly address: string;
  readonly reload: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Starts it on a free port. The page has an address of the app's own, so Vite's client must be told
 * where its socket is; the port is therefore taken first.
 */
export async function serveWindow(): Promise<WindowServer> {
  const http = createHttpServer();
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const vite = await createServer({
    configFile: path.join(project, "vite.config.ts"),
    clearScreen: false,
    server: {
      middlewareMode: true,
      ws: { server: http, protocol: "ws", host: "127.0.0.1", clientPort: port },
      fs: { allow: [project] }, // the window imports electron/contract
    },
  });
  http.on("request", vite.middlewares);
  return {
    address: `http://127.0.0.1:${port}`,
    reload: () => {
      vite.environments.client.hot.send({ type: "full-reload" });
    },
    close: async () => {
      await vite.close();
      http.close();
      http.closeAllConnections();
    },
  };
}
