import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  errorIn,
  exchange,
  failure,
  NeverSent,
  retryAfterMs,
} from "../../../../electron/zoho/client/http.ts";
import { answering } from "../../../support/crm.ts";
import { problemText } from "../../../../electron/contract/messages/problems.ts";

const url = new URL("https://api.zoho.example/crm/v8/org");
const get = (fetch: typeof globalThis.fetch, signal?: AbortSignal, patienceMs = 1000) =>
  exchange(fetch, url, {}, { at: "read", patienceMs, signal });

describe("exchange", () => {
  it("reads JSON", async () => {
    await expect(get(answering(200, '{"a":1}'))).resolves.toMatchObject({
      status: 200,
      body: { a: 1 },
    });
  });

  it.each(["", "<html>Bad gateway</html>", '{"cut": '])("has no body for %j", async (text) => {
    await expect(get(answering(502, text))).resolves.toMatchObject({
      status: 502,
      body: undefined,
    });
  });

  it("is offline, with the network error as its cause, when the network fails", async () => {
    const cause = new TypeError("fetch failed");
    await expect(get(() => Promise.reject(cause))).rejects.toMatchObject({
      kind: "offline",
      code: "no-answer",
      cause,
    });
  });

  const failed = (code: string) =>
    Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error(code), { code }),
    });

  it.each([
    failed("ECONNREFUSED"),
    failed("ENOTFOUND"),
    failed("UND_ERR_CONNECT_TIMEOUT"),
    Object.assign(new Error("no route"), { code: "ENETUNREACH", syscall: "connect" }),
    new NeverSent({ cause: new Error("net::ERR_INTERNET_DISCONNECTED") }),
    new Error("net::ERR_CONNECTION_TIMED_OUT"),
    new Error("net::ERR_CERT_AUTHORITY_INVALID"),
    // Whoever redirects is not Zoho: the login page of a hotel's network.
    Object.assign(new TypeError("fetch failed"), { cause: new Error("unexpected redirect") }),
    new Error("Attempted to redirect, but redirect policy was 'error'"),
  ])("knows when nothing was sent to Zoho: %o", async (cause) => {
    await expect(get(() => Promise.reject(cause))).rejects.toMatchObject({
      kind: "offline",
      code: "unreachable",
    });
  });

  it.each([
    failed("ECONNRESET"),
    failed("UND_ERR_SOCKET"),
    new Error("net::ERR_CONNECTION_RESET"),
    new Error("net::ERR_EMPTY_RESPONSE"),
    new Error("net::ERR_HTTP2_PROTOCOL_ERROR"),
  ])(
    "has lost the connection when the other side ends it, and does not know what arrived: %o",
    async (cause) => {
      await expect(get(() => Promise.reject(cause))).rejects.toMatchObject({
        kind: "connection-lost",
        code: "no-answer",
      });
    },
  );

  it.each([
    new Error("net::ERR_NETWORK_CHANGED"),
    // The connection may have carried the request before it lost its network.
    new Error("net::ERR_INTERNET_DISCONNECTED"),
    new Error("net::ERR_ADDRESS_UNREACHABLE"),
    Object.assign(new Error("no route"), { code: "EHOSTUNREACH", syscall: "read" }),
    new Error("net::ERR_NETWORK_IO_SUSPENDED"),
    new Error("unheard of"),
  ])(
    "is offline when this computer leaves its network, and after what nobody knows: %o",
    async (cause) => {
      await expect(get(() => Promise.reject(cause))).rejects.toMatchObject({
        kind: "offline",
        code: "no-answer",
      });
    },
  );

  it("has lost the connection when the answer breaks off", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"Emails": ['));
        controller.error(new TypeError("terminated"));
      },
    });
    await expect(get(() => Promise.resolve(new Response(broken)))).rejects.toMatchObject({
      kind: "connection-lost",
      code: "no-answer",
    });
  });

  it("is offline when no answer comes in time", async () => {
    await expect(get(never, undefined, 5)).rejects.toMatchObject({
      kind: "offline",
      code: "timeout",
    });
  });

  it("reads an answer that trickles in, however long it takes, and gives up when it falls silent", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const trickle = (end: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => {
      let chunks = 0;
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          if ((chunks += 1) > 20) {
            end(controller);
            return;
          }
          await vi.advanceTimersByTimeAsync(900);
          controller.enqueue(new TextEncoder().encode("1"));
        },
      });
    };
    const whole = trickle((controller) => {
      controller.close();
    });
    await expect(get(() => Promise.resolve(new Response(whole)))).resolves.toMatchObject({
      body: Number("1".repeat(20)),
    });

    const silent: typeof globalThis.fetch = (_, init) => {
      const body = trickle((controller) => {
        init?.signal?.addEventListener("abort", () => {
          controller.error(init.signal?.reason);
        });
        vi.advanceTimersByTime(1000);
      });
      return Promise.resolve(new Response(body));
    };
    await expect(get(silent)).rejects.toMatchObject({ kind: "connection-lost", code: "timeout" });
  });

  it("is offline when the caller stops it: the outcome is as unknown as that of a lost answer", async () => {
    const stop = new AbortController();
    const waiting = get(never, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ kind: "offline", code: "aborted" });
  });

  it("refuses redirects, for Zoho sends none and hotel networks do, and has no memory: no cookies, no cache", async () => {
    let asked: RequestInit | undefined;
    await get((_, init) => ((asked = init), Promise.resolve(new Response("{}"))));
    expect(asked).toMatchObject({ redirect: "error", credentials: "omit", cache: "no-store" });
  });

  it("sends nothing for somebody who has stopped it before", async () => {
    let asked = 0;
    const counted: typeof globalThis.fetch = () => (
      (asked += 1),
      Promise.resolve(new Response("{}"))
    );
    await expect(get(counted, AbortSignal.abort())).rejects.toMatchObject({
      kind: "offline",
      code: "aborted",
    });
    expect(asked).toBe(0);
  });
});

