import { EventEmitter } from "node:events";
import { beforeEach, expect, it, vi } from "vitest";
import { requestBy } from "../../../electron/desktop/request.ts";

/** Takes what is written to it, as Electron's does. */
class Request extends EventEmitter {
  readonly write = vi.fn<(chunk: Uint8Array) => void>();
  readonly end = vi.fn<(chunk?: Uint8Array) => void>();
  readonly abort = vi.fn<() => void>();
}
const request = new Request();
beforeEach(() => {
  request.removeAllListeners();
});
const computer = { isOnline: true };
vi.mock("electron", () => ({
  net: { request: () => request, isOnline: () => computer.isOnline },
}));

const proxies = { visit: () => ({ end: () => undefined }) } as unknown as Parameters<
  typeof requestBy
>[1];
const send = (body = new Uint8Array()) =>
  requestBy(
    {} as Electron.Session,
    proxies,
  )({
    ...{ method: "POST", url: new URL("https://zoho.example/files"), headers: new Headers(), body },
    signal: new AbortController().signal,
  });

// Electron joins all pieces of a body again with each one (lib/browser/api/net-client-request.ts):
// 32 MiB in pieces of 64 KiB held main up for seconds.
it("a body goes to Electron's network stack in one piece, without a copy", () => {
  const body = new Uint8Array(1000);
  send(body);
  expect(request.write).toHaveBeenCalledTimes(1);
  const [piece] = request.write.mock.lastCall ?? [];
  expect([piece?.byteLength, piece?.buffer === body.buffer]).toEqual([body.byteLength, true]);
  expect(request.end.mock.calls).toEqual([[]]);
});

// Chromium calls the end of a connection that carried a request so, too: net_errors_posix.cc.
it.each([
  ["net::ERR_INTERNET_DISCONNECTED", false, "NeverSent"],
  ["net::ERR_ADDRESS_UNREACHABLE", false, "NeverSent"],
  ["net::ERR_INTERNET_DISCONNECTED", true, "Error"],
  ["net::ERR_CONNECTION_RESET", false, "Error"],
])("%s tells that nothing was sent only where there was no network before", async (...given) => {
  const [message, isOnline, name] = given;
  computer.isOnline = isOnline;
  const { reply } = send();
  request.emit("error", new Error(message));
  await expect(reply).rejects.toMatchObject({ name });
});
