import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inElectron, launchBrowser, openPage, startFixture } from "./fixture.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** docs/api/browser-window.md, "Using the `ready-to-show` event" and "Event: 'ready-to-show'". */
describe("ready-to-show", () => {
  // The pages of these two are changed on their way from the shim's address.
  test.skipIf(inElectron)(
    "comes when the page is drawn, even if it is never loaded to its end",
    async () => {
      const fixture = await startFixture();
      const context = await browser.newContext();
      // A picture that never arrives holds `load` up.
      await context.route("**/frame.html", () => undefined);
      const page = await context.newPage();
      void page.goto(await fixture.address()).catch(() => undefined);
      await fixture.event("ready-to-show");
      expect(fixture.events.map(({ event }) => event)).not.toContain("loaded");
      await context.close();
    },
  );

  test.skipIf(inElectron)("does not come for a page that draws nothing", async () => {
    const fixture = await startFixture();
    const context = await browser.newContext();
    await context.route(/\d\/page\.js$/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "document.documentElement.hidden = true",
      }),
    );
    const page = await context.newPage();
    await page.goto(await fixture.address());
    await fixture.event("loaded");
    expect(fixture.events.map(({ event }) => event)).not.toContain("ready-to-show");
    await context.close();
  });

  test("never comes with `paintWhenInitiallyHidden: false`", async () => {
    const fixture = await startFixture({ words: ["--unpainted"] });
    const page = await openPage(browser, fixture);
    await fixture.event("loaded");
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    await page.evaluate(() => bridge.invoke("echo", 1));
    expect(fixture.events.map(({ event }) => event)).not.toContain("ready-to-show");
  });
});

/** spec/api-browser-window-spec.ts, "does not crash or throw when passed an invalid icon". */
test("a window whose icon cannot be loaded opens, with a warning", async () => {
  const fixture = await startFixture({ words: ["--icon=/no/such/icon.png"] });
  await fixture.event("ready");
  await fixture.complaint("Failed to load image from path '/no/such/icon.png'");
  await openPage(browser, fixture);
  await fixture.event("ready-to-show");
});

// In Electron the second page would be another target of the debugger.
describe.skipIf(inElectron)("a second window", () => {
  test("has a page of its own, which main tells from the first, and its end is not the app's", async () => {
    const fixture = await startFixture();
    const page = await openPage(browser, fixture);
    await expect(page.evaluate(() => bridge.invoke("open-second"))).resolves.toBe(2);
    const second = await page.context().newPage();
    await second.goto(await fixture.secondAddress());
    expect(new URL(second.url()).search).toBe("?second=1");
    const which = () => bridge.invoke("which");
    await expect(Promise.all([page.evaluate(which), second.evaluate(which)])).resolves.toEqual([
      "first",
      "second",
    ]);
    const news = second.evaluate(
      () =>
        new Promise((hear) => {
          bridge.listen("news", (...told) => {
            hear(told.at(-1));
          });
        }),
    );
    await second.evaluate(which); // it listens by now
    await page.evaluate(() => bridge.invoke("tell-second"));
    await expect(news).resolves.toBe("for the second");

    await expect(page.evaluate(() => bridge.invoke("look-at-second"))).resolves.toEqual({
      ...{ isOnTop: true, isOnAll: true, isFocusable: false },
    });
    await expect(fixture.event("moved")).resolves.toEqual({ x: 10, y: 30, width: 56, height: 168 });
    expect(fixture.events.map(({ event }) => event)).not.toContain("moved");

    await page.evaluate(() => {
      bridge.send("close-second");
    });
    await second.getByRole("alert").waitFor();
    expect(fixture.events.map(({ event }) => event)).not.toContain("window-all-closed");
    await page.evaluate(() => {
      bridge.send("close-window");
    });
    await fixture.event("window-all-closed");
  });
});
