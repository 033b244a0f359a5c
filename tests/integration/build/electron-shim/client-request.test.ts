import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { NetAnswer } from "../../../../build/electron-shim/electron/net-answer.ts";
import { ShimClientRequest } from "../../../../build/electron-shim/electron/client-request.ts";
import { Route, useRoute } from "../../../../build/electron-shim/electron/route.ts";
import { AuthenticatingProxy } from "../../../support/proxy.ts";
import { freePorts } from "../../../support/free-ports.ts";
import { newSession } from "../../../support/sessions.ts";

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

const nowhere = "http://127.0.0.1:9/";
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
    expect([request.getHeader("x-two"), request.getHeader("X-One")]).toEqual(["2", undefined]);
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

  it("has no body where nothing was written, and one where that was nothing", async () => {
    const lengths: unknown[] = [];
    const url = await listen(({ headers }, response) => {
      lengths.push(headers["content-length"]);
      response.end();
    });
    for (const write of [false, true]) {
      const request = new ShimClientRequest({ url, redirect: "error" });
      if (write) request.write(Buffer.alloc(0));
      request.end();
      await once(request, "response");
    }
    expect(lengths).toEqual([undefined, "0"]);
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
    const request = post(`http://127.0.0.1:${(await freePorts(1))[0]}/`);
    request.end("body");
    expect(await failure(request)).toBe("net::ERR_CONNECTION_REFUSED");
    const url = await listen((asked) => {
      asked.resume().on("end", () => asked.socket.end());
    });
    const unanswered = post(url);
    unanswered.end("body");
    expect(await failure(unanswered)).toBe("net::ERR_EMPTY_RESPONSE");
  });

  it("opens no port that Chromium does not, whatever listens there", async () => {
    const request = post(nowhere);
    request.end();
    expect(await failure(request)).toBe("net::ERR_UNSAFE_PORT");
  });

  // api-net-spec.ts: "should follow redirect chain when no redirect handler is provided",
  // "should not follow redirect when mode is error",
  // "should not follow redirect when request is canceled in redirect handler",
  // "should follow redirect when handler calls callback".
  it("follows redirects by default, never when told so, and one by one when asked", async () => {
    const url = await listen((request, response) => {
      if (request.url === "/end") response.end("here");
      else response.writeHead(302, { Location: "/end" }).end();
    });
    const get = (redirect: "follow" | "error" | "manual") => {
      const request = new ShimClientRequest({ url, redirect });
      request.end();
      return request;
    };
    const [answer] = (await once(get("follow"), "response")) as [Electron.IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(await failure(get("error"))).toBe(
      "Attempted to redirect, but redirect policy was 'error'",
    );
    expect(await failure(get("manual"))).toBe("Redirect was cancelled");
    const asked = get("manual").on("redirect", (status, method, to) => {
      expect([status, method, to]).toEqual([302, "GET", `${url}end`]);
      asked.followRedirect();
    });
    await once(asked, "response");
    expect(() => {
      asked.followRedirect();
    }).toThrow("was not waiting for a redirect");
  });

  // api-net-spec.ts: "a 307 redirected POST request preserves the body",
  // "a 302 redirected POST request DOES NOT preserve the body".
  it.each([
    [307, ["POST", "body"]],
    [302, ["GET", ""]],
  ])("after %i sends %j", async (status, expected) => {
    const url = await listen((request, response) => {
      if (request.url !== "/end") {
        request.resume();
        response.writeHead(status, { Location: "/end" }).end();
        return;
      }
      void request.toArray().then((chunks) => {
        response.end(
          JSON.stringify([request.method, Buffer.concat(chunks as Buffer[]).toString()]),
        );
      });
    });
    const request = new ShimClientRequest({ method: "POST", url });
    request.end("body");
    const [answer] = (await once(request, "response")) as [NetAnswer];
    expect(JSON.parse(String(Buffer.concat((await answer.toArray()) as Buffer[])))).toEqual(
      expected,
    );
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

  it('closes the answer that is given up: "abort an HTTP request after response start"', async () => {
    const url = await listen((_, response) => response.write("the server never ends"));
    const request = post(url);
    request.end("body");
    const answer = await answerTo(request);
    const heard: string[] = [];
    for (const name of ["close", "end", "error"]) answer.on(name as "end", () => heard.push(name));
    answer.on("data", () => undefined);
    request.abort();
    await once(request, "abort");
    expect(heard).toEqual(["close"]);
  });
});

type Login = [
  Electron.AuthInfo,
  answer: (...given: [] | [username: string, password: string]) => void,
];

/** The challenges that a request is told of; it answers each with what `given` has next. */
function loginsOf(request: ShimClientRequest, ...given: ([] | [string, string])[]) {
  const seen: Electron.AuthInfo[] = [];
  request.on("login", (...[info, answer]: Login) => {
    seen.push(info);
    answer(...(given.shift() ?? []));
  });
  return seen;
}

const answerTo = async (request: ShimClientRequest) =>
  (await once(request, "response"))[0] as Electron.IncomingMessage;

/** Cases "authentication when…" of Electron's spec/api-net-spec.ts. */
describe("a server that wants a user name and a password", () => {
  const guarded = () =>
    listen((asked, response) => {
      const isWelcome = asked.headers.authorization === `Basic ${btoa("user:pass")}`;
      if (isWelcome) asked.resume().on("end", () => response.end("ok"));
      else response.writeHead(401, { "WWW-Authenticate": 'Basic realm="Foo"' }).end("who?");
    });

  it.each([
    ["gets them, with the body again", [["user", "pass"]] as [string, string][], 200],
    ["ends the request with 401 when there are none", [[]] as [][], 401],
  ])("%s", async (_, given, status) => {
    const request = post(await guarded());
    const seen = loginsOf(request, ...given);
    request.end("body");
    expect((await answerTo(request)).statusCode).toBe(status);
    expect(seen).toMatchObject([{ isProxy: false, scheme: "basic", realm: "Foo" }]);
  });

  it("is not told of when credentials are to be left out", async () => {
    const request = post(await guarded(), { credentials: "omit" });
    const seen = loginsOf(request, ["user", "pass"]);
    request.end();
    expect((await answerTo(request)).statusCode).toBe(401);
    expect(seen).toEqual([]);
  });
});

/** Cases "should share proxy credentials…" of Electron's spec/api-net-session-spec.ts. */
describe("a proxy that wants a user name and a password", () => {
  async function behindProxy(bypass = "<-loopback>") {
    const proxy = await AuthenticatingProxy.start({ username: "user", password: "pass" });
    onTestFinished(() => proxy.close());
    const session = {} as Electron.Session;
    useRoute(session, new Route(`http=127.0.0.1:${proxy.port}`, bypass));
    const url = await listen((asked, response) => {
      asked.resume().on("end", () => response.end("ok"));
    });
    const ask = () => post(url, { session, credentials: "omit" });
    return { proxy, ask };
  }

  it("is told of again when it refuses, and remembered when it accepts", async () => {
    const { proxy, ask } = await behindProxy();
    const request = ask();
    const seen = loginsOf(request, ["user", "wrong"], ["user", "pass"]);
    request.end("body");
    expect((await answerTo(request)).statusCode).toBe(200);
    const info = { isProxy: true, scheme: "basic", host: "127.0.0.1", realm: "Corporate network" };
    expect(seen).toEqual([
      { ...info, port: proxy.port },
      { ...info, port: proxy.port },
    ]);
    const later = ask();
    const none = loginsOf(later);
    later.end();
    expect((await answerTo(later)).statusCode).toBe(200);
    expect(none).toEqual([]);
    proxy.accepts = { username: "user", password: "changed" };
    const changed = ask();
    const again = loginsOf(changed);
    changed.end();
    expect((await answerTo(changed)).statusCode).toBe(407);
    expect(again).toHaveLength(1);
  });

  it("ends the request with 407 where nobody listens", async () => {
    const request = (await behindProxy()).ask();
    request.end();
    expect((await answerTo(request)).statusCode).toBe(407);
  });

  it("is not in the way to this computer, unless the rules say so", async () => {
    const { proxy, ask } = await behindProxy("");
    const request = ask();
    request.end();
    expect((await answerTo(request)).statusCode).toBe(200);
    expect(proxy.given).toEqual([]);
  });

  it("shows its page to nobody who wants a tunnel", async () => {
    const { proxy } = await behindProxy();
    const session = {} as Electron.Session;
    useRoute(session, new Route(`127.0.0.1:${proxy.port}`, "<-loopback>"));
    const request = post("https://127.0.0.1:8443/", { session });
    const failed = failure(request);
    request.on("response", (answer: Electron.IncomingMessage) =>
      answer.on("error", () => undefined),
    );
    request.end();
    expect(await failed).toBe("net::ERR_TUNNEL_CONNECTION_FAILED");
  });

  it("that is not there has a name of its own", async () => {
    const session = {} as Electron.Session;
    useRoute(session, new Route("127.0.0.1:1", "<-loopback>"));
    const request = post("http://127.0.0.1:8080/", { session });
    request.end();
    expect(await failure(request)).toBe("net::ERR_PROXY_CONNECTION_FAILED");
  });

  // HttpNetworkTransaction::ShouldResendRequest in net/http of Chromium.
  it("sends a request once more where a used connection ends without an answer, a fresh one not", async () => {
    const reached: string[] = [];
    const url = await listen((request, response) => {
      request.resume();
      reached.push(request.url ?? "");
      request.on("end", () => {
        if (request.url === "/broken") request.socket.destroy();
        else response.end();
      });
    });
    const session = newSession();
    const first = post(url, { session });
    first.end();
    const [answer] = (await once(first, "response")) as [NetAnswer];
    await once(answer.resume(), "end");
    const again = post(`${url}broken`, { session });
    again.end();
    await expect(failure(again)).resolves.toContain("net::ERR_");
    expect(reached).toEqual(["/", "/broken", "/broken"]);
    await session.closeAllConnections();
    const fresh = post(`${url}broken`, { session });
    fresh.end();
    await expect(failure(fresh)).resolves.toContain("net::ERR_");
    expect(reached).toHaveLength(4);
  });
});
