/** What spec/api-protocol-spec.ts shows of `protocol.handle`, in its group "handle". */
import { expect, onTestFinished, test } from "vitest";
import { answerRequest, protocol } from "../../../../../build/electron-shim/electron/protocol.ts";

type Handler = Parameters<typeof protocol.handle>[1];

function ask(handler: () => unknown): Promise<Response> {
  protocol.handle("test-scheme", handler as Handler);
  onTestFinished(() => {
    protocol.unhandle("test-scheme");
  });
  return answerRequest(new Request("test-scheme://host/"));
}

test("a response of a handler is the answer", async () => {
  const answer = await ask(() => new Response("hello", { status: 201 }));
  await expect(answer.text()).resolves.toBe("hello");
  expect(answer.status).toBe(201);
});

test.for<[string, () => unknown, string]>([
  ["throws", () => new URL("no address"), "net::ERR_UNEXPECTED"],
  ["rejects", () => Promise.reject(new Error("no")), "net::ERR_UNEXPECTED"],
  ["gives no response", () => ({ status: 200 }), "net::ERR_UNEXPECTED"],
  ["gives an error", () => Response.error(), "net::ERR_FAILED"],
])("a request fails whose handler %s", async ([, handler, message]) => {
  await expect(ask(handler)).rejects.toThrow(message);
});

test("the deprecated ways to register a scheme say that they could not", () => {
  const register = (protocol as unknown as Record<string, () => boolean>)["registerFileProtocol"];
  expect(register?.()).toBe(false);
});

test('"normalizes urls in standard schemes", which have a host and no port', async () => {
  protocol.registerSchemesAsPrivileged([
    { scheme: "test-standard", privileges: { standard: true, secure: true } },
  ]);
  protocol.handle("test-standard", (request) => new Response(`${request.method} ${request.url}`));
  const tell = async (url: string) => {
    const body = url.endsWith("?body") ? { method: "POST", body: "one" } : {};
    return (await answerRequest(new Request(url, body))).text();
  };
  await expect(tell("test-standard://foo")).resolves.toBe("GET test-standard://foo/");
  await expect(tell("test-standard:///foo")).resolves.toBe("GET test-standard://foo/");
  await expect(tell("test-standard://foo:1234")).resolves.toBe("GET test-standard://foo/");
  await expect(tell("test-standard://foo?body")).resolves.toBe("POST test-standard://foo/?body");
  await expect(tell("test-standard://")).rejects.toThrow("Invalid URL");
});
