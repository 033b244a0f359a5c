import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { outbox, tray, windowsForTests } from "../../support/window/window.ts";
import { draft, now, openJob, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

/** Counts formatted dates from now on: a row formats one each time it is updated. */
async function countDates(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { dates: 0 };
    const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      get(this: Intl.DateTimeFormat) {
        counter.dates += 1;
        return format?.get?.call(this) as unknown;
      },
    });
    Object.assign(window, { counter });
  });
  return () =>
    page.evaluate(() => (window as unknown as { counter: { dates: number } }).counter.dates);
}

const drafts = Array.from({ length: 300 }, (_, n) => draft(n));

describe("a long tray", () => {
  it("is not updated while something counts down beside it", async () => {
    const held = openJob(1, { state: "held", nextAt: now + 60_000 });
    const { page } = await windows.open(worldWith(drafts, { jobs: [held] }));
    await tray(page).getByRole("listitem").first().waitFor();
    await outbox(page).waitFor();
    const dates = await countDates(page);
    await page.clock.pauseAt(now + 20_000);
    await expectPage(outbox(page)).toContainText("in 40 s");
    const before = await dates();
    await page.clock.runFor(10_000);
    await expectPage(outbox(page)).toContainText("in 30 s");
    expect((await dates()) - before).toBe(0);
  });

  it("updates only the row that main pushes a change of", async () => {
    const { page, tell } = await windows.open(worldWith(drafts));
    await tray(page).getByRole("listitem").first().waitFor();
    const dates = await countDates(page);
    await page.clock.pauseAt(now + 5000);
    const changed = [draft(7, { date: "2026-11-22T09:05:00+01:00" })];
    await tell("drafts", { changed, removed: [] });
    await expectPage(tray(page)).toContainText("09:05");
    const written = await dates();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(20);
  });

  it("reloads the history when a filing has ended, not for each part of an upload", async () => {
    const job = (sent: number) =>
      openJob(1, {
        state: "uploading",
        files: { uploaded: 0, total: 1, progress: { sent, total: 100 } },
      });
    const { page, tell, asked } = await windows.open(worldWith([], { jobs: [job(0)] }));
    await outbox(page).getByRole("button", { name: "History" }).click();
    await expectPage.poll(() => asked("listHistory")).toHaveLength(1);
    for (const sent of [20, 40, 60]) await tell("jobs", { changed: [job(sent)], removed: [] });
    const filed = { ...job(100), state: "filed" as const, finishedAt: now };
    await tell("jobs", { changed: [filed], removed: [] });
    await expectPage.poll(() => asked("listHistory")).toHaveLength(2);
  });

  it("updates the time when a minute has passed", async () => {
    const { page } = await windows.open(
      worldWith([draft(1, { date: "2026-11-22T18:29:30+01:00" })]),
    );
    const card = page.getByRole("region", { name: "Mail" });
    await expectPage(card).toContainText("just now");
    await page.clock.runFor(120_000);
    await expectPage(card).toContainText("2 minutes ago");
  });
});
