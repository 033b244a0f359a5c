import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ShimClientRequest } from "../../../build/electron-shim/electron/client-request.ts";
import { postBytes as fromNode } from "../../../electron/cli/post-bytes.ts";
import { networkOf } from "../../../electron/desktop/network.ts";
import { ProxySignIn } from "../../../electron/desktop/proxy-sign-in.ts";
import { exchangeBytes, type PostBytes } from "../../../electron/zoho/client/http.ts";
import { freePorts } from "../../support/free-ports.ts";
import { newSession } from "../../support/sessions.ts";

vi.mock("electron", () => ({
  net: {
    isOnline: () => true,
    request: (options: Electron.ClientRequestConstructorOptions) => new ShimClientRequest(options),
  },
}));

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A server for one test, and the address to post to. */
async function listen(answer: Answering) {
  const sockets: Socket[] = [];
  const server = createServer(answer).listen(0, "127.0.0.1");
  server.on("connection", (socket) => sockets.push(socket));
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/files?type=inline`),
    sockets,
  };
}

const bytesOf = async (request: IncomingMessage) =>
  Buffer.concat((await request.toArray()) as Buffer[]);
const isAscending = (numbers: readonly number[]) =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));

const large = Uint8Array.from({ length: 6_000_000 }, (_, index) => index);

const noProxies = new ProxySignIn({
  secret: () => {
    throw new Error("there is no proxy");
  },
  canAsk: () => false,
  onFailure: () => undefined,
});

describe.each([
  ["plain Node", fromNode],
  [
    "Electron's network stack",
    networkOf({ session: newSession(), newSession: () => newSession(), proxies: noProxies })
      .postBytes,
  ],
] as const)("a large body from %s", (_, postBytes: PostBytes) => {
  /** As the client of Zoho sends it. */
  function post(
    url: URL,
    body = large,
    { signal, patienceMs = 60_000 }: { signal?: AbortSignal; patienceMs?: number } = {},
  ) {
    const sent: number[] = [];
    const headers = new Headers({
      "Content-Type": "multipart/form-data; boundary=x",
      Authorization: "Zoho-oauthtoken 1000.a",
    });
    const answer = exchangeBytes(
      postBytes,
      url,
      { headers, body, onSent: (count) => sent.push(count) },
      { at: "upload", patienceMs, signal },
    );
    return { answer, sent };
  }

  it("arrives as it is, with its headers and its length", async () => {
    const seen: { request: IncomingMessage; body: Buffer }[] = [];
    const { url } = await listen((request, response) => {
      void bytesOf(request).then((body) => {
        seen.push({ request, body });
        response.writeHead(207, { "X-API-CREDITS-REMAINING": "12" }).end('{"data":[]}');
      });
    });
    const answer = await post(url).answer;
    expect(answer).toMatchObject({ status: 207, body: { data: [] } });
    expect(answer.headers.get("x-api-credits-remaining")).toBe("12");
    const [{ request, body }] = seen as [(typeof seen)[0]];
    expect([request.method, request.url]).toEqual(["POST", "/files?type=inline"]);
    expect(request.headers).toMatchObject({
      "content-length": String(large.byteLength),
      "content-type": "multipart/form-data; boundary=x",
      authorization: "Zoho-oauthtoken 1000.a",
    });
    expect(request.headers).not.toHaveProperty("transfer-encoding");
    expect(request.headers).not.toHaveProperty("cookie");
    expect(body.equals(large)).toBe(true);
  });

  it("is told of as it leaves, never more than has left", async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<undefined>();
    const { url } = await listen((request, response) => {
      void opened.then(() => bytesOf(request)).then(() => response.end("{}"));
    });
    const body = new Uint8Array(40_000_000); // more than kernels take of what nobody reads
    const { answer, sent } = post(url, body);
    await expect.poll(() => sent.length).toBeGreaterThan(0);
    expect(sent.at(-1)).toBeLessThan(body.byteLength);
    open(undefined);
    await answer;
    expect(sent.at(-1)).toBe(body.byteLength);
    expect(isAscending(sent)).toBe(true);
  });

  it.each([204, 304])("is answered with %i and nothing", async (status) => {
    const { url } = await listen((request, response) => {
      void bytesOf(request).then(() => response.writeHead(status).end());
    });
    await expect(post(url).answer).resolves.toMatchObject({ status, body: undefined });
  });

  it("goes to nobody to whom the answer points", async () => {
    let asked = 0;
    const { url } = await listen((request, response) => {
      asked += 1;
      request.resume();
      response.writeHead(307, { Location: "/elsewhere" }).end();
    });
    await expect(post(url, new Uint8Array(10)).answer).rejects.toMatchObject({
      kind: "offline",
      code: "unreachable",
    });
    expect(asked).toBe(1);
  });

  it("is not sent where nobody listens", async () => {
    const { url, sockets } = await listen(() => undefined);
    url.port = String((await freePorts(1))[0]);
    await expect(post(url).answer).rejects.toMatchObject({ kind: "offline", code: "unreachable" });
    expect(sockets).toEqual([]);
  });

  it("is lost when the other side resets the connection", async () => {
    const { url } = await listen((request) => {
      request.once("data", () => request.socket.resetAndDestroy());
    });
    await expect(post(url).answer).rejects.toMatchObject({
      kind: "connection-lost",
      code: "no-answer",
    });
  });

  it("is lost when the other side ends the connection without a word", async () => {
    const { url } = await listen((request) => {
      void bytesOf(request).then(() => request.socket.end());
    });
    await expect(post(url).answer).rejects.toMatchObject({
      kind: "connection-lost",
      code: "no-answer",
    });
  });

  it("is lost when its answer breaks off", async () => {
    const { url } = await listen((request, response) => {
      void bytesOf(request).then(() => {
        response.writeHead(200, { "Content-Length": 100 }).write('{"data":');
        setImmediate(() => request.socket.destroy());
      });
    });
    await expect(post(url).answer).rejects.toMatchObject({
      kind: "connection-lost",
      code: "no-answer",
    });
  });

  it("is given up when the other side falls silent, in the middle of its answer as well", async () => {
    const { url } = await listen((request, response) => {
      void bytesOf(request).then((body) => {
        if (body.byteLength > 1)
          response.writeHead(200, { "Content-Length": 100 }).write('{"data":');
      });
    });
    for (const body of [new Uint8Array(1), new Uint8Array(2)])
      await expect(post(url, body, { patienceMs: 1_000 }).answer).rejects.toMatchObject({
        kind: "connection-lost",
        code: "timeout",
      });
  });

  it.each([
    ["while it leaves", large],
    ["while it is answered", new Uint8Array(1)],
  ])("is broken off when somebody stops it %s", async (_, body) => {
    const stop = new AbortController();
    const { url, sockets } = await listen((request, response) => {
      request.once("data", () => {
        if (body !== large) response.writeHead(200, { "Content-Length": 100 }).write('{"data":');
        setImmediate(() => {
          stop.abort(new Error("enough"));
        });
      });
    });
    await expect(post(url, body, { signal: stop.signal }).answer).rejects.toMatchObject({
      code: "aborted",
    });
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  });
});
