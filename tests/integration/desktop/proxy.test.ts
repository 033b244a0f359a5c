import { once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ShimClientRequest } from "../../../build/electron-shim/electron/client-request.ts";
import { networkOf, type Network } from "../../../electron/desktop/network.ts";
import { ProxySignIn } from "../../../electron/desktop/proxy-sign-in.ts";
import { exchange, exchangeBytes } from "../../../electron/zoho/client/http.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import type { ProxyCredentials } from "../../../electron/workspace/sign-in/credential-store.ts";
import { startCrm } from "../../support/crm.ts";
import { AuthenticatingProxy } from "../../support/proxy.ts";
import { newSession } from "../../support/sessions.ts";

vi.mock("electron", () => ({
  net: {
    isOnline: () => true,
    request: (options: Electron.ClientRequestConstructorOptions) => new ShimClientRequest(options),
  },
}));

const ana = { username: "ana", password: "pass: wörd" };

type Desk = {
  readonly proxy: AuthenticatingProxy;
  readonly proxies: ProxySignIn;
  readonly network: Network;
  /** The passwords that were kept. */
  readonly kept: ProxyCredentials[];
  /** Waits for the question, and answers it. */
  readonly answer: (given: ProxyCredentials) => Promise<void>;
};

/** A session behind a proxy that wants Ana's password. */
async function behindProxy(): Promise<Desk> {
  const proxy = await AuthenticatingProxy.start(ana);
  onTestFinished(() => proxy.close());
  const kept: ProxyCredentials[] = [];
  const proxies = new ProxySignIn({
    secret: () => ({
      load: () => Promise.resolve(kept[0]),
      save: (value) => Promise.resolve(void kept.push(value)),
      remove: () => Promise.resolve(void kept.splice(0)),
    }),
    canAsk: () => true,
    onFailure: () => undefined,
  });
  const behind = () => newSession(`127.0.0.1:${proxy.port}`);
  const answer = async (given: ProxyCredentials) => {
    while (proxies.view.state !== "wanted") await once(proxies.changes, "view");
    proxies.answer({ id: proxies.view.id, ...given });
  };
  return {
    proxy,
    proxies,
    network: networkOf({ session: behind(), newSession: behind, proxies }),
    kept,
    answer,
  };
}

async function listening(server: NetServer): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serving = async (answer: RequestListener): Promise<URL> =>
  new URL(`http://127.0.0.1:${await listening(createHttpServer(answer))}/`);

const line = { at: "read", patienceMs: 60_000 } as const;
const upload = (network: Network, url: URL) =>
  exchangeBytes(
    network.postBytes,
    url,
    { headers: new Headers(), body: new Uint8Array(100_000), onSent: () => undefined },
    line,
  );
const wantsSignIn = {
  ...{ name: "ZohoError", kind: "offline" },
  problem: { code: "proxy-sign-in", remedy: "sign-in-to-proxy" },
};

