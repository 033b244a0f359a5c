import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { SentMail, SentMails } from "../../../electron/contract/sent-mails.ts";
import { tray, windowsForTests } from "../../support/window/window.ts";
import { draft, now, worldWith, type World } from "../../support/window/world.ts";

const windows = windowsForTests();

const day = 24 * 3_600_000;
const line = (page: Page) => page.getByRole("group", { name: "Sent emails" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Sent and not filed" });
const rows = (page: Page) => dialog(page).getByRole("listitem");
const fileOf = (page: Page, subject: string) =>
  dialog(page).getByRole("button", { name: `File ${subject}…` });

const sent = (n: number, daysAgo: number): SentMail => ({
  ...{ key: n.toString(16).padStart(64, "0"), subject: `Sent ${n}` },
  ...{ to: ["Ana Client"], more: 0, sentAt: now - daysAgo * day },
});
const view: SentMails = {
  folder: { state: "watched", name: "Sent" },
  counts: { sent: 12, filed: 9, inTray: 0, open: 3, openEarlier: 1 },
};

const worldOf = (mails: SentMail[], drafts = [draft(1)]): World => {
  const world = worldWith(drafts);
  return { ...world, sent: mails, snapshot: { ...world.snapshot, sentMails: view } };
};
const some = [sent(1, 1), sent(2, 2), sent(3, 3), sent(4, 8)];

describe("mails that were sent and not filed", () => {
  it.each([
    ["above the list of the tray", [draft(1)]],
    ["in the empty tray", []],
  ])("are counted %s, and the line goes when nothing is left", async (_where, drafts) => {
    const { page, tell } = await windows.open(worldOf(some, drafts));
    await expectPage(line(page)).toContainText(
      "3 of 12 emails sent to customers this week are not filed",
    );
    await expectPage(page.getByRole("status", { name: "Sent and not filed" })).toHaveText(
      "3 of 12 emails sent to customers this week are not filed",
    );
    await tell("sentMails", {
      ...view,
      counts: { sent: 12, filed: 12, inTray: 0, open: 0, openEarlier: 0 },
    });
    await expectPage(line(page)).toBeHidden();
  });

  it("are listed by week, and walked through and taken off the list with keys alone", async () => {
    const { page, asked } = await windows.open(worldOf(some));
    await line(page).getByRole("button").press("Enter");
    await expectPage(rows(page)).toHaveCount(4);
    await expectPage(dialog(page).getByRole("list", { name: "This week" })).toContainText("Sent 3");
    await expectPage(dialog(page).getByRole("list", { name: "Last week" })).toContainText("Sent 4");
    await expectPage(dialog(page)).toContainText("12 sent to customers this week, 9 filed.");
    await fileOf(page, "Sent 1").focus();
    await page.keyboard.press("ArrowDown");
    await expectPage(fileOf(page, "Sent 2")).toBeFocused();
    await page.keyboard.press("End");
    await expectPage(fileOf(page, "Sent 4")).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await expectPage(rows(page)).toHaveCount(3);
    await expectPage(fileOf(page, "Sent 3")).toBeFocused();
    await expectPage(dialog(page).getByRole("status")).toContainText("Taken off the list: Sent 2");
    await dialog(page).getByRole("button", { name: "Put Sent 2 back" }).click();
    await expectPage(rows(page)).toHaveCount(4);
    await expectPage(fileOf(page, "Sent 2")).toBeFocused();
    const { key } = sent(2, 2);
    expect(await asked("dismissSent")).toEqual([{ keys: [key] }, { keys: [key], wanted: true }]);
  });

  it("come into the tray one by one, or all", async () => {
    const { page, asked } = await windows.open(worldOf(some));
    await line(page).getByRole("button").click();
    await fileOf(page, "Sent 2").click();
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(tray(page)).toContainText("Sent 2");
    await line(page).getByRole("button").click();
    await dialog(page).getByRole("button", { name: "Bring all to the tray" }).click();
    await expectPage(tray(page)).toContainText("Sent 4");
    const keys = (await asked("openSent")).map((input) => (input as { key: string }).key);
    expect(keys).toEqual([2, 1, 3, 4].map((n) => sent(n, 0).key));
  });

  it("that are hundreds are drawn as the user comes to them", async () => {
    const { page } = await windows.open(
      worldOf(Array.from({ length: 400 }, (_, n) => sent(n + 1, 1))),
    );
    await line(page).getByRole("button").click();
    await fileOf(page, "Sent 1").focus();
    expect(await rows(page).count()).toBeLessThan(200);
    await page.keyboard.press("End");
    await expectPage(fileOf(page, "Sent 400").or(fileOf(page, "Sent 60"))).toBeFocused();
    await expectPage.poll(() => rows(page).count()).toBeGreaterThan(60);
  });

  it("are looked for only where the user chooses, and the settings say how that goes", async () => {
    const { page, asked, tell } = await windows.open({
      ...worldWith([draft(1)]),
      mailboxes: [{ id: 0, name: "Sent", of: "imap.client.example" }],
    });
    await page.keyboard.press("Control+Comma");
    const settings = page.getByRole("dialog", { name: "Settings" });
    const toggle = settings.getByRole("switch", { name: "Find sent emails that are not filed" });
    await expectPage(toggle).not.toBeChecked();
    await toggle.check();
    const places = settings.getByRole("group", { name: "Where sent emails are kept" });
    const suggested = places.getByRole("button", {
      name: "Sent of imap.client.example, in Thunderbird",
    });
    await expectPage(suggested).toBeFocused();
    await suggested.click();
    await expectPage(places).toBeHidden();
    await expectPage(toggle).toBeChecked();
    await tell("sentMails", { folder: { state: "unreachable", name: "Sent" } });
    await expectPage(settings).toContainText("The folder is not there at the moment.");
    await toggle.uncheck();
    expect(await asked("watchSent")).toEqual([{ what: { suggestion: 0 } }, { what: "none" }]);
  });
});
