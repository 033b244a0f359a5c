import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ShimClientRequest } from "../../../../build/electron-shim/electron/client-request.ts";

type Options = Electron.ClientRequestConstructorOptions;

const post = (url: string, more: Options = {}) =>
  new ShimClientRequest({ method: "POST", url, redirect: "error", ...more });

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const nowhere = "http://127.0.0.1:1/";
const failure = async (request: ShimClientRequest) =>
  ((await once(request, "error")) as [Error])[0].message;

describe("net.request", () => {
  it.each<[string, Options]>([
    ["only supports http: and https:", { url: "file:///etc/passwd" }],
    ["redirect mode should be one of", { redirect: "sometimes" as "error" }],
    ["Invalid URL", { url: "nowhere" }],
  ])("refuses at once what Electron refuses: %s", (message, more) => {
    expect(() => post(nowhere, more)).toThrow(message);
  });

  it("takes headers until the body is begun, by names of any case", () => {
    const request = post(nowhere, { headers: { "X-One": "1" } });
    request.setHeader("X-Two", "2");
    request.removeHeader("x-one");
    expect([request.getHeader("x-two"), request.getHeader("X-One")]).toEqual(["2", ""]);
    expect(() => {
      request.setHeader("a b", "1");
    }).toThrow();
    request.on("error", () => undefined);
    request.write("body");
    expect(() => {
      request.setHeader("X-Two", "3");
    }).toThrow("Can't set headers after they are sent");
    expect(() => {
      request.removeHeader("X-Two");
    }).toThrow("Can't remove headers after they are sent");
    request.abort();
  });

  it.each(["Content-Length", "Host", "Transfer-Encoding"])(
    "fails a request that brings its own %s",
    async (name) => {
      const request = post(nowhere, { headers: { [name]: "1" } });
      request.end();
      expect(await failure(request)).toBe("net::ERR_INVALID_ARGUMENT");
    },
  );

  it("sends what was written in pieces as one body with its length, and tells how much the line took", async () => {
    const lengths: unknown[] = [];
    const url = await listen((request, response) => {
      lengths.push(request.headers["content-length"], request.headers["transfer-encoding"]);
      request.resume().on("end", () => response.end("{}"));
    });
    const request = post(url);
    expect(request.getUploadProgress()).toEqual({
      active: false,
      started: false,
      current: 0,
      total: 0,
    });
    request.write("one ");
    request.end("two");
    await once(request, "response");
    expect(lengths).toEqual(["7", undefined]);
    expect(request.getUploadProgress()).toEqual({
      active: true,
      started: true,
      current: 7,
      total: 7,
    });
  });

  it("closes when the body is written, and answers after that", async () => {
    const url = await listen((request, response) => {
      request.resume().on("end", () => response.end("{}"));
    });
    const events: string[] = [];
    const request = post(url);
    for (const name of ["finish", "close", "response"]) request.on(name, () => events.push(name));
    request.end("body");
    await once(request, "response");
    expect(events).toEqual(["finish", "close", "response"]);
  });

  it("calls errors by Chromium's names, also after it has closed", async () => {
    const request = post("http://127.0.0.1:1/");
    request.end("body");
    expect(await failure(request)).toBe("net::ERR_CONNECTION_REFUSED");
    const url = await listen((asked) => {
      asked.resume().on("end", () => asked.socket.end());
    });
    const unanswered = post(url);
    unanswered.end("body");
    expect(await failure(unanswered)).toBe("net::ERR_EMPTY_RESPONSE");
  });

  it("says that it was aborted, and no error", async () => {
    const url = await listen(() => undefined);
    const request = post(url);
    request.on("error", (error) => {
      throw error;
    });
    request.end("body");
    await once(request, "close");
    request.abort();
    await once(request, "abort");
  });
});
