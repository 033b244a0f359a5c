import type { Browser } from "playwright";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import {
  inElectron,
  launchBrowser,
  openPage,
  startFixture,
  type RunningFixture,
} from "./fixture.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One bare request; fetch would not let us name a Host of our choice. */
async function get(
  address: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; cookie: string; location: string }> {
  const sent = request(address, { headers }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  return {
    status: response.statusCode ?? 0,
    cookie: response.headers["set-cookie"]?.[0] ?? "",
    location: response.headers.location ?? "",
  };
}

async function visit(
  fixture: RunningFixture,
): Promise<{ address: string; origin: string; cookie: string }> {
  const address = await fixture.address();
  const { cookie } = await get(address);
  return { address, origin: new URL(address).origin, cookie: cookie.split(";")[0] ?? "" };
}

// Electron has no address that a browser could open.
describe.skipIf(inElectron)("the address", () => {
  test("trades its token for a cookie that scripts and other sites cannot use", async () => {
    const fixture = await startFixture();
    const answer = await get(await fixture.address());
    expect(answer).toMatchObject({ status: 303, location: "/index.html?start=1" });
    expect(answer.cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test("opens nothing without the token, or with a wrong one", async () => {
    const fixture = await startFixture();
    const { origin, cookie } = await visit(fixture);
    for (const path of ["/", "/index.html", "/?token=", "/?token=AAAA", "/__shim__/page.js"]) {
      await expect(get(origin + path)).resolves.toMatchObject({ status: 403, cookie: "" });
    }
    await expect(get(`${origin}/index.html`, { cookie })).resolves.toMatchObject({ status: 200 });
    await expect(get(`${origin}/index.html`, { cookie: `${cookie}x` })).resolves.toMatchObject({
      status: 403,
    });
  });

  test("answers no other host and no other site", async () => {
    const fixture = await startFixture();
    const { address, origin, cookie } = await visit(fixture);
    const { port } = new URL(origin);
    for (const host of ["evil.example", `localhost:${port}`, `evil.example:${port}`]) {
      await expect(get(`${origin}/index.html`, { cookie, host })).resolves.toMatchObject({
        status: 403,
      });
      await expect(get(address, { host })).resolves.toMatchObject({ status: 403, cookie: "" });
    }
    for (const foreign of ["https://evil.example", "null", `http://localhost:${port}`]) {
      await expect(get(`${origin}/index.html`, { cookie, origin: foreign })).resolves.toMatchObject(
        { status: 403 },
      );
    }
  });

  test("lets no stranger to the socket", async () => {
    const fixture = await startFixture();
    const { origin, cookie } = await visit(fixture);
    const knock = async (headers: Record<string, string>) => {
      const socket = new WebSocket(`${origin.replace("http", "ws")}/__shim__/socket?page=x`, {
        headers,
      });
      const { promise, resolve } = Promise.withResolvers<string>();
      socket.on("close", (code) => {
        resolve(`closed with ${code}`);
      });
      socket.on("error", ({ message }) => {
        resolve(message);
      });
      return promise;
    };
    await expect(knock({ origin })).resolves.toContain("403");
    await expect(knock({ cookie })).resolves.toContain("403");
    await expect(knock({ cookie, origin: "https://evil.example" })).resolves.toContain("403");
    // It has no claim to be the window.
    await expect(knock({ cookie, origin })).resolves.toBe("closed with 1005");
  });

  test("listens to this machine only", async () => {
    const fixture = await startFixture();
    const { port } = new URL(await fixture.address());
    await expect(get(`http://[::1]:${port}/`)).rejects.toThrow("ECONNREFUSED");
  });
});

describe.skipIf(inElectron)("a second page", () => {
  test("is refused while the first is there, without running the app's scripts", async () => {
    const fixture = await startFixture();
    const first = await openPage(browser, fixture);
    const second = await openPage(browser, fixture);
    await second.getByText("already open in another tab").waitFor();
    await expect(second.evaluate("typeof bridgeAtStart")).resolves.toBe("undefined");
    await expect(first.evaluate(() => bridge.invoke("echo", 1))).resolves.toBe(1);
  });

  test("takes over when the first has gone, and the app goes on", async () => {
    const fixture = await startFixture({ words: ["--quit-when-closed"] });
    const first = await openPage(browser, fixture);
    await fixture.event("ready-to-show");
    await first.close();
    const second = await openPage(browser, fixture);
    await expect(second.evaluate(() => bridge.invoke("echo", 2))).resolves.toBe(2);
    expect(fixture.events.map(({ event }) => event)).not.toContain("closed");
  });
});
