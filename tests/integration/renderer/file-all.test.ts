import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../electron/contract/draft.ts";
import { card, outbox, suggestions, tray, windowsForTests } from "../../support/window/window.ts";
import {
  draft,
  hit,
  linkToAna,
  priya,
  renewal,
  training,
  uuid,
  worldWith,
  type World,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const dialog = (page: Page) => page.getByRole("dialog", { name: "File all emails of the tray" });
const groups = (page: Page) => dialog(page).getByRole("list", { name: "Groups" });
const group = (page: Page, name: string) =>
  groups(page).locator("[data-item]").filter({ hasText: name });
const fileAll = (page: Page) => dialog(page).getByRole("button", { name: /^File( |$)/ });
const status = (page: Page) => dialog(page).getByRole("status");
const mailsIn = (page: Page) => tray(page).getByRole("listitem");
const answerTo = (n: number, first: number, more: Partial<Draft["email"]> = {}) =>
  draft(n, { inReplyTo: `<mail-${first}@client.example>`, ...more });

/** Forty mails of twelve threads. */
const forty = () =>
  Array.from({ length: 40 }, (_, n) =>
    n < 12
      ? draft(n, { subject: `Thread ${n}` })
      : answerTo(n, n % 12, { subject: `Re: Thread ${n % 12}` }),
  );
const ofThreads = (...threads: number[]) =>
  Array.from({ length: 40 }, (_, n) => n).filter((n) => threads.includes(n % 12));

const ofThree = (more: Partial<World> = {}): World => ({
  ...worldWith([draft(1, { subject: "Offer" }), answerTo(2, 1), draft(3, { subject: "Visit" })]),
  ...more,
});

const filed = (asked: { filings: { mails: { draftId: string }[]; record: { id: string } }[] }[]) =>
  asked.map(({ filings }) =>
    filings.map(({ mails, record }) => [record.id, mails.map(({ draftId }) => draftId)]),
  );

describe("forty mails of twelve threads", { timeout: 20_000 }, () => {
  it("take three actions where all are sure: the drop, the list, and Enter", async () => {
    const { page, asked, tell } = await windows.open(worldWith([]));
    await tell("drafts", { changed: forty(), removed: [] });
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("40 emails will be filed.");
    await page.keyboard.press("Enter");
    await expectPage(mailsIn(page)).toHaveCount(0);
    expect((await asked("fileGroups")).flatMap(({ filings }) => filings)).toHaveLength(12);
    await expectPage(dialog(page)).toBeHidden();
  });

  it("take seven where four are unsure: a digit for each, and one Undo for all", async () => {
    const unsure = ofThreads(1, 4, 7, 11).map(uuid);
    const { page, asked, tell } = await windows.open({ ...worldWith([]), unsure });
    await tell("drafts", { changed: forty(), removed: [] });
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("4 groups need you");
    for (const digit of ["1", "2", "3", "1"]) await page.keyboard.press(digit);
    await expectPage(status(page)).toContainText("40 emails will be filed.");
    await page.keyboard.press("Enter");
    await expectPage(mailsIn(page)).toHaveCount(0);
    const [all] = await asked("fileGroups");
    const titles = all!.filings.map(({ record }) => record.title);
    expect(titles.filter((title) => title === renewal.title)).toHaveLength(10);
    expect([titles[4], titles[7]]).toEqual(["Client GmbH", training.title]);
    await expectPage(outbox(page)).toContainText("Filing 40 emails to 3 records");
    await page.keyboard.press("Control+z");
    await expectPage(mailsIn(page).first()).toHaveAttribute("aria-setsize", "40");
    expect(await asked("takeBackJobs")).toMatchObject([{ jobIds: { length: 40 } }]);
  });
});

describe("the list before all are filed", { timeout: 20_000 }, () => {
  it("says for each group how many mails go where, whose they are, and why", async () => {
    const reasons = [{ code: "same-thread" as const }];
    const { page, asked } = await windows.open(
      ofThree({ suggestions: { [uuid(1)]: [{ ...renewal, reasons }] } }),
    );
    await page.getByRole("button", { name: "File all…" }).click();
    await expectPage(group(page, "Offer")).toContainText("2 emails");
    await expectPage(group(page, "Offer")).toContainText(renewal.title);
    await expectPage(group(page, "Offer")).toContainText("Deal · Ana Client");
    await expectPage(group(page, "Offer")).toContainText("conversation");
    await fileAll(page).click();
    expect((await asked("fileGroups"))[0]!.filings[0]).toMatchObject({
      record: { id: renewal.id },
      link: { id: linkToAna.id },
    });
  });

  it("files nothing before all groups were looked at", async () => {
    const { page, asked } = await windows.open(ofThree({ slow: { "the review": 100_000 } }));
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("Looking at 1 of 2 groups…");
    await page.keyboard.press("Enter");
    await page.clock.runFor(250_000);
    await expectPage(status(page)).toContainText("3 emails will be filed.");
    expect(await asked("fileGroups")).toEqual([]);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileGroups")).toHaveLength(1);
  });

  it("counts the groups that are looked at once more after a choice", async () => {
    const unsure = [1, 2, 3].map(uuid);
    const { page } = await windows.open(ofThree({ unsure, slow: { "the review": 100_000 } }));
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("2 groups need you");
    await page.keyboard.press("1");
    await expectPage(status(page)).toContainText("Looking at 2 of 2 groups…");
    await page.keyboard.press("1");
    await expectPage(status(page)).toContainText("Looking at 1 of 2 groups…");
  });

  it("leaves in the tray what is unsure and not decided, and what the user takes out", async () => {
    const world = ofThree({ unsure: [uuid(3)] });
    world.snapshot.drafts.push(draft(4, { subject: "Invoice" }));
    const { page, asked } = await windows.open(world);
    await page.keyboard.press("Control+Enter");
    await expectPage(group(page, "Visit")).toContainText("Mailpin is not sure.");
    await group(page, "Invoice").getByRole("checkbox").uncheck();
    await expectPage(status(page)).toContainText(
      "2 emails will be filed. 2 emails stay in the tray.",
    );
    await fileAll(page).click();
    await expectPage(mailsIn(page)).toHaveCount(2);
    await expectPage(page.getByText("2 emails stay in the tray")).toBeVisible();
    expect(filed(await asked("fileGroups"))).toEqual([[[renewal.id, [uuid(1), uuid(2)]]]]);
  });

  it("marks exceptions; those that are asked about go along when they are ticked", async () => {
    const stays = said("It is too large.");
    const world = ofThree({
      exceptions: [{ draftId: uuid(2), problem: stays }],
    });
    world.snapshot.drafts.push(
      draft(4, { subject: "Scan", directionReason: { code: "nothing-says-sent" } }),
    );
    const { page, asked } = await windows.open(world);
    await page.keyboard.press("Control+Enter");
    await expectPage(group(page, "Offer")).toContainText("It is too large.");
    await expectPage(group(page, "Offer")).toContainText("1 of 2 emails");
    await expectPage(status(page)).toContainText(
      "2 emails will be filed. 2 emails stay in the tray.",
    );
    await group(page, "Scan").getByRole("checkbox", { name: "Scan", exact: true }).check();
    await expectPage(status(page)).toContainText(
      "3 emails will be filed. 1 email stays in the tray.",
    );
    await fileAll(page).click();
    const ids = filed(await asked("fileGroups"))[0]!.map(([, mails]) => mails);
    expect(ids).toEqual([[uuid(1)], [uuid(3)], [uuid(4)]]);
  });

  it("files what it shows: not what came, left or was suggested meanwhile", async () => {
    const world = ofThree();
    const { page, asked, tell } = await windows.open(world);
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("3 emails will be filed.");
    await tell("drafts", { changed: [answerTo(7, 1, { subject: "Late" })], removed: [] });
    await expectPage(status(page)).toContainText("1 email came in meanwhile.");
    await tell("drafts", { changed: [], removed: [uuid(3)] });
    await expectPage(group(page, "Visit")).toHaveCount(0);
    await page.evaluate(
      ([id, other]) => {
        window.fake.world.suggestions[id] = [other];
      },
      [uuid(1), hit("Deals", 777, "Another deal", "")] as const,
    );
    await tell("records", 1);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileGroups")).toHaveLength(1);
    expect(filed(await asked("fileGroups"))).toEqual([[[renewal.id, [uuid(1), uuid(2)]]]]);
    await expectPage(tray(page)).toContainText("Late");
  });

  it("looks again at a mail that is another now", async () => {
    const { page, asked, tell } = await windows.open(ofThree());
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("3 emails will be filed.");
    await tell("drafts", {
      changed: [draft(3, { subject: "Visit", direction: "sent" })],
      removed: [],
    });
    await expectPage.poll(() => asked("reviewGroup")).toHaveLength(3);
    await expectPage(status(page)).toContainText("3 emails will be filed.");
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileGroups")).toHaveLength(1);
    expect((await asked("fileGroups"))[0]!.filings[1]!.mails).toMatchObject([
      { draftId: uuid(3), direction: "sent" },
    ]);
  });

  it("says why nothing was filed, keeps what was decided, and looks again", async () => {
    const { page, asked, fail } = await windows.open(ofThree({ unsure: [uuid(3)] }));
    await fail("fileGroups", said("A mail is gone."));
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("1 group needs you");
    await page.keyboard.press("3");
    await expectPage(status(page)).toContainText("3 emails will be filed.");
    await page.keyboard.press("Enter");
    await expectPage(dialog(page).getByRole("alert")).toContainText(
      "Nothing was filed. A mail is gone.",
    );
    await expectPage.poll(() => asked("reviewGroup")).toHaveLength(4);
    await expectPage(group(page, "Visit")).toContainText(training.title);
    await expectPage(mailsIn(page)).toHaveCount(3);
  });

  it("lets a sure record be changed, and takes the choice over into the tray", async () => {
    const { page } = await windows.open(ofThree());
    await page.keyboard.press("Control+Enter");
    await group(page, "Offer")
      .getByRole("button", { name: /^Change/ })
      .click();
    await group(page, "Offer")
      .getByRole("button", { name: /Client training days/ })
      .click();
    await expectPage(group(page, "Offer")).toContainText("→ Client training days");
    await page.keyboard.press("Escape");
    await expectPage(suggestions(page).getByRole("option", { selected: true })).toContainText(
      "Client training days",
    );
  });

  it("works by arrows, and digits choose nothing where the user turned them off", async () => {
    const world = ofThree({ unsure: [uuid(1), uuid(2), uuid(3)] });
    world.snapshot.settings.singleKeys = false;
    const { page, asked } = await windows.open(world);
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("2 groups need you");
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowDown");
    await expectPage(group(page, "Visit")).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expectPage(status(page)).toContainText("1 email will be filed.");
    await expectPage(group(page, "Offer")).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileGroups")).toHaveLength(1);
    expect(filed(await asked("fileGroups"))).toEqual([[[renewal.id, [uuid(3)]]]]);
  });

  it("files for the colleague whose mails they are", async () => {
    const world = ofThree();
    world.snapshot.colleagues = [priya];
    const { page, asked } = await windows.open(world);
    await page.getByRole("combobox", { name: "File for" }).selectOption(priya.id);
    await page.keyboard.press("Control+Enter");
    await expectPage(group(page, "Offer")).toContainText("for Priya Raman");
    await fileAll(page).click();
    expect((await asked("fileGroups"))[0]!.filings.map(({ owner }) => owner)).toEqual([
      priya.id,
      undefined,
    ]);
  });

  it("draws a few of a thousand groups, and files them all", async () => {
    const drafts = Array.from({ length: 1000 }, (_, n) => draft(n, { subject: `Single ${n}` }));
    const { page, asked } = await windows.open({ ...worldWith(drafts), unsure: [uuid(990)] });
    await page.keyboard.press("Control+Enter");
    await expectPage(status(page)).toContainText("999 emails will be filed.", { timeout: 60_000 });
    await expectPage(group(page, "Single 990")).toBeFocused();
    expect(await groups(page).locator("[data-item]").count()).toBeLessThan(60);
    await page.keyboard.press("1");
    await expectPage(status(page)).toContainText("1,000 emails will be filed.");
    await page.keyboard.press("Enter");
    await expectPage(mailsIn(page)).toHaveCount(0);
    expect((await asked("fileGroups"))[0]!.filings).toHaveLength(1000);
  }, 90_000);
});

describe("digits", () => {
  it("choose a suggestion, and show which", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    const chosen = suggestions(page).getByRole("option", { selected: true });
    await expectPage(chosen).toContainText(renewal.title);
    await expectPage(suggestions(page).getByRole("option").nth(2)).toHaveText(/^3/);
    await page.keyboard.press("3");
    await expectPage(chosen).toContainText(training.title);
    await expectPage(page.getByText("Client training days is chosen.")).toBeAttached();
    await page.keyboard.press("9");
    await expectPage(chosen).toContainText(training.title);
  });

  it("are typed in fields, and do nothing behind a list that covers the suggestions", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    const chosen = suggestions(page).getByRole("option", { selected: true });
    await page.getByRole("combobox", { name: "Find a record" }).click();
    await page.keyboard.type("3");
    await page.keyboard.press("Escape");
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    await page.keyboard.press("3");
    await page.keyboard.press("Escape");
    await expectPage(chosen).toContainText(renewal.title);
  });

  it("and the question mark do nothing once they are turned off", async () => {
    const world = worldWith([draft(1)]);
    const { page, asked } = await windows.open(world);
    await page.keyboard.press("Control+Comma");
    await page.getByRole("switch", { name: "Use single keys" }).uncheck();
    expect(await asked("changeSettings")).toEqual([{ singleKeys: false }]);
    await page.keyboard.press("Escape");
    await card(page).waitFor();
    await page.keyboard.press("3");
    await page.keyboard.press("?");
    await expectPage(suggestions(page).locator("kbd")).toHaveCount(0);
    await expectPage(suggestions(page).getByRole("option", { selected: true })).toContainText(
      renewal.title,
    );
    await expectPage(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
  });
});
