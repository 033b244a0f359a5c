import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { JobView } from "../../../electron/contract/job.ts";
import { outbox, tray, windowsForTests } from "../../support/window/window.ts";
import { draft, job, now, openJob, renewal, uuid, worldWith } from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const table = (page: Page) => page.getByRole("table", { name: "Jobs" });
const rows = (page: Page) => table(page).locator("[data-job]");
const rowOf = (page: Page, subject: string) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByText(subject, { exact: true }) });
const scroller = (page: Page) => page.locator(".scroller");

async function openOutbox(jobs: JobView[], more = {}) {
  const opened = await windows.open({ ...worldWith([draft(1)], { jobs }), ...more });
  await outbox(opened.page).getByRole("button", { name: "Outbox" }).click();
  await table(opened.page).waitFor();
  return opened;
}

/** Every third needs the user and says why, so that the rows are of different heights. */
const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    n % 3 === 0
      ? openJob(count - n, {
          seq: n,
          state: "needs-you",
          problem: { ...said("It did not work. ".repeat(12)), remedy: "retry" },
        })
      : openJob(count - n, { seq: n, state: "waiting" }),
  );

describe("thousands of jobs", () => {
  it("are a table of which only what is in view is drawn, and a screen reader knows the rest", async () => {
    const { page } = await openOutbox(many(10_000));
    await expectPage(table(page)).toHaveAttribute("aria-rowcount", "10001");
    await expectPage(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
    expect(await table(page).locator("*").count()).toBeLessThan(1000);
    await scroller(page).evaluate((element) => (element.scrollTop = element.scrollHeight));
    await expectPage(rows(page).last()).toHaveAttribute("aria-rowindex", "10001");
    expect(await table(page).locator("*").count()).toBeLessThan(1000);
  });

  it("scroll without gaps and without jumps, also where the heights are not known yet", async () => {
    const { page } = await openOutbox(many(3_000));
    await scroller(page).hover();
    /** Whether the rows fill the view below its header, and where each of them is. */
    const look = () =>
      scroller(page).evaluate((element) => {
        const view = element.getBoundingClientRect();
        const seen = Array.from(element.querySelectorAll<HTMLElement>("[data-job]"), (row) => ({
          id: row.dataset["job"] ?? "",
          box: row.getBoundingClientRect(),
        })).filter(({ box }) => box.bottom > view.top + 40 && box.top < view.bottom - 8);
        const height = seen.reduce((sum, { box }) => sum + box.height, 0);
        const places = Object.fromEntries(seen.map(({ id, box }) => [id, box.top]));
        return { isFull: height >= view.height - 50, places };
      });
    await scroller(page).evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
    for (const by of [-100, -100, -120, 80, -90, -120, -120, -120]) {
      await expect.poll(async () => (await look()).isFull).toBe(true);
      const before = await look();
      await page.mouse.wheel(0, by);
      await expect
        .poll(async () => {
          const { places } = await look();
          const moves = Object.entries(places).flatMap(([id, top]) =>
            before.places[id] === undefined ? [] : [before.places[id] - top],
          );
          return moves.length > 0 && moves.every((move) => Math.abs(move - by) <= 1);
        })
        .toBe(true);
    }
  });

  it("are walked through by keys, and a row that is out of view keeps the focus", async () => {
    const { page } = await openOutbox(many(3_000));
    const focused = page.locator("[data-job]:focus-within");
    await rows(page).first().getByRole("button").first().focus();
    await page.keyboard.press("ArrowDown");
    await expectPage(focused).toHaveAttribute("aria-rowindex", "3");
    await scroller(page).evaluate((element) => (element.scrollTop = 100_000));
    await expectPage(rows(page).last()).not.toHaveAttribute("aria-rowindex", "3");
    await expectPage(focused).toHaveAttribute("aria-rowindex", "3");
    await page.keyboard.press("ArrowUp");
    await expectPage(focused).toHaveAttribute("aria-rowindex", "2");
    await expectPage(focused).toBeInViewport();
    await page.keyboard.press("End");
    await expectPage(focused).toHaveAttribute("aria-rowindex", "3001");
    await expectPage(focused).toBeInViewport();
    await page.keyboard.press("Home");
    await expectPage(focused).toBeInViewport();
  });
});

describe("the table of jobs", () => {
  const mixed = () => [
    job(9, { subject: "Filed", finishedAt: now - 60_000 }),
    openJob(8, { subject: "Waits", state: "waiting", nextAt: now + 60_000 }),
    openJob(7, {
      subject: "Is stuck",
      state: "needs-you",
      record: { module: "Deals", id: "1", title: "A deal" },
      problem: { ...said("It did not work."), remedy: "retry" },
    }),
    openJob(6, { subject: "Waits, too", state: "waiting" }),
  ];
  const subjects = (page: Page) => rows(page).locator("td:first-child");

  it("is filtered and ordered, and each filter says how many it shows", async () => {
    const { page } = await openOutbox(mixed());
    const show = page.getByRole("group", { name: "Show" });
    await expectPage(show.getByRole("button")).toHaveText([
      ...["All 4", "Needs you 1", "Waiting 2", "Filed today 1"],
    ]);
    await expectPage(subjects(page)).toHaveText(["Is stuck", "Waits, too", "Waits", "Filed"]);
    await show.getByRole("button", { name: "Waiting" }).click();
    await expectPage(subjects(page)).toHaveText(["Waits, too", "Waits"]);
    await page.getByRole("combobox", { name: "Order" }).selectOption("Oldest first");
    await expectPage(subjects(page)).toHaveText(["Waits", "Waits, too"]);
    await show.getByRole("button", { name: "Filed today" }).click();
    await expectPage(subjects(page)).toHaveText(["Filed"]);
    await show.getByRole("button", { name: "All" }).click();
    await page.getByRole("combobox", { name: "Order" }).selectOption("By record");
    await expectPage(subjects(page).first()).toHaveText("Is stuck");
  });

  it("shows those that need the user when their count is pressed", async () => {
    const { page } = await windows.open(worldWith([draft(1)], { jobs: mixed() }));
    await outbox(page).getByRole("button", { name: "1 needs you" }).click();
    await expectPage(subjects(page)).toHaveText(["Is stuck"]);
  });

  it("says so when a filter has nothing to show, and when all is done", async () => {
    const { page } = await openOutbox([]);
    await expectPage(table(page)).toContainText("The outbox is empty.");
    const all = page.getByRole("button", { name: "Try all again" });
    await expectPage(all).toHaveAttribute("aria-disabled", "true");
  });

  it("tries all again with one call", async () => {
    const { page, asked } = await openOutbox(mixed());
    await page.getByRole("button", { name: "Try all again" }).click();
    expect(await asked("retryAll")).toHaveLength(1);
  });

  it("takes all that wait back once the user confirms it, but not one that may have arrived", async () => {
    const jobs = [...mixed(), openJob(5, { state: "waiting", mayHaveArrived: true })];
    const taken = [draft(8, { subject: "Waits" }), draft(6, { subject: "Waits, too" })];
    const { page, asked } = await openOutbox(jobs, {
      taken: taken.map((one, n) => ({ ...one, id: uuid(n === 0 ? 808 : 806) })),
    });
    const opener = page.getByRole("button", { name: "Take all back…" });
    await opener.click();
    await expectPage(page.getByRole("alert")).toHaveText(
      "Take all 2 emails that wait back to the tray?",
    );
    await expectPage(page.getByRole("button", { name: "Keep" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(opener).toBeFocused();
    expect(await asked("takeBackJobs")).toEqual([]);
    await opener.click();
    await page.getByRole("button", { name: "Take back", exact: true }).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(3);
    await expectPage(page.getByText("2 emails are back in the tray")).toBeVisible();
    expect(await asked("takeBackJobs")).toEqual([{ jobIds: [uuid(906), uuid(908)] }]);
  });

  it("keeps the focus in a row that moves, and gives it to another where it goes away", async () => {
    const jobs = mixed();
    const { page, tell } = await openOutbox(jobs);
    await page.getByRole("button", { name: "Try again: “Is stuck”" }).focus();
    const uploading = openJob(7, { subject: "Is stuck", state: "uploading" });
    await tell("jobs", { changed: [uploading], removed: [] });
    await expectPage(rowOf(page, "Is stuck").locator(":focus")).toBeVisible();
    await tell("jobs", { changed: [], removed: [uploading.id] });
    await expectPage(rows(page).locator(":focus")).toBeVisible();
  });

  it("gives all that is known of a filing, to be copied", async () => {
    const support = "INVALID_DATA (400) at $.Emails[0].owner.id";
    const stuck = openJob(7, {
      ...{ subject: "Call notes", state: "needs-you", attempts: 3, triedAt: now - 60_000 },
      files: { uploaded: 1, total: 2 },
      problem: { code: "no-permission", remedy: "choose-record", support },
    });
    const { page } = await openOutbox([stuck]);
    await page.getByRole("button", { name: "Details: “Call notes”" }).click();
    const details = table(page).getByRole("textbox", { name: "Details" });
    await expectPage(details).toHaveValue(
      [
        "Email: Call notes",
        `Record: Client renewal 2027 (Deals ${renewal.id})`,
        "State: needs you",
        "Put into the outbox: Sun, 22 Nov 2026, 18:23:00 (UTC+01:00)",
        "Last try: Sun, 22 Nov 2026, 18:29:00 (UTC+01:00)",
        "Failed tries: 3",
        "Files sent: 1 of 2",
        "Problem: Your profile in Zoho does not allow this. Choose another record, or ask an administrator for the permission.",
        "Code: no-permission",
        `Zoho’s answer: ${support}`,
        `Filing: ${stuck.id}`,
      ].join("\n"),
    );
    await expectPage(page.getByRole("button", { name: /^Details/ })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
    await page.context().grantPermissions(["clipboard-read"]);
    await table(page).getByRole("button", { name: "Copy Details" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(support);
  });
});
