import type { Frame, Page } from "@playwright/test";
import { attackMail, attacks } from "../support/hostile-html/attacks.ts";
import { Canary } from "../support/hostile-html/canary.ts";
import { pressEverything, settled } from "../support/hostile-html/incautious-reader.ts";
import { expect, test } from "./test.ts";
import { mailCard, tray } from "./window.ts";

/** Everything that a mail could trigger, as texts for the test report. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  const own = new URL(page.url()).origin;
  page.on("console", (message) => seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(own)) seen.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    if (!isExpected(frame, own)) seen.push(`navigation: ${frame.url()}`);
  });
  page.on("download", (download) => seen.push(`download: ${download.url()}`));
  page.context().on("page", (opened) => seen.push(`window: ${opened.url()}`));
  return seen;
}

/** The only page, and in it the only frame of the mail. */
const isExpected = (frame: Frame, own: string): boolean => {
  const { origin, pathname } = new URL(frame.url());
  if (frame.parentFrame() === null) return false;
  return (
    origin === own &&
    frame.parentFrame()?.parentFrame() === null &&
    /\/preview\/[0-9a-f-]{36}\/$/.test(pathname)
  );
};

const messageFrame = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes("/preview/"));
  if (frame === undefined) throw new Error("the mail is not shown");
  return frame;
};

let canary: Canary;
test.beforeEach(async () => {
  canary = new Canary();
  await canary.start();
});
test.afterEach(() => {
  canary.close();
});

test("nothing in a hostile mail runs, loads or navigates", async ({ computer }) => {
  test.setTimeout(180_000);
  const page = await computer.startOnline();
  const seen = watch(page);
  const address = page.url();
  for (const attack of attacks) {
    await test.step(attack.name, async () => {
      await computer.drop(attackMail(attack, canary.address));
      await tray(page).getByText(`Attack: ${attack.name}`, { exact: true }).click();
      await expect(mailCard(page)).toContainText(`Attack: ${attack.name}`);
      await expect(
        page.frameLocator('iframe[title="Message"]').getByText(`This is ${attack.name}`),
      ).toBeAttached();
      if (attack.blocked !== undefined)
        await expect(mailCard(page)).toContainText(`${attack.blocked} remote images blocked`);
      await pressEverything(messageFrame(page), "but web links"); // the app asks about those
      await settled(page);
      expect(await page.evaluate(() => "pwned" in window)).toBe(false);
      expect(page.url()).toBe(address);
      expect.soft(seen.splice(0), attack.name).toEqual([]);
    });
  }
  expect(canary.visits).toEqual([]);
});

test("a link in a hostile mail opens only after the user has seen its target", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const cover = attacks.find(({ name }) => name === "a cover over the window");
  await computer.drop(attackMail(cover!, canary.address));
  const link = page
    .frameLocator('iframe[title="Message"]')
    .getByRole("link", { name: "Sign in again" });
  await link.waitFor();
  const seen = watch(page);
  const question = await computer.answer("Cancel", () => link.click());
  expect(question).toContain(`${canary.address}/login`);
  expect(seen).toEqual([]);
  expect(canary.visits).toEqual([]);
});

test("a script injected into the window cannot navigate, load or reach more than the bridge", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const address = page.url();
  const question = await computer.answer("Cancel", () =>
    page.evaluate((url) => void window.open(url), `${canary.address}/window`),
  );
  expect(question).toContain(new URL(canary.address).host);
  await page.evaluate((url) => {
    location.href = url;
  }, `${canary.address}/navigation`);
  const done = await page.evaluate(async (url) => {
    const [image, script, frame] = [
      document.createElement("img"),
      document.createElement("script"),
      document.createElement("iframe"),
    ];
    image.src = `${url}/image`;
    script.textContent = "window.pwned = true";
    frame.src = `${url}/frame`;
    document.body.append(image, script, frame);
    const outcomes = await Promise.allSettled([
      fetch(`${url}/fetch`),
      fetch("index.html"),
      new Promise((resolve, reject) => {
        const worker = new Worker(
          document.querySelector<HTMLScriptElement>("script[type=module]")!.src,
        );
        worker.onmessage = resolve;
        worker.onerror = reject;
      }),
    ]);
    return {
      outcomes: outcomes.map(({ status }) => status),
      found: ["require", "process", "module"].filter((name) => name in window),
    };
  }, canary.address);
  expect(done).toEqual({ outcomes: ["rejected", "rejected", "rejected"], found: [] });
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  expect(page.url()).toBe(address);
  expect(canary.visits).toEqual([]);
});