describe("calls through a proxy that wants a user name and a password", () => {
  it("wait for the user's answer, and go on with it: tokens, calls and uploads", async () => {
    const { proxy, network, answer, kept } = await behindProxy();
    const crm = await startCrm();
    const zoho = connectZoho({ ...network, now: Date.now, accounts: crm });
    const organisation = zoho.organisation();
    await answer(ana);
    await expect(organisation).resolves.toMatchObject({ type: "production" });
    expect(kept).toEqual([ana]);
    const received: number[] = [];
    const server = await serving((request, response) => {
      request.on("data", (chunk: Buffer) => received.push(chunk.length));
      request.on("end", () => response.end("{}"));
    });
    await expect(upload(network, server)).resolves.toMatchObject({ status: 200 });
    expect(received.reduce((sum, one) => sum + one, 0)).toBe(100_000);
    expect(proxy.given.slice(0, 2)).toEqual([undefined, "ana:pass: wörd"]);
    // Each session asks for itself, and then remembers: reading has one, writing another.
    expect(proxy.given.filter((given) => given === undefined)).toHaveLength(2);
  });

  it("give a password that is refused once, and go on with the next one", async () => {
    const { proxy, proxies, network, answer } = await behindProxy();
    const server = await serving((_request, response) => response.end("{}"));
    const calls = [1, 2, 3].map(() => exchange(network.fetch, server, {}, line));
    await answer({ ...ana, password: "wrong" });
    while (proxies.view.state === "none" || !proxies.view.wasRefused)
      await once(proxies.changes, "view");
    expect(proxy.tries).toBe(1);
    await answer(ana);
    await expect(Promise.all(calls)).resolves.toHaveLength(3);
  });

  it("count as offline, with a remedy, when nobody answers in time", async () => {
    const { network, answer } = await behindProxy();
    const server = await serving((_request, response) => response.end("{}"));
    const impatient = { ...line, patienceMs: 200 };
    await expect(exchange(network.fetch, server, {}, impatient)).rejects.toMatchObject(wantsSignIn);
    await answer(ana);
    await expect(exchange(network.fetch, server, {}, line)).resolves.toMatchObject({ status: 200 });
  });

  it.each(["http:", "https:"])(
    "count as offline when the user puts it off (%s)",
    async (scheme) => {
      const { proxies, network } = await behindProxy();
      const server = await serving((_request, response) => response.end("{}"));
      server.protocol = scheme;
      const calls = [exchange(network.fetch, server, {}, line), upload(network, server)];
      while (proxies.view.state !== "wanted") await once(proxies.changes, "view");
      proxies.putOff(proxies.view.id);
      const refused = {
        status: "rejected",
        reason: expect.objectContaining(wantsSignIn) as unknown,
      };
      expect(await Promise.allSettled(calls)).toEqual([refused, refused]);
    },
  );

  it("go through a tunnel where they are for https", async () => {
    const { network, answer } = await behindProxy();
    const firstByte = Promise.withResolvers<number | undefined>();
    const port = await listening(
      createServer((socket: Socket) => {
        socket.on("error", () => undefined);
        socket.once("data", (hello) => {
          firstByte.resolve(hello[0]);
          socket.destroy();
        });
      }),
    );
    const call = exchange(network.fetch, new URL(`https://127.0.0.1:${port}/`), {}, line);
    await answer(ana);
    expect(await firstByte.promise).toBe(0x16); // a TLS handshake
    await expect(call).rejects.toMatchObject({ name: "ZohoError" });
  });
});

it("gives no server the password of the proxy, also where it claims to be one", async () => {
  const { network, proxies, answer } = await behindProxy();
  const given: unknown[] = [];
  let status = 401;
  const server = await serving((request, response) => {
    given.push(request.headers.authorization, request.headers["proxy-authorization"]);
    const challenge = `Basic realm="Corporate network"`;
    response.writeHead(status, { "WWW-Authenticate": challenge, "Proxy-Authenticate": challenge });
    response.end("{}");
  });
  const first = exchange(network.fetch, server, {}, line);
  await answer(ana);
  await expect(first).resolves.toMatchObject({ status: 401 });
  expect(given).toEqual([undefined, undefined]);
  expect(proxies.view).toEqual({ state: "none" });
  // Nobody is asked by a server that is reached without a proxy.
  const direct = networkOf({ session: newSession(), newSession: () => newSession(), proxies });
  status = 407;
  await expect(exchange(direct.fetch, server, {}, line)).rejects.toMatchObject(wantsSignIn);
  expect(given).toEqual([undefined, undefined, undefined, undefined]);
  expect(proxies.view).toEqual({ state: "none" });
});

it("asks as every fetch does: a GET has no body, a form its type and length", async () => {
  const { network, answer } = await behindProxy();
  const seen: unknown[] = [];
  const server = await serving((request, response) => {
    const { "content-type": type, "content-length": length, cookie } = request.headers;
    seen.push([request.method, type, length, cookie]);
    response.writeHead(200, { "Set-Cookie": "a=1" }).end("{}");
  });
  const form = { method: "POST", body: new URLSearchParams({ a: "b c" }) };
  const got = exchange(network.fetch, server, {}, line);
  await answer(ana);
  await got;
  await exchange(network.fetch, server, form, line);
  expect(seen).toEqual([
    ["GET", undefined, undefined, undefined],
    ["POST", "application/x-www-form-urlencoded;charset=UTF-8", "5", undefined],
  ]);
});

it("follows no redirect, and ends with the signal of its caller", async () => {
  const { network, answer } = await behindProxy();
  const server = await serving((request, response) => {
    if (request.url === "/away") response.writeHead(302, { Location: "/login" }).end();
  });
  const away = exchange(network.fetch, new URL("/away", server), {}, line);
  await answer(ana);
  await expect(away).rejects.toMatchObject({ problem: { code: "network-in-the-way" } });
  const abort = new AbortController();
  const silent = exchange(network.fetch, server, {}, { ...line, signal: abort.signal });
  abort.abort();
  await expect(silent).rejects.toMatchObject({ kind: "offline", code: "aborted" });
});
