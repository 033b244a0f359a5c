import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { card, company, outbox, windowsForTests } from "../../support/window/window.ts";
import { draft, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const settings = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const openSettings = (page: Page) => page.getByRole("button", { name: "Settings" }).click();
const complaint = (page: Page) => page.getByRole("alert").filter({ hasText: "not be opened" });

/** Read when the window has nothing else to do. */
const later = ["Dialogs", "OutboxPanel", "MailInHand", "Latest", "SentLine", "DropOverlay"];

/** Opens the window anew; its files of this name are not there. */
async function openWithout(name: string): Promise<Page> {
  const { page } = await windows.open(worldWith([draft(1)]));
  page.removeAllListeners("console"); // it says what is missing
  await page.route(`**/assets/${name}-*`, (route) => route.abort());
  await page.reload();
  await company(page).waitFor();
  return page;
}

describe("what the first screen does without", () => {
  it("is read before it is wanted", async () => {
    const { page } = await windows.open(worldWith([]));
    const url = page.url();
    await page.goto("about:blank"); // what the first page still reads does not count
    const read = new Set<string>();
    page.on("requestfinished", (request) => {
      read.add(/([a-z]+)-[^/]*$/i.exec(request.url())?.[1] ?? "");
    });
    await page.goto(url);
    await expect.poll(() => later.filter((name) => !read.has(name))).toEqual([]);
    await page.waitForLoadState("networkidle"); // what these need is read, too
    await page.route("**/assets/**", (route) => route.abort());
    await openSettings(page);
    await expectPage(settings(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(page.getByRole("button", { name: "Settings" })).toBeFocused();
    await outbox(page).getByRole("button", { name: "History" }).click();
    await expectPage(page.getByRole("table", { name: "History" })).toBeVisible();
  });

  it("comes when it is wanted, if the window had no time before", async () => {
    const { page } = await windows.open(worldWith([]));
    const busy = await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.reload();
    await busy.dispose();
    await openSettings(page);
    await expectPage(settings(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(page.getByRole("button", { name: "Settings" })).toBeFocused();
  });

  it("says that it is missing, and leaves the window as it was", async () => {
    const page = await openWithout("Dialogs");
    await openSettings(page);
    await expectPage(complaint(page)).toContainText("install it again");
    await page.keyboard.press("Shift+?");
    await expectPage(complaint(page)).toHaveCount(2);
    const find = page.getByRole("combobox", { name: "Find a record" });
    await find.waitFor();
    await page.keyboard.press("Control+f");
    await expectPage(find).toBeFocused();
  });

  it("says so for the lists below", async () => {
    const page = await openWithout("OutboxPanel");
    const button = outbox(page).getByRole("button", { name: "History" });
    await button.click();
    await expectPage(complaint(page)).toBeVisible();
    await expectPage(button).toHaveAttribute("aria-expanded", "false");
  });

  it("says so for the mail, which stays in the tray", async () => {
    const page = await openWithout("MailInHand");
    await expectPage(complaint(page)).toHaveCount(1);
    await expectPage(card(page)).toHaveCount(0);
    await expectPage(page.getByRole("list", { name: "Tray" }).getByRole("listitem")).toHaveCount(1);
  });
});

describe("words that the first screen does without", () => {
  it("are there before anything that needs them is shown", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    const words = Promise.withResolvers<undefined>();
    await page.route("**/assets/window-*", async (route) => {
      await words.promise;
      await route.continue();
    });
    await page.reload();
    await expectPage(outbox(page).getByRole("button", { name: "History" })).toBeVisible();
    await expectPage(page.getByRole("banner")).toContainText("Connecting");
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    await page.keyboard.press("Shift+?");
    await page.evaluate(() => {
      const problem = { code: "no-answer", kind: "main" } as const;
      window.fake.tell("refused", [{ fileName: "one.eml", problem }]);
    });
    expect(await withoutWords(page)).toEqual([]);
    await expectPage(company(page)).toHaveCount(0);
    await expectPage(page.getByRole("alert")).toHaveCount(0);
    await expectPage(page.getByRole("table")).toHaveCount(0);

    words.resolve(undefined);
    await expectPage(card(page)).toBeVisible();
    await expectPage(page.getByRole("alert")).toContainText("did not respond");
    await expectPage(page.getByRole("table", { name: "Jobs" })).toBeVisible();
    expect(await withoutWords(page)).toEqual([]);
  });
});

/** What can be seen or heard, and has no words. */
const withoutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "[aria-label=''], [title=''], [placeholder=''], button, h1, h2, option",
      ),
    ]
      .filter((one) => one.checkVisibility() && one.ariaLabel === null)
      .filter((one) => one.textContent.trim() === "" && one.querySelector("svg") === null)
      .map((one) => one.outerHTML),
  );
