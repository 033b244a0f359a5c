import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { requestBy } from "../../../electron/desktop/request.ts";

/** Takes what is written to it, as Electron's does. */
class Request extends EventEmitter {
  readonly write = vi.fn<(chunk: Uint8Array) => void>();
  readonly end = vi.fn<(chunk?: Uint8Array) => void>();
  readonly abort = vi.fn<() => void>();
}
const request = new Request();
vi.mock("electron", () => ({ net: { request: () => request } }));

// Electron joins all pieces of a body again with each one (lib/browser/api/net-client-request.ts):
// 32 MiB in pieces of 64 KiB held main up for seconds.
it("a body goes to Electron's network stack in one piece, without a copy", () => {
  const proxies = { visit: () => ({}) } as unknown as Parameters<typeof requestBy>[1];
  const body = new Uint8Array(1000);
  requestBy(
    {} as Electron.Session,
    proxies,
  )({
    ...{ method: "POST", url: new URL("https://zoho.example/files"), headers: new Headers(), body },
    signal: new AbortController().signal,
  });
  expect(request.write).toHaveBeenCalledTimes(1);
  const [piece] = request.write.mock.lastCall ?? [];
  expect([piece?.byteLength, piece?.buffer === body.buffer]).toEqual([body.byteLength, true]);
  expect(request.end.mock.calls).toEqual([[]]);
});
