import { expect, it, vi } from "vitest";
import { registerScheme, servePages } from "../../../electron/desktop/protocol.ts";
import { protocol } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

it("gives the window's scheme an origin, a secure context, and a cache of its scripts", () => {
  registerScheme();
  const privileges = { standard: true, secure: true, supportFetchAPI: false, codeCache: true };
  expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [[{ scheme: "app", privileges }]],
  ]);
});

it("answers only that scheme", () => {
  servePages("/nowhere", {
    body: () => Promise.resolve(undefined),
    image: () => Promise.resolve(undefined),
    attached: () => Promise.resolve(undefined),
  });
  expect(protocol.handle.mock.calls.map(([scheme]) => scheme)).toEqual(["app"]);
});
