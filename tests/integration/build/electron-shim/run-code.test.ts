/** `executeJavaScript`, by which Electron's specs look into their pages. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { inElectron, shareFixture } from "./fixture.ts";

const open = shareFixture();

async function serve(html: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html").end(html);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

// The browser's policy counts for the shim's script, too; Electron runs its code past it.
test.skipIf(inElectron)("runs nothing in a page whose policy forbids eval", async () => {
  const { page } = open();
  await expect(page.evaluate(() => bridge.invoke("run-code", "1 + 1"))).resolves.toContain(
    "EvalError",
  );
});

test("runs code in a server's page, and waits for its promise", async () => {
  const { page } = open();
  const url = await serve("<title>A server's page</title>");
  await page.evaluate((address) => void bridge.invoke("load", address), url);
  await page.waitForEvent("load");
  const ran = (code: string) => page.evaluate((given) => bridge.invoke("run-code", given), code);
  await expect(ran("Promise.resolve(document.title)")).resolves.toBe("A server's page");
  await expect(ran("throw new TypeError('no')")).resolves.toContain("no");
  await expect(ran("() => {}")).resolves.toContain("could not be cloned");
});