const never: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = init ?? {};
    signal?.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("stopped"));
    });
  });

describe("errorIn", () => {
  const details = { api_name: "from", json_path: "$.Emails[0].from" };

  it.each([
    [
      "per item",
      { Emails: [{ code: "MANDATORY_NOT_FOUND", status: "error", message: "", details }] },
    ],
    ["per item under data", { data: [{ code: "MANDATORY_NOT_FOUND", status: "error", details }] }],
    ["at the top", { code: "MANDATORY_NOT_FOUND", status: "error", details }],
    [
      "after a success",
      {
        data: [
          { code: "SUCCESS", details: {} },
          { code: "MANDATORY_NOT_FOUND", details },
        ],
      },
    ],
  ])("finds an error %s", (_, body) => {
    expect(errorIn(body)).toMatchObject({ code: "MANDATORY_NOT_FOUND", details });
  });

  it("finds the accounts server's errors", () => {
    expect(errorIn({ error: "invalid_code" })).toMatchObject({ code: "invalid_code" });
  });

  it.each([
    [{ Emails: [{ code: "SUCCESS", details: { message_id: "a" } }] }],
    [{ data: [] }],
    [undefined],
    [null],
    ["text"],
    [{}],
  ])("finds none in %j", (body) => {
    expect(errorIn(body)).toBeUndefined();
  });

  it("keeps the code when the details are of a kind that nobody expects", () => {
    expect(errorIn({ code: "INVALID_DATA", details: "none" })).toEqual({
      code: "INVALID_DATA",
      details: {},
    });
    expect(
      errorIn({ code: "INVALID_DATA", details: { api_name: 5, maximum_length: "250" } }),
    ).toMatchObject({
      details: { maximum_length: 250 },
    });
  });
});

describe("failure", () => {
  const answer = (status: number, body: unknown, headers = {}) => ({
    status,
    body,
    headers: new Headers(headers),
  });

  it("keeps the text of an unknown code for the user, and out of the message, which logs may hold", () => {
    const error = failure(
      "associate",
      answer(400, { code: "NEW_ONE", message: "mara@customer.example" }),
      0,
    );
    expect(error).toMatchObject({ kind: "rejected", code: "NEW_ONE", status: 400 });
    expect(error.problem.support).toBe("NEW_ONE (400): mara@customer.example");
    expect(`${error.stack} ${error.problem.code} ${problemText(error.problem)}`).not.toContain(
      "mara",
    );
  });

  it.each([
    ["in a code", { code: "mara@customer.example", details: {} }],
    [
      "in a path",
      { code: "INVALID_DATA", details: { json_path: "Dear Mara", api_name: "Dear Mara" } },
    ],
    [
      "in a permission",
      { code: "NO_PERMISSION", details: { permissions: ["mara@customer.example"] } },
    ],
    ["in the text of a known code", { code: "INVALID_DATA", message: "mara@customer.example" }],
  ])("takes no text for Zoho's %s", (_, body) => {
    const error = failure("associate", answer(400, body), 0);
    expect(JSON.stringify([error, error.message, error.problem])).not.toMatch(/mara/i);
  });

  it("has no status for one item of many", () => {
    const error = failure(
      "upload",
      { headers: new Headers(), body: { code: "VIRUS_DETECTED", details: {} } },
      0,
    );
    expect(error).toMatchObject({
      kind: "ask",
      status: undefined,
      problem: { code: "virus", support: "VIRUS_DETECTED" },
    });
  });

  it("keeps what the accounts server describes of an unknown error", () => {
    const body = { error: "new_error", error_description: "Come back\ntomorrow" };
    expect(failure("token", answer(200, body), 0).problem.support).toBe(
      "new_error (200): Come back tomorrow",
    );
  });

  it("passes on the wait of the header, else the one of the body", () => {
    const body = { code: "TOO_MANY_REQUESTS", details: { retry_after: 45 } };
    expect(failure("list", answer(429, body, { "retry-after": "30" }), 0).retryAfterMs).toBe(
      30_000,
    );
    expect(failure("list", answer(429, body), 0).retryAfterMs).toBe(45_000);
    expect(failure("list", answer(429, undefined), 0).retryAfterMs).toBeUndefined();
  });

  it("waits for the token throttle's ten minutes, however soon a header says to come back", () => {
    const throttled = (seconds: string) =>
      failure("token", answer(200, { error: "Access Denied" }, { "retry-after": seconds }), 0);
    expect(throttled("30").retryAfterMs).toBe(600_000);
    expect(throttled("3600").retryAfterMs).toBe(3_600_000);
  });
});

describe("retryAfterMs", () => {
  const now = Date.parse("2026-03-02T09:00:00Z");
  it("reads seconds", () => {
    expect(retryAfterMs("30", now)).toBe(30_000);
  });
  it("reads a date", () => {
    expect(retryAfterMs("Mon, 02 Mar 2026 09:01:00 GMT", now)).toBe(60_000);
  });
  it("does not wait for a date that is over", () => {
    expect(retryAfterMs("Mon, 02 Mar 2026 08:00:00 GMT", now)).toBe(0);
  });
  it.each([null, "", "soon"])("makes nothing of %j", (value) => {
    expect(retryAfterMs(value, now)).toBeUndefined();
  });
});
