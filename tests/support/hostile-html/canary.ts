import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that must not be contacted. */
export class Canary {
  readonly visits: string[] = [];
  readonly #server: Server;
  address = "";

  constructor() {
    this.#server = createServer((request, response) => {
      this.visits.push(request.url ?? "");
      response
        .writeHead(200, { "Content-Type": "text/html", "Access-Control-Allow-Origin": "*" })
        .end("<p>caught</p>");
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
