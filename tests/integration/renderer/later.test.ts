import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, it } from "vitest";
import { card, company, outbox, windowsForTests } from "../../support/window/window.ts";
import { draft, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const settings = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const openSettings = (page: Page) => page.getByRole("button", { name: "Settings" }).click();
const complaint = (page: Page) => page.getByRole("alert").filter({ hasText: "not be opened" });

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
    const files = ["Dialogs-*.js", "Dialogs-*.css", "OutboxPanel-*.js", "OutboxPanel-*.css"];
    const read = files.map((name) => page.waitForResponse(`**/assets/${name}`));
    await page.reload();
    for (const response of await Promise.all(read)) await response.finished();
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
    await page.keyboard.press("Control+f");
    await expectPage(page.getByRole("combobox", { name: "Find a record" })).toBeFocused();
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
