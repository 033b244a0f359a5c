import { expect, it, vi } from "vitest";
import { registerScheme, servePages } from "../../../electron/desktop/protocol.ts";
import { protocol } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

it("gives the window's scheme an origin, a secure context, and no compiled scripts", () => {
  registerScheme();
  const privileges = { standard: true, secure: true, supportFetchAPI: false, codeCache: false };
  expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [[{ scheme: "app", privileges }]],
  ]);
});

it("answers only that scheme, as soon as there is an answer", async () => {
  const answer = Promise.withResolvers<(request: Request) => Promise<Response>>();
  servePages(answer.promise);
  expect(protocol.handle.mock.calls.map(([scheme]) => scheme)).toEqual(["app"]);
  const page = protocol.handle.mock.calls[0]?.[1](new Request("app://mailpin/index.html"));
  answer.resolve(({ url }) => Promise.resolve(new Response(url)));
  expect(await (await page)?.text()).toBe("app://mailpin/index.html");
});
