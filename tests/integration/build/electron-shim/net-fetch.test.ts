/**
 * `session.fetch` and `net.fetch`: cases of Electron's `spec/api-net-spec.ts` (named in quotes) and
 * paragraphs of `docs/api/net.md` and `docs/api/web-request.md`.
 */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ShimSession } from "../../../../build/electron-shim/electron/session.ts";

let session: ShimSession;
beforeEach(() => {
  session = new ShimSession();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const echo: RequestListener = (request, response) => void request.pipe(response);

describe("net.fetch", () => {
  it('"can fetch http urls" and "can upload a string body"', async () => {
    const url = await listen(echo);
    const response = await session.fetch(url, { method: "POST", body: "anchovies" });
    expect([response.ok, response.status, await response.text()]).toEqual([true, 200, "anchovies"]);
  });

  it("gives a response without an address: docs/api/net.md, `net.fetch`, Limitations", async () => {
    expect((await session.fetch(await listen(echo))).url).toBe("");
  });

  it('"should follow a redirect to another http origin"', async () => {
    const target = await listen((_, response) => response.end("redirected"));
    const url = await listen((_, response) => response.writeHead(302, { Location: target }).end());
    await expect((await session.fetch(url)).text()).resolves.toBe("redirected");
  });

  it.each(["file:///", "data:text/plain,hello", "about:blank"])(
    '"should reject a redirect from http to %s"',
    async (to) => {
      const url = await listen((_, response) => response.writeHead(302, { Location: to }).end());
      await expect(session.fetch(url)).rejects.toThrow("net::ERR_UNSAFE_REDIRECT");
    },
  );

  it("follows no ring of redirects (net/url_request/url_request.h: kMaxRedirects)", async () => {
    let asked = 0;
    const url = await listen((_, response) => {
      asked += 1;
      response.writeHead(302, { Location: "/again" }).end();
    });
    await expect(session.fetch(url)).rejects.toThrow("net::ERR_TOO_MANY_REDIRECTS");
    expect(asked).toBe(21);
  });

  it('"should not follow redirect when mode is error"', async () => {
    const url = await listen((_, response) => response.writeHead(302, { Location: "/" }).end());
    await expect(session.fetch(url, { redirect: "error" })).rejects.toThrow(
      /^Attempted to redirect, but redirect policy was 'error'$/,
    );
  });

  it('"should reject body promise when stream fails"', async () => {
    const chunked = await listen((_, response) => {
      response.write("first chunk", () => response.destroy());
    });
    const response = await session.fetch(chunked);
    await expect(response.text()).rejects.toThrow("net::ERR_INCOMPLETE_CHUNKED_ENCODING");
    const counted = await listen((_, response) => {
      response.writeHead(200, { "Content-Length": 100 });
      response.write("first chunk", () => response.destroy());
    });
    const short = await session.fetch(counted);
    await expect(short.text()).rejects.toThrow("net::ERR_CONTENT_LENGTH_MISMATCH");
  });

  it('"should emit error event on server socket destroy"', async () => {
    const url = await listen(({ socket }) => socket.destroy());
    await expect(session.fetch(url)).rejects.toThrow("net::ERR_EMPTY_RESPONSE");
  });

  it("gathers the whole body before it sends (lib/common/api/net-client-request.ts, SlurpStream)", async () => {
    const seen: string[] = [];
    const url = await listen((request, response) => {
      seen.push(`asked with ${request.headers["content-length"]}`);
      echo(request, response);
    });
    const pieces = ["two", "one "];
    const body = new ReadableStream({
      pull: async (controller) => {
        await new Promise(setImmediate);
        const piece = pieces.pop();
        if (piece === undefined) controller.close();
        else controller.enqueue(Buffer.from(piece));
        seen.push(piece ?? "end");
      },
    });
    const init = { method: "POST", body, duplex: "half" };
    const response = await session.fetch(url, init);
    expect(seen).toEqual(["one ", "two", "end", "asked with 7"]);
    await expect(response.text()).resolves.toBe("one two");
  });

  it("decodes what the server packed", async () => {
    const url = await listen(({ headers }, response) => {
      response.setHeader("Content-Encoding", "gzip");
      response.end(gzipSync(String(headers["accept-encoding"])));
    });
    await expect((await session.fetch(url)).text()).resolves.toBe("gzip, deflate");
  });

  it("rejects with the reason of an abort", async () => {
    const url = await listen(() => undefined);
    const stop = new AbortController();
    const fetched = session.fetch(url, { signal: stop.signal });
    const reason = new Error("enough");
    stop.abort(reason);
    await expect(fetched).rejects.toBe(reason);
    await expect(session.fetch(url, { signal: stop.signal })).rejects.toBe(reason);
  });

  it.each(["other://host/", "data:text/plain,a"])(
    "knows no scheme that nobody handles: %s (docs/api/net.md, `net.fetch`, Limitations)",
    async (address) => {
      await expect(session.fetch(address)).rejects.toThrow("net::ERR_UNKNOWN_URL_SCHEME");
    },
  );
});

describe("docs/api/web-request.md, `webRequest.onBeforeRequest`", () => {
  it("is asked about main's own requests, which belong to no page, and can forbid them", async () => {
    const url = await listen(echo);
    const asked: unknown[] = [];
    session.webRequest.onBeforeRequest((details, decide) => {
      asked.push(["webContentsId" in details, details.url, details.method]);
      decide({ cancel: details.url.endsWith("no") });
    });
    await session.fetch(url);
    await expect(session.fetch(`${url}no`)).rejects.toThrow("net::ERR_BLOCKED_BY_CLIENT");
    expect(asked).toEqual([
      [false, url, "GET"],
      [false, `${url}no`, "GET"],
    ]);
  });

  it.each(["https://foo", "file://foo", "fetched-scheme://foo"])(
    '"triggers webRequest handlers" for %s, handled by the app or not',
    async (url) => {
      session.webRequest.onBeforeRequest((_, decide) => {
        decide({ cancel: true });
      });
      await expect(session.fetch(url)).rejects.toThrow("net::ERR_BLOCKED_BY_CLIENT");
      const scheme = url.slice(0, url.indexOf(":"));
      session.protocol.handle(scheme, () => new Response());
      onTestFinished(() => {
        session.protocol.unhandle(scheme);
      });
      await expect(session.fetch(url)).rejects.toThrow("net::ERR_BLOCKED_BY_CLIENT");
    },
  );
});
