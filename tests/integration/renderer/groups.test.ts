import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { Grouping } from "../../../electron/contract/grouping.ts";
import type { Settings } from "../../../electron/contract/settings.ts";
import {
  card,
  fileButton,
  outbox,
  suggestions,
  tray,
  windowsForTests,
} from "../../support/window/window.ts";
import { draft, hit, uuid, worldWith } from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const grouping = (page: Page) => page.getByRole("combobox", { name: "Group the emails" });
const exceptions = (page: Page) => page.getByRole("list", { name: "Exceptions" });
const scope = (page: Page) => page.getByRole("combobox", { name: "File", exact: true });
const lines = (page: Page) => tray(page).getByRole("listitem");
const inHand = (page: Page) => tray(page).locator("[aria-current=true]");
const answerTo = (n: number, first: number, more: Partial<Draft["email"]> = {}) =>
  draft(n, { inReplyTo: `<mail-${first}@client.example>`, ...more });

/** Two threads, whose mails lie between each other, and a single mail. */
const twoThreads = () => [
  draft(1, { subject: "Renewal" }),
  draft(2, { subject: "Training" }),
  answerTo(3, 1, { subject: "Re: Renewal" }),
  draft(4, { subject: "Invoice" }),
  answerTo(5, 2, { subject: "Re: Training" }),
];

const groupedBy = (grouping: Grouping): Settings => ({
  holdSeconds: 10,
  notifications: true,
  historyDays: 365,
  keepFiledDays: 0,
  language: "system",
  appearance: "system",
  hotkey: "",
  isHotkeyTaken: false,
  managed: [],
  companyNeverFile: [],
  dropStrip: false,
  stripPlace: 0.5,
  startAtLogin: false,
  darkMails: true,
  nameLeftOut: true,
  addLeftOut: false,
  grouping,
  singleKeys: true,
  firstStep: "none",
  updates: "stable",
  updatesItself: false,
});

const grouped = (drafts: Draft[]) => worldWith(drafts, { settings: groupedBy("thread") });

