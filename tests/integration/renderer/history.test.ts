import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { outbox, windowsForTests } from "../../support/window/window.ts";
import { job, now, receiptOf, worldWith, type World } from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();
const hour = 3_600_000;

const worldOf = (count: number): World => ({
  ...worldWith([]),
  history: Array.from({ length: count }, (_, n) =>
    receiptOf(n, {
      ...(n % 2 === 1 && { record: { module: "Contacts", id: "77", title: "Ana Client" } }),
      subject: `Report ${n}`,
      finishedAt: now - n * hour,
      additions: [
        { name: "film.mp4", size: 30_000_000, sha256: "ab".repeat(32), state: "added" },
        { name: "raw.zip", size: 50_000_000, sha256: "ac".repeat(32), state: "given-up" },
      ],
    }),
  ),
});

const table = (page: Page) => page.getByRole("table", { name: "History" });
const rows = (page: Page) => table(page).locator("tr.row");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search the history" });

async function open(world: World) {
  const opened = await windows.open(world);
  await outbox(opened.page).getByRole("button", { name: "History" }).click();
  await table(opened.page).waitFor();
  return opened;
}

/** The numbers in the subjects of the rows in the document. */
const numbers = (page: Page): Promise<number[]> =>
  rows(page)
    .locator("td.subject")
    .evaluateAll((cells) => cells.map((cell) => Number(/\d+/.exec(cell.textContent)?.[0])));

/** Pixels of what is in sight that show no row although there is one. */
const uncovered = (page: Page): Promise<number> =>
  table(page).evaluate((one) => {
    const sight = one.parentElement!.getBoundingClientRect();
    const spaces = [...one.querySelectorAll(".space")].map((space) =>
      space.getBoundingClientRect(),
    );
    const shown = spaces.map(({ top, bottom }) =>
      Math.max(0, Math.min(bottom, sight.bottom) - Math.max(top, sight.top)),
    );
    return shown.reduce((sum, height) => sum + height, 0);
  });

describe("the columns of the history", () => {
  it.each([1280, 1080, 1000, 999, 900, 700])(
    "give the subject the most of %d pixels",
    async (width) => {
      const { page } = await open(worldOf(3));
      await page.setViewportSize({ width, height: 720 });
      const [subject, ...others] = await table(page)
        .getByRole("columnheader")
        .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
      expect(subject).toBeGreaterThan(1.1 * Math.max(...others));
      await page.setViewportSize({ width: 1080, height: 720 });
    },
  );
});

describe("the chart of what was filed", () => {
  it("shows and tells the last days, while the whole history is listed", async () => {
    const { page, asked } = await open(worldOf(30));
    const chart = page.getByRole("figure");
    await expectPage(chart).toContainText("30 emails filed in 30 days");
    const days = page.getByRole("table", { name: "What was filed in the last 30 days" });
    await expectPage(days.getByRole("row")).toHaveCount(3); // with the head: 30 hours are two days
    await expectPage(chart.locator("rect")).toHaveCount(4);
    const [{ bounds }] = (await asked("countFiled")) as [{ bounds: number[] }];
    expect(bounds).toHaveLength(31);
    expect(bounds.at(-1)).toBe(Date.parse("2026-11-23T00:00+01:00"));
    await search(page).fill("Report 7");
    await expectPage(chart).toHaveCount(0);
    await expectPage(rows(page)).toHaveCount(1);
    expect(await asked("countFiled")).toHaveLength(1); // a search counts nothing
    await search(page).press("Escape");
    await expectPage.poll(() => asked("countFiled")).toHaveLength(2);
    await expectPage(chart).toContainText("30 emails filed in 30 days");
  });

  it("is none where nothing was filed", async () => {
    const { page, asked } = await open(worldOf(0));
    await expectPage.poll(() => asked("countFiled")).toHaveLength(1);
    await expectPage(page.getByRole("figure")).toHaveCount(0);
  });
});

