import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ShimClientRequest } from "../../../build/electron-shim/electron/client-request.ts";
import { networkOf } from "../../../electron/desktop/network.ts";
import { ProxySignIn } from "../../../electron/desktop/proxy-sign-in.ts";
import { exchange, exchangeBytes } from "../../../electron/zoho/client/http.ts";
import { collectGarbage } from "../../support/collect-garbage.ts";
import { newSession } from "../../support/sessions.ts";

vi.mock("electron", () => ({
  net: {
    isOnline: () => true,
    request: (options: Electron.ClientRequestConstructorOptions) => new ShimClientRequest(options),
  },
}));

const proxies = new ProxySignIn({
  secret: () => {
    throw new Error("there is no proxy");
  },
  canAsk: () => false,
  onFailure: () => undefined,
});
const line = { at: "read", patienceMs: 60_000 } as const;

/** The app's network, and a server that notes what reaches it before it answers. */
async function network(answer: RequestListener) {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch, postBytes } = networkOf({
    ...{ session: newSession(), newSession: () => newSession(), proxies },
  });
  const ask = (method: "GET" | "POST", path: string, signal?: AbortSignal) =>
    exchange(
      fetch,
      new URL(path, address),
      { method, ...(method === "POST" && { body: "{}" }) },
      { ...line, signal },
    );
  const upload = (path: string) => {
    const file = { headers: new Headers(), body: Buffer.from("file"), onSent: () => undefined };
    return exchangeBytes(postBytes, new URL(path, address), file, line);
  };
  return { reached, ask, upload };
}

/** Takes the request, and lets the line break before the answer to what is called /broken. */
const breaking: RequestListener = (request, response) => {
  request.resume();
  request.on("end", () => {
    if (request.url === "/broken") request.socket.destroy();
    else response.end("{}");
  });
};

// Chromium repeats a request on a connection that was used before:
// HttpNetworkTransaction::ShouldResendRequest (net/http/http_network_transaction.cc).
describe("a line that breaks before the answer", () => {
  it("lets no writing request reach the CRM twice, whatever went before it", async () => {
    const { reached, ask } = await network(breaking);
    await ask("POST", "/first");
    await ask("GET", "/second");
    await expect(ask("POST", "/broken")).rejects.toMatchObject({ kind: "connection-lost" });
    await ask("POST", "/last");
    expect(reached).toEqual(["POST /first", "GET /second", "POST /broken", "POST /last"]);
  });

  it("lets no file reach the CRM twice, whatever went before it", async () => {
    const { reached, ask, upload } = await network(breaking);
    await ask("GET", "/first");
    await upload("/second");
    await expect(upload("/broken")).rejects.toMatchObject({ kind: "connection-lost" });
    expect(reached).toEqual(["GET /first", "POST /second", "POST /broken"]);
  });

  it("costs a reading request a second try, which does no harm", async () => {
    const { reached, ask } = await network(breaking);
    await ask("GET", "/first");
    await expect(ask("GET", "/broken")).rejects.toMatchObject({ kind: "connection-lost" });
    expect(reached).toEqual(["GET /first", "GET /broken", "GET /broken"]);
  });
});

// The signal of a Request no longer hears the caller's once the Request is collected
// (github.com/nodejs/undici/issues/3644): the call had no end, and kept its place for ever.
it.each(["GET", "POST"] as const)(
  "a %s that is not answered can be ended also after garbage was collected",
  async (method) => {
    const arrived = Promise.withResolvers<undefined>();
    const { ask } = await network(() => {
      arrived.resolve(undefined);
    });
    const stop = new AbortController();
    const asked = ask(method, "/silent", stop.signal);
    await arrived.promise;
    await collectGarbage();
    stop.abort();
    await expect(asked).rejects.toMatchObject({ kind: "offline", code: "aborted" });
  },
);

it("several writing requests at once do not end each other", async () => {
  const waiting: (() => void)[] = [];
  const { reached, ask } = await network((request, response) => {
    request.resume();
    waiting.push(() => response.end("{}"));
    if (waiting.length === 3) for (const answer of waiting) answer();
  });
  const answers = await Promise.all(["/a", "/b", "/c"].map((path) => ask("POST", path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(reached).toHaveLength(3);
});
