import { expect, it, vi } from "vitest";
import { registerScheme, servePages } from "../../../electron/desktop/protocol.ts";
import { protocol } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

it("gives the window's scheme an origin and a secure context, and no other privilege", () => {
  registerScheme();
  expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [[{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: false } }]],
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