describe("the history", () => {
  it("reads nothing before it is opened, then a page, and the next ones as the user scrolls", async () => {
    const { page, asked } = await windows.open(worldOf(250));
    expect(await asked("listHistory")).toEqual([]);
    await outbox(page).getByRole("button", { name: "History" }).click();
    await expectPage(rows(page).first()).toContainText("Report 0");
    await expectPage(page.getByRole("status").filter({ hasText: "250 emails" })).toBeVisible();
    expect(await asked("listHistory")).toEqual([{ text: "" }]);
    await expectPage(table(page)).toHaveAttribute("aria-rowcount", "-1");

    const seen = new Set<number>();
    for (let steps = 0; !seen.has(249) && steps < 1000; steps++) {
      const there = await numbers(page);
      expect(there).toEqual(Array.from(there, (_, at) => there[0]! + at));
      expect(there.length).toBeLessThan(60);
      for (const one of there) seen.add(one);
      await table(page).evaluate((one) => {
        one.parentElement!.scrollTop += 760;
      });
      await expectPage.poll(() => uncovered(page)).toBe(0);
    }
    expect(seen.size).toBe(250);
    expect(await asked("listHistory")).toHaveLength(3);
    await expectPage(rows(page).last()).toHaveAttribute("aria-rowindex", "251");
    await expectPage(table(page)).toHaveAttribute("aria-rowcount", "251");
  });

  it("searches while the user types, by period and by kind of record", async () => {
    const { page, asked } = await open(worldOf(300));
    await search(page).fill("report 29");
    await expectPage(page.getByRole("status").filter({ hasText: "11 emails" })).toBeVisible();
    await page.getByRole("combobox", { name: "Kind of record" }).last().selectOption("Contacts");
    await expectPage(rows(page)).toHaveCount(6);
    await page.getByRole("combobox", { name: "Period" }).selectOption("Today");
    await expectPage(table(page)).toContainText("Nothing that was filed matches.");
    await page.getByRole("combobox", { name: "Period" }).selectOption("Choose days…");
    await page.getByLabel("Last day").fill("2026-11-20");
    await page.getByLabel("Last day").press("Tab");
    const from = Date.parse("2026-11-22T00:00+01:00");
    await expectPage
      .poll(() => asked("listHistory"))
      .toEqual([
        { text: "" },
        { text: "report 29" },
        { text: "report 29", module: "Contacts" },
        { text: "report 29", module: "Contacts", from },
        { text: "report 29", module: "Contacts" },
        { text: "report 29", module: "Contacts", to: Date.parse("2026-11-21T00:00+01:00") },
      ]);
  });

  it("clears the search by Escape, and is closed by the next one", async () => {
    const { page } = await open(worldOf(3));
    await search(page).fill("report 2");
    await expectPage(rows(page)).toHaveCount(1);
    await search(page).press("Escape");
    await expectPage(rows(page)).toHaveCount(3);
    await search(page).press("Escape");
    await expectPage(table(page)).toBeHidden();
  });

  it("opens a row to show its receipt, which can be copied", async () => {
    const { page, asked } = await open(worldOf(30));
    await page.getByRole("button", { name: "Report 1", exact: true }).click();
    const receipt = page.getByRole("region", { name: "Receipt" });
    await expectPage(receipt).toContainText("Sun, 22 Nov 2026, 17:30:00 (UTC+01:00)");
    await expectPage(receipt).toContainText("ana@client.example");
    await expectPage(receipt.getByLabel("Message-ID", { exact: true })).toHaveValue(
      "<mail-1@client.example>",
    );
    const files = receipt.getByRole("list", { name: "Filed files" });
    await expectPage(files).toContainText("82 KB");
    await expectPage(files.getByRole("textbox", { name: /Offer.pdf/ })).toHaveValue(
      "f1".repeat(32),
    );
    const beside = receipt.getByRole("list", { name: "2 files for the record’s Attachments" });
    await expectPage(beside.getByRole("listitem")).toHaveText([/film\.mp4/, /raw\.zip.*not added/]);
    await receipt.getByRole("button", { name: "Copy SHA-256 of the original" }).click();
    await expectPage(receipt.getByText("SHA-256 of the original copied")).toBeAttached();
    await receipt.getByRole("button", { name: "Save evidence…" }).click();
    await expectPage(receipt.getByText("Saved")).toBeVisible();
    expect(await asked("saveEvidence")).toEqual(await asked("getReceipt"));
    await page.getByRole("button", { name: "Report 1", exact: true }).click();
    await expectPage(receipt).toHaveCount(0);
  });

  it("exports what is shown, and says why it could not", async () => {
    const { page, asked, fail } = await open(worldOf(30));
    await search(page).fill("report 2");
    await expectPage(rows(page)).toHaveCount(11);
    await page.getByRole("button", { name: "Export CSV…" }).click();
    await expectPage(page.getByText("Exported 30 emails")).toBeVisible();
    await fail("exportHistory", said("The disk is full."));
    await page.getByRole("button", { name: "Export JSON…" }).click();
    await expectPage(page.getByRole("alert")).toContainText(
      "The history was not exported The disk is full.",
    );
    const query = { text: "report 2" };
    expect(await asked("exportHistory")).toEqual([
      { query, format: "csv" },
      { query, format: "json" },
    ]);
  });

  it("shows what was filed meanwhile, and keeps in place what the user looks at", async () => {
    const { page, tell } = await open(worldOf(150));
    await expectPage(rows(page).first()).toContainText("Report 0");
    await table(page).evaluate((one) => {
      one.parentElement!.scrollTop = 1600;
    });
    const placed = rows(page).filter({ hasText: "Report 55" });
    const before = await placed.boundingBox();
    await page.evaluate(
      (filed) => window.fake.world.history.unshift(filed),
      receiptOf(-1, { subject: "Report 999" }),
    );
    await tell("jobs", {
      changed: [job(1)],
      removed: [],
    });
    await expectPage(page.getByRole("status").filter({ hasText: "151 emails" })).toBeVisible();
    expect(await placed.boundingBox()).toEqual(before);
    await table(page).evaluate((one) => {
      one.parentElement!.scrollTop = 0;
    });
    await expectPage(rows(page).first()).toContainText("Report 999");
  });
});