describe("the tray by thread", { timeout: 20_000 }, () => {
  it("files a thread with one Enter, and goes on to the next", async () => {
    const { page, asked } = await windows.open(worldWith(twoThreads()));
    await expectPage(lines(page)).toHaveCount(5);
    await grouping(page).selectOption("By thread");
    expect(await asked("changeSettings")).toEqual([{ grouping: "thread" }]);
    await expectPage(lines(page)).toHaveCount(3);
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await inHand(page).focus();
    await page.keyboard.press("Enter");
    await expectPage(lines(page)).toHaveCount(2);
    await expectPage(inHand(page)).toContainText("Training");
    await expectPage(inHand(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expectPage(lines(page)).toHaveCount(0);
    const filed = (await asked("fileMails")).map(({ mails }) => mails.map((one) => one.draftId));
    expect(filed).toEqual([[uuid(1), uuid(3)], [uuid(2), uuid(5)], [uuid(4)]]);
    expect(await asked("reviewFiling"), "a single mail needs no review").toHaveLength(2);
  });

  it("opens and closes by keyboard, and lets one mail be filed alone", async () => {
    const { page, asked } = await windows.open(grouped(twoThreads()));
    await inHand(page).focus();
    await page.keyboard.press("ArrowDown");
    await expectPage(inHand(page)).toContainText("Training");
    await page.keyboard.press("ArrowRight");
    await expectPage(lines(page)).toHaveCount(5);
    await expectPage(page.getByRole("button", { expanded: true })).toHaveAccessibleName(
      "The 2 emails of “Training”",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expectPage(card(page).getByRole("heading")).toHaveText("Re: Training");
    await expectPage(fileButton(page)).not.toHaveAccessibleName(/mails/);
    await page.keyboard.press("Enter");
    await expectPage(lines(page)).toHaveCount(3);
    expect((await asked("fileMails"))[0]?.mails).toHaveLength(1);
    await page.keyboard.press("Home");
    await expectPage(inHand(page)).toContainText("Renewal");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expectPage(lines(page)).toHaveCount(3);
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
  });

  it("leaves out what cannot go along, says why, and goes on to other mails", async () => {
    const world = {
      ...grouped(twoThreads()),
      exceptions: [
        { draftId: uuid(3), problem: said("This email is already filed to “Renewal”.") },
      ],
    };
    const { page, asked } = await windows.open(world);
    await expectPage(exceptions(page)).toContainText("This email is already filed to “Renewal”.");
    await expectPage(page.getByText("1 of 2 emails stays in the tray")).toBeVisible();
    await expectPage(exceptions(page).getByRole("checkbox")).toHaveCount(0);
    await expectPage(fileButton(page)).toHaveAccessibleName(/1 email$|1 email /);
    await inHand(page).focus();
    await page.keyboard.press("Enter");
    await expectPage(page.getByText("1 email stays in the tray")).toBeVisible();
    await expectPage(inHand(page)).toContainText("Training");
    expect((await asked("fileMails"))[0]?.mails.map((one) => one.draftId)).toEqual([uuid(1)]);
    await expectPage(tray(page)).toContainText("Re: Renewal");
  });

  it("asks about mails of another record, and files those that the user ticks", async () => {
    const other = hit("Deals", 777, "Another deal", "");
    const { module, id, title } = other;
    const world = {
      ...grouped([draft(1), answerTo(2, 1), answerTo(3, 1)]),
      exceptions: [2, 3].map((n) => ({ draftId: uuid(n), other: { module, id, title } })),
    };
    const { page, asked } = await windows.open(world);
    await expectPage(exceptions(page)).toContainText(
      "Mailpin is sure that it belongs to “Another deal”.",
    );
    await exceptions(page).getByRole("checkbox", { name: "Subject 3" }).check();
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await page.getByRole("button", { name: "File these 2, too" }).click();
    await expectPage(fileButton(page)).toHaveAccessibleName(/3 emails/);
    await expectPage(page.getByText("All of 3 emails go along")).toBeVisible();
    // What was agreed to holds for the record that was chosen.
    await suggestions(page).focus();
    await page.keyboard.press("End");
    await expectPage(fileButton(page)).toHaveAccessibleName(/1 email$|1 email /);
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.mails).toHaveLength(1);
  });

  it("asks nothing where the mail in hand belongs to the same other record", async () => {
    const other = { module: "Deals", id: "777", title: "Another deal" };
    const world = {
      ...grouped([draft(1), answerTo(2, 1)]),
      exceptions: [1, 2].map((n) => ({ draftId: uuid(n), other })),
    };
    const { page, asked } = await windows.open(world);
    await expectPage.poll(() => asked("reviewFiling")).toHaveLength(1);
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await expectPage(exceptions(page)).toHaveCount(0);
  });

  it("asks about a guessed part of the thread, and a direction that nobody knows", async () => {
    const unknown = { directionReason: { code: "nothing-says-sent" } };
    const about = { topic: "renewal" };
    const { page } = await windows.open(
      grouped([draft(1, about), draft(2, about), answerTo(3, 1, unknown)]),
    );
    await expectPage(exceptions(page).getByRole("listitem")).toContainText([
      "Only the subject and a person connect it with the others.",
      "Nothing says whether it was sent or received.",
    ]);
  });

  it("does not ask about a guessed mail that surely belongs to the record", async () => {
    const about = { topic: "renewal" };
    const world = { ...grouped([draft(1, about), draft(2, about)]), sure: [uuid(2)] };
    const { page, asked } = await windows.open(world);
    await expectPage.poll(() => asked("reviewFiling")).toHaveLength(1);
    await expectPage(exceptions(page)).toHaveCount(0);
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
  });

  it("files another mail under an id of its own once it is ticked", async () => {
    const problem = said("A mail with the Message-ID is filed.");
    const world = {
      ...grouped([draft(1), answerTo(2, 1)]),
      exceptions: [
        { draftId: uuid(2), problem: { ...problem, remedy: "file-as-another" as const } },
      ],
    };
    const { page, asked } = await windows.open(world);
    await exceptions(page).getByRole("checkbox").check();
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.mails).toMatchObject([
      { draftId: uuid(1) },
      { draftId: uuid(2), asAnother: true },
    ]);
  });

  it("does not file before it has looked, nor what the user has left meanwhile", async () => {
    const world = { ...grouped(twoThreads()), slow: { "the review": 100_000 } };
    const { page, asked } = await windows.open(world);
    await expectPage(page.getByText("Looking at 2 emails…")).toBeVisible();
    await inHand(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.clock.runFor(250_000);
    expect(await asked("fileMails")).toEqual([]);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
  });

  it("comes back as a whole with Undo", async () => {
    const { page } = await windows.open(grouped(twoThreads()));
    await fileButton(page).click();
    await expectPage(lines(page)).toHaveCount(2);
    await outbox(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expectPage(lines(page)).toHaveCount(3);
    await expectPage(inHand(page)).toContainText("Renewal");
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
  });

  it("keeps a mail that arrives out of what is in hand", async () => {
    const { page, tell, asked } = await windows.open(grouped([draft(1), answerTo(2, 1)]));
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await tell("drafts", { changed: [answerTo(3, 1)], removed: [] });
    await expectPage(tray(page)).toContainText("3 emails");
    await expectPage(scope(page)).toHaveValue("chosen");
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.mails).toHaveLength(2);
  });

  it("is about one mail, its thread, or later mails, too, as the user wants", async () => {
    const { page, asked } = await windows.open(worldWith([...twoThreads(), draft(6)]));
    await expectPage(scope(page)).toHaveValue("mail");
    await scope(page).selectOption("This thread: 2 emails");
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await scope(page).selectOption("This email");
    await expectPage(fileButton(page)).not.toHaveAccessibleName(/mails/);
    await scope(page).selectOption("This thread, and later emails of it");
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect(await asked("fileMails")).toMatchObject([{ mails: { length: 2 }, follow: true }]);
    await tray(page)
      .getByRole("button", { name: /^Ana.*Subject 6/ })
      .click();
    await expectPage(scope(page)).toHaveCount(0);
  });

  it("leaves what is chosen as it came, and is asked about before it is removed", async () => {
    const { page, asked } = await windows.open(grouped(twoThreads()));
    const renewal = tray(page).getByRole("button", { name: /^Ana.*Renewal/ });
    const training = tray(page).getByRole("button", { name: /^Ana.*Training/ });
    await training.click({ modifiers: ["ControlOrMeta"] });
    await expectPage(fileButton(page)).toHaveAccessibleName(/4 emails/);
    await renewal.click({ modifiers: ["ControlOrMeta"] });
    await expectPage(inHand(page)).toContainText("Training");
    await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
    await renewal.click({ modifiers: ["ControlOrMeta"] });
    await training.click({ modifiers: ["ControlOrMeta"] });
    await inHand(page).focus();
    await page.keyboard.press("Delete");
    await expectPage(page.getByText("Remove 2 emails from the tray?")).toBeVisible();
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("discardDrafts")).toEqual([{ draftIds: [uuid(1), uuid(3)] }]);
  });
});

it("forty mails of twelve threads take fourteen actions: the drop, the choice of groups, and twelve times Enter", async () => {
  const drafts = Array.from({ length: 40 }, (_, n) =>
    n < 12 ? draft(n, { subject: `Thread ${n}` }) : answerTo(n, n % 12, { subject: `Re: ${n}` }),
  );
  const { page, asked, tell } = await windows.open(worldWith([]));
  await tell("drafts", { changed: drafts, removed: [] });
  await grouping(page).selectOption("By thread");
  await expectPage(lines(page)).toHaveCount(12);
  await inHand(page).focus();
  for (let filed = 1; filed <= 12; filed += 1) {
    await page.keyboard.press("Enter");
    await expectPage(lines(page)).toHaveCount(12 - filed);
  }
  expect((await asked("fileMails")).flatMap(({ mails }) => mails)).toHaveLength(40);
}, 20_000);

it("a long tray draws the lines in view, and does not cover the choice of groups", async () => {
  const { page } = await windows.open(worldWith(Array.from({ length: 40 }, (_, n) => draft(n))));
  await expectPage(lines(page).first()).toHaveAttribute("aria-setsize", "40");
  expect(await lines(page).count()).toBeLessThan(30);
  const [choice, first] = [
    await grouping(page).boundingBox(),
    await lines(page).first().boundingBox(),
  ];
  expect(choice!.y + choice!.height).toBeLessThanOrEqual(first!.y);
}, 20_000);

it("the tray by person holds what was written by and to somebody", async () => {
  const sent = draft(2, {
    direction: "sent",
    from: { address: "sam@seller.example" },
    to: [{ name: "Ana Client", address: "ana@client.example" }],
  });
  const jonas = draft(3, { from: { name: "Jonas Weber", address: "jonas@weber.example" } });
  const { page } = await windows.open(
    worldWith([draft(1), sent, jonas], { settings: groupedBy("person") }),
  );
  await expectPage(lines(page)).toHaveCount(2);
  await expectPage(lines(page).first()).toContainText("2 emails");
  await expectPage(fileButton(page)).toHaveAccessibleName(/2 emails/);
}, 20_000);
