import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import {
  card,
  fileButton,
  find,
  outbox,
  suggestions,
  tray,
  windowsForTests,
} from "../../support/window/window.ts";
import {
  busyWorld,
  connectedTo,
  draft,
  file,
  hit,
  jonas,
  linkToAna,
  now,
  priya,
  records,
  renewal,
  seller,
  tooLarge,
  training,
  uuid,
  without,
  worldWith,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const twoMails = () => worldWith([draft(1), draft(2)]);
const { module, id, title } = renewal;
const bareRenewal = { module, id, title };
const bareAna = { module: linkToAna.module, id: linkToAna.id, title: linkToAna.title };

describe("filing", () => {
  it("needs only Enter: the best suggestion is chosen, its contact is linked, and the next mail is selected", async () => {
    const { page, asked } = await windows.open(twoMails());
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Client renewal 2027/);
    await page.keyboard.press("Enter");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    const mails = [{ draftId: uuid(1), direction: "received", without: [] }];
    expect(await asked("fileMails")).toEqual([{ mails, record: bareRenewal, link: bareAna }]);
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 2");
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(0);
    await expectPage(page.getByText("Drop emails anywhere in this window")).toBeVisible();
    expect(await asked("fileMails")).toHaveLength(2);
  });

  it("ignores Enter on another button, and a key that is held down", async () => {
    const { page, asked } = await windows.open(twoMails());
    await fileButton(page).waitFor();
    await outbox(page).getByRole("button", { name: "Outbox" }).focus();
    await page.keyboard.press("Enter");
    await expectPage(page.getByRole("table", { name: "Jobs" })).toBeVisible();
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true }),
      ),
    );
    expect(await asked("fileMails")).toEqual([]);
  });

  it("sends what the user decided: direction, attachments left out, record and link", async () => {
    const { page, asked } = await windows.open(
      worldWith([draft(1, { attachments: [file("a.pdf", 10), file("b.pdf", 20)] })]),
    );
    await page
      .getByRole("group", { name: "Direction" })
      .getByRole("radio", { name: "Sent" })
      .check();
    await expectPage(tray(page)).toContainText("Me → Sam Seller");
    await card(page)
      .getByRole("checkbox", { name: /b\.pdf/ })
      .uncheck();
    await expectPage(card(page)).toContainText("Left out: b.pdf");
    await card(page)
      .getByRole("checkbox", { name: "Add the file left out to the record’s Attachments" })
      .check();
    await suggestions(page).focus();
    await page.keyboard.press("End");
    await expectPage(suggestions(page).getByRole("option", { selected: true })).toContainText(
      "Client training days",
    );
    await page
      .getByRole("region", { name: "Also link" })
      .getByRole("button", { name: "Do not link Ana Client" })
      .click();
    await fileButton(page).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(0);
    const mails = [{ draftId: uuid(1), direction: "sent", without: [1], addLeftOut: true }];
    expect(await asked("fileMails")).toEqual([
      { mails, record: { module: training.module, id: training.id, title: training.title } },
    ]);
  });

  it("links another record that was searched for", async () => {
    const { page, asked } = await windows.open(twoMails());
    const link = page.getByRole("region", { name: "Also link" });
    await link.getByRole("button", { name: "Change Ana Client" }).click();
    const field = link.getByRole("combobox", { name: "Find a record to link" });
    await expectPage(field).toBeFocused();
    await field.fill("jonas");
    await page.keyboard.press("Enter");
    await expectPage(link).toContainText("Jonas Weber");
    await expectPage(link.getByRole("button", { name: "Change Jonas Weber" })).toBeFocused();
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.link?.title).toBe("Jonas Weber");
  });

  it("files several mails at once, and one Undo takes all of them back", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1), draft(2), draft(3)]));
    await tray(page).getByText("Subject 1").click();
    await tray(page)
      .getByText("Subject 3")
      .click({ modifiers: ["ControlOrMeta"] });
    await expectPage(fileButton(page)).toHaveAccessibleName(
      /^File to Client renewal 2027\s+2 emails/,
    );
    await fileButton(page).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    expect((await asked("fileMails"))[0]?.mails.map(({ draftId }) => draftId)).toEqual([
      uuid(1),
      uuid(3),
    ]);
    await expectPage(outbox(page)).toContainText("Filing 2 emails to Client renewal 2027");
    await outbox(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(3);
    const [undo, ...more] = await asked("takeBackJobs");
    expect([undo?.jobIds.length, more]).toEqual([2, []]);
    await expectPage(page.getByText("2 emails are back in the tray")).toBeVisible();
  });

  it("offers to include the other mails of the thread", async () => {
    const { page, asked } = await windows.open(busyWorld());
    await page
      .getByRole("combobox", { name: "File", exact: true })
      .selectOption("This thread: 2 emails");
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.mails.map(({ draftId }) => draftId)).toEqual([
      uuid(1),
      uuid(2),
    ]);
  });

  it("says why when main refuses it, and keeps the mail in the tray", async () => {
    const { page, fail } = await windows.open(twoMails());
    await fail("fileMails", said("The disk is full. Free some space and try again."));
    await fileButton(page).click();
    await expectPage(page.getByRole("alert")).toContainText("The disk is full.");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await expectPage(fileButton(page)).toBeEnabled();
  });
});

describe("Undo", () => {
  it("restores the mail with the user's choices, by its button or by Ctrl+Z", async () => {
    const { page, asked } = await windows.open(
      worldWith([draft(1, { attachments: [file("a.pdf", 10)] }), draft(2)]),
    );
    await card(page)
      .getByRole("checkbox", { name: /a\.pdf/ })
      .uncheck();
    await fileButton(page).click();
    await expectPage(outbox(page)).toContainText(
      "Filing “Subject 1” to Client renewal 2027 in 10 s",
    );
    await page.clock.runFor(3000);
    await expectPage(outbox(page)).toContainText("in 7 s");
    await outbox(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 1");
    await expectPage(card(page).getByRole("checkbox", { name: /a\.pdf/ })).not.toBeChecked();
    await fileButton(page).click();
    await expectPage(outbox(page)).toContainText("Filing");
    await page.keyboard.press("ControlOrMeta+z");
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 1");
    await expectPage(page.getByText("“Subject 1” is back in the tray")).toBeVisible();
    expect(await asked("takeBackJobs")).toHaveLength(2);
  });

  it("leaves typing to the field: there Ctrl+Z takes back no filing", async () => {
    const { page, asked } = await windows.open(twoMails());
    await fileButton(page).click();
    await expectPage(outbox(page)).toContainText("Filing");
    await find(page).fill("a");
    await page.keyboard.press("ControlOrMeta+z");
    expect(await asked("takeBackJobs")).toEqual([]);
  });

  it("takes back the latest filing that waits for the network, then the one before it", async () => {
    const { page, asked, tell } = await windows.open(twoMails());
    const filed: JobView[] = [];
    for (const n of [1, 2]) {
      await fileButton(page).click();
      await expectPage(tray(page).getByRole("listitem")).toHaveCount(2 - n);
      const { jobs } = await page.evaluate(() => window.fake.world.snapshot);
      const waiting = jobs
        .filter(({ state }) => state === "held")
        .map((job) => without({ ...job, state: "waiting" as const }, "nextAt"));
      filed.push(...waiting);
      await tell("jobs", { changed: waiting, removed: [] });
    }
    await page.keyboard.press("ControlOrMeta+z");
    await expectPage(page.getByText("“Subject 2” is back in the tray")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expectPage(page.getByText("“Subject 1” is back in the tray")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    expect(await asked("takeBackJobs")).toEqual(
      filed.toReversed().map(({ id }) => ({ jobIds: [id] })),
    );
  });

  it("is told of when its time begins, not each second, and when it is filed", async () => {
    const { page, tell } = await windows.open(twoMails());
    const spoken = page.locator("#app > [role=status] p");
    await fileButton(page).waitFor(); // it is drawn a turn later, and turns end with the clock
    await page.clock.pauseAt(now + 60_000);
    await fileButton(page).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    const words =
      "“Subject 1” to Client renewal 2027: about to be filed. Press Control Z within 10 seconds to undo.";
    await page.clock.runFor(3000);
    await expectPage(outbox(page)).toContainText("in 7 s");
    await expectPage(spoken.filter({ hasText: "“Subject 1”" })).toHaveText(words);
    const { jobs } = await page.evaluate(() => window.fake.world.snapshot);
    const [job] = jobs.filter(({ state }) => state === "held");
    const filed = { ...without(job!, "nextAt"), state: "filed" as const, finishedAt: now + 71_000 };
    await tell("jobs", { changed: [filed], removed: [] });
    await page.clock.runFor(1000);
    await expectPage(spoken.last()).toHaveText("Filed: “Subject 1” in Client renewal 2027");
  });

  it("says so when it came too late", async () => {
    const { page, fail } = await windows.open(twoMails());
    await fileButton(page).click();
    await fail("takeBackJobs", said("This email is already in Zoho."));
    await outbox(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expectPage(page.getByRole("alert")).toContainText("This email is already in Zoho.");
  });
});

describe("the attachment gauge", () => {
  it("blocks a mail of 10.4 MB, says how much is too much, and allows it once it fits", async () => {
    const { page, asked } = await windows.open(worldWith([tooLarge()]));
    const meter = page.getByRole("meter", { name: "Attachment size" });
    await expectPage(meter).toHaveAttribute(
      "aria-valuetext",
      "10.4 MB of 10 MB, 0.4 MB too much: untick some attachments.",
    );
    await expectPage(fileButton(page)).toBeDisabled();
    await expectPage(fileButton(page)).toHaveAccessibleDescription(
      "0.4 MB too much: untick some attachments.",
    );
    await page.keyboard.press("Enter");
    await fileButton(page).click({ force: true });
    expect(await asked("fileMails")).toEqual([]);
    await card(page)
      .getByRole("checkbox", { name: /measurements\.csv/ })
      .uncheck();
    await expectPage(meter).toHaveAttribute("aria-valuetext", "9.4 MB of 10 MB, 0.6 MB left");
    await expectPage(fileButton(page)).toBeEnabled();
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]?.mails[0]?.without).toEqual([2]);
  });

  it("counts attachments, too, and marks those that are empty or part of the text", async () => {
    const many = [
      file("zero.txt", 0),
      file("logo.png", 500, { inline: true }),
      ...Array.from({ length: 21 }, (_, n) => file(`${n}.txt`, 9)),
    ];
    const { page } = await windows.open(worldWith([draft(1, { attachments: many })]));
    await expectPage(fileButton(page)).toHaveAccessibleDescription(
      "21 attachments, but Zoho takes 20: untick 1.",
    );
    await expectPage(
      card(page).getByRole("checkbox", { name: "zero.txt empty file 0 bytes" }),
    ).toBeChecked();
    await expectPage(
      card(page).getByRole("checkbox", { name: "logo.png in the text 500 bytes" }),
    ).toBeChecked();
  });

  it("greys out probable parts of a signature, and files them unless they are unticked", async () => {
    const attachments = [
      file("image001.png", 500, { inline: true, likelySignature: true }),
      file("offer.pdf", 900),
    ];
    const { page, asked } = await windows.open(worldWith([draft(1, { attachments })]));
    const boxes = card(page).getByRole("list", { name: "Attachments" }).getByRole("checkbox");
    await expectPage(boxes.first()).toHaveAccessibleName(/^PDF offer\.pdf|^offer\.pdf/);
    const logo = card(page).getByRole("checkbox", {
      name: "image001.png probably part of a signature 500 bytes",
    });
    await expectPage(logo).toBeChecked();
    await logo.uncheck();
    await fileButton(page).click();
    await expect.poll(() => asked("fileMails")).toMatchObject([{ mails: [{ without: [0] }] }]);
  });

  it("leaves the mail that is too large in the tray when several are filed, and says so before", async () => {
    const { page, asked } = await windows.open(worldWith([tooLarge(), draft(2)]));
    await tray(page).getByText("Subject 2").click();
    await expectPage(fileButton(page)).toBeEnabled();
    await page.keyboard.press("ControlOrMeta+a");
    await expectPage(page.getByRole("list", { name: "Exceptions" })).toContainText(
      "Plans of the new hall 0.4 MB too much: untick some attachments.",
    );
    await fileButton(page).click();
    await expectPage
      .poll(() => asked("fileMails"))
      .toMatchObject([{ mails: [{ draftId: uuid(2) }] }]);
    await expectPage(tray(page)).toContainText("Plans of the new hall");
  });
});

describe("Find a record", () => {
  it("keeps to one kind of record, and goes on with the text and the focus", async () => {
    const { page, asked } = await windows.open(twoMails());
    await fileButton(page).waitFor();
    await find(page).fill("weber");
    const options = page.getByRole("listbox", { name: "Matching records" }).getByRole("option");
    await expectPage(options).toHaveCount(3);
    await page.getByRole("combobox", { name: "Kind of record" }).first().selectOption("Contacts");
    await expectPage(options).toHaveText([
      "Jonas Weber Contact · Weber Logistik · jonas@weber.example",
      "Search the CRM for “weber”",
    ]);
    await expectPage(find(page)).toBeFocused();
    expect((await asked("findRecords")).at(-1)).toEqual({ text: "weber", module: "Contacts" });
  });

  it("shows the most recent records at once, and finds by keyboard alone", async () => {
    const { page, asked } = await windows.open(twoMails());
    await fileButton(page).waitFor();
    await page.keyboard.press("ControlOrMeta+f");
    await expectPage(find(page)).toBeFocused();
    const options = page.getByRole("listbox", { name: "Matching records" }).getByRole("option");
    await expectPage(options).toHaveCount(records.length);
    await page.clock.pauseAt(now + 60_000); // so that no key comes late
    await page.keyboard.type("weber");
    await page.clock.runFor(150);
    await expectPage(options).toHaveText([
      "Jonas Weber Contact · Weber Logistik · jonas@weber.example",
      "Weber fleet extension Deal · Closing · € 91,000",
      "Search the CRM for “weber”",
    ]);
    expect((await asked("findRecords")).map(({ text }) => text)).toEqual(["", "weber"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expectPage(options.nth(1)).toHaveAttribute("aria-selected", "true");
    await expectPage(find(page)).toHaveAttribute(
      "aria-activedescendant",
      (await options.nth(1).getAttribute("id")) ?? "none",
    );
    await page.keyboard.press("Enter");
    await expectPage(options.first()).toBeHidden();
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Weber fleet extension/);
    await expectPage(suggestions(page).getByRole("option", { selected: true })).toContainText(
      "You chose it",
    );
    await expectPage(find(page)).toBeFocused();
    expect(await asked("fileMails")).toEqual([]);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
  });

  it("holds keys until the list that they were meant for has loaded", async () => {
    const { page } = await windows.open(twoMails());
    await find(page).click();
    await page
      .getByRole("listbox", { name: "Matching records" })
      .getByRole("option")
      .first()
      .waitFor();
    await find(page).fill("luis");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Luis Ortega/);
  });

  it("ignores an answer to an outdated search", async () => {
    const world = { ...twoMails(), slow: { luis: 1000 } };
    const { page, asked } = await windows.open(world);
    const options = page.getByRole("listbox", { name: "Matching records" }).getByRole("option");
    await find(page).fill("luis");
    await page.clock.runFor(150);
    await find(page).fill("raman");
    await page.clock.runFor(150);
    await expectPage(options).toHaveText([/^Raman onboarding/, /^Search/]);
    await page.clock.runFor(2000);
    await expectPage
      .poll(async () => (await asked("findRecords")).map(({ text }) => text))
      .toContain("luis");
    await expectPage(options).toHaveText([/^Raman onboarding/, /^Search/]);
  });

  it("takes the mouse, clears and then closes on Escape, and says when nothing is found or the search failed", async () => {
    const { page, fail, tell } = await windows.open(twoMails());
    await tell("connection", { state: "offline" });
    const list = page.getByRole("listbox", { name: "Matching records" });
    await find(page).click();
    await list.getByRole("option", { name: /Raman onboarding/ }).click();
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Raman onboarding/);
    await find(page).fill("zzz");
    await page.clock.runFor(150);
    await expectPage(list).toContainText("No record matches “zzz”");
    await page.keyboard.press("Escape");
    await expectPage(find(page)).toHaveValue("");
    await expectPage(find(page)).toBeFocused();
    await expectPage(list.getByRole("option", { name: /Raman onboarding/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(list).toBeHidden();
    await fail("findRecords", said("The records could not be read."));
    await find(page).fill("a");
    await page.clock.runFor(150);
    await expectPage(list).toContainText("The records could not be read.");
  });
});

describe("a record that only Zoho knows", () => {
  const newco = hit("Deals", 901, "Newco first order", "Qualification");
  const list = (page: Page) => page.getByRole("listbox", { name: "Matching records" });
  const options = (page: Page) => list(page).getByRole("option");
  const world = () => ({ ...worldWith([draft(1)], connectedTo(seller())), atZoho: [newco] });
  const type = async (page: Page, text: string) => {
    await find(page).fill(text);
    await page.clock.runFor(150);
  };

  it("is searched automatically when the local copy has none, once for a text, and picked by keys that waited for it", async () => {
    const { page, asked } = await windows.open(world());
    await type(page, "newco");
    await expectPage(list(page)).toContainText("Searching Zoho…");
    expect(await asked("lookUpRecords"), "typing may go on").toEqual([]);
    await page.clock.runFor(450);
    await expectPage(options(page)).toHaveText(["Newco first order Deal · Qualification"]);
    await page.keyboard.press("Escape");
    await type(page, "nothing at all");
    await page.clock.runFor(450);
    await expectPage(list(page)).toContainText("Nothing in Zoho matches “nothing at all”");
    await page.keyboard.press("Tab");
    await find(page).click();
    await expectPage(list(page)).toContainText("No record matches “nothing at all”");
    await page.clock.runFor(450);
    expect(await asked("lookUpRecords")).toEqual([
      { text: "newco", automatic: true },
      { text: "nothing at all", automatic: true },
    ]);
    await find(page).fill("newco first");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Newco first order/);
  });

  it("is searched automatically beside what is here where no copy is kept, and moves no one's choice", async () => {
    const partial = world();
    const second = hit("Deals", 902, "Weber second order", "New");
    const copy = { ...partial.copy, isKept: false };
    const { page, asked } = await windows.open({ ...partial, copy, atZoho: [second] });
    await type(page, "weber");
    await expectPage(options(page)).toHaveText([/^Jonas Weber/, /^Weber/]);
    await page.keyboard.press("ArrowDown");
    await expectPage(options(page).first()).toHaveAttribute("aria-selected", "true");
    await page.clock.runFor(450);
    await expectPage(options(page)).toHaveText([/^Weber second order/, /^Jonas Weber/, /^Weber/]);
    expect(await asked("lookUpRecords")).toEqual([{ text: "weber", automatic: true }]);
    await page.keyboard.press("Enter");
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Jonas Weber/);
  });

  it("is offered below the local results, by the arrows, the mouse and Ctrl+Enter", async () => {
    const { page, asked } = await windows.open({
      ...world(),
      atZoho: [hit("Deals", 902, "Weber second order", "New")],
    });
    await type(page, "weber");
    await expectPage(options(page)).toHaveCount(3);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await expectPage(page.getByRole("option", { name: "Search Zoho for “weber”" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await expectPage(options(page)).toHaveText([
      /^Weber second order/,
      /^Jonas Weber/,
      /^Weber fleet/,
    ]);
    await type(page, "web");
    await page.getByRole("option", { name: "Search Zoho for “web”" }).click();
    await expectPage(options(page).first()).toHaveText(/^Weber second order/);
    await type(page, "webe");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expectPage(options(page).first()).toHaveText(/^Weber second order/);
    expect((await asked("lookUpRecords")).map(({ text }) => text)).toEqual([
      "weber",
      "web",
      "webe",
    ]);
  });

  it("is not searched while Zoho cannot be reached, nor for one letter, and a failure is shown", async () => {
    const { page, asked, tell, fail } = await windows.open(world());
    await type(page, "z");
    await expectPage(list(page)).toContainText("No record matches “z”");
    await tell("connection", { state: "offline" });
    await type(page, "newco");
    await expectPage(list(page)).toContainText("No record matches “newco”");
    await expectPage(options(page)).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+Enter");
    expect(await asked("lookUpRecords")).toEqual([]);
    await tell("connection", { state: "online" });
    await fail("lookUpRecords", said("Zoho is busy. Try again in a minute."));
    await page.getByRole("option", { name: "Search Zoho for “newco”" }).click();
    await expectPage(list(page)).toContainText("Zoho is busy. Try again in a minute.");
    await fail("lookUpRecords", undefined);
    await page.getByRole("option", { name: "Search Zoho for “newco”" }).click();
    await expectPage(options(page)).toHaveText([/^Newco first order/]);
  });

  it("can be linked as well", async () => {
    const { page } = await windows.open(world());
    const link = page.getByRole("region", { name: "Also link" });
    await link.getByRole("button", { name: "Change Ana Client" }).click();
    await page.keyboard.type("newco");
    await page.keyboard.press("Enter");
    await expectPage(link).toContainText("Newco first order");
  });
});

describe("a colleague's mail", () => {
  const owner = (page: Page) => page.getByRole("combobox", { name: "File for" });
  const sent = (page: Page) => card(page).getByRole("radio", { name: "Sent" });
  const fromPriya = { from: { name: "Priya Raman", address: "Priya@seller.example" } };
  const administrators = (...drafts: Draft[]) =>
    worldWith(drafts, { ...connectedTo(seller()), colleagues: [priya, jonas] });

  it("cannot be chosen by users who may file only their own mails", async () => {
    const { page, asked, tell } = await windows.open(
      worldWith([draft(1), draft(2)], connectedTo(seller())),
    );
    await fileButton(page).waitFor();
    await expectPage(page.getByText("File for")).toHaveCount(0);
    await tell("colleagues", [priya]);
    await owner(page).selectOption("Priya Raman");
    await tell("colleagues", []);
    await expectPage(owner(page)).toHaveCount(0);
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    expect((await asked("fileMails"))[0]).not.toHaveProperty("owner");
  });

  it("is filed for the colleague, with the direction seen from the colleague; the next mail is the user's own again", async () => {
    const { page, asked } = await windows.open(administrators(draft(1, fromPriya), draft(2)));
    await expectPage(owner(page).getByRole("option")).toHaveText([
      "Me (Sam Seller)",
      "Priya Raman",
      "Jonas Berg",
    ]);
    await expectPage(sent(page)).not.toBeChecked();
    await owner(page).selectOption("Priya Raman");
    await expectPage(sent(page)).toBeChecked();
    await expectPage(card(page).getByRole("group", { name: "Direction" })).toContainText(
      "from Priya Raman",
    );
    await expectPage(card(page).getByRole("button", { name: "This is my address" })).toHaveCount(0);
    await fileButton(page).click();
    await expectPage(owner(page)).toHaveValue("");
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toHaveLength(2);
    const [first, second] = await asked("fileMails");
    expect(first).toMatchObject({
      owner: priya.id,
      mails: [{ draftId: uuid(1), direction: "sent" }],
    });
    expect(second).not.toHaveProperty("owner");
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await tray(page).getByText("Subject 1").click();
    await expectPage(owner(page), "Undo brings the decision back").toHaveValue(priya.id);
  });

  it("keeps the direction that the user decided", async () => {
    const { page, asked } = await windows.open(administrators(draft(1)));
    await sent(page).check();
    await owner(page).selectOption("Jonas Berg");
    await expectPage(sent(page)).toBeChecked();
    await fileButton(page).click();
    await expectPage
      .poll(() => asked("fileMails"))
      .toMatchObject([{ owner: jonas.id, mails: [{ direction: "sent" }] }]);
  });

  it("sets the owner of all mails that are filed together", async () => {
    const mine = { from: { address: "sam@seller.example" }, direction: "sent" } as const;
    const { page, asked } = await windows.open(administrators(draft(1, fromPriya), draft(2, mine)));
    await owner(page).selectOption("Priya Raman");
    await tray(page)
      .getByText("Subject 2")
      .click({ modifiers: ["ControlOrMeta"] });
    await expectPage(owner(page)).toHaveValue(priya.id);
    await expectPage(sent(page), "it is the user who sent the second one").not.toBeChecked();
    await fileButton(page).click();
    await expectPage
      .poll(() => asked("fileMails"))
      .toMatchObject([
        {
          owner: priya.id,
          mails: [
            { draftId: uuid(1), direction: "sent" },
            { draftId: uuid(2), direction: "received" },
          ],
        },
      ]);
  });
});

describe("a mail without suggestions", () => {
  it("has those that a filing brings as soon as that has ended", async () => {
    const { page, tell } = await windows.open({
      ...twoMails(),
      suggestions: { [uuid(2)]: [] },
    });
    await expectPage(fileButton(page)).toBeEnabled();
    await page.keyboard.press("Enter");
    await expectPage(page.getByText("No suggestions for this email.")).toBeVisible();
    const reasons = [{ code: "in-crm", kind: "you" }];
    const job = await page.evaluate(
      ([id, there]) => {
        window.fake.world.suggestions[id] = [there];
        return window.fake.world.snapshot.jobs.at(-1)!;
      },
      [uuid(2), { ...renewal, hasMail: true as const, reasons }] as const,
    );
    const filed = { ...job, state: "filed" as const, finishedAt: now };
    await tell("jobs", { changed: [filed], removed: [] });
    await expectPage(suggestions(page)).toContainText("filed by you");
  });

  it("asks the user to find its record, and cannot be filed", async () => {
    const { page, asked } = await windows.open({
      ...worldWith([draft(1)]),
      suggestions: { [uuid(1)]: [] },
    });
    await expectPage(page.getByText("No suggestions for this email.")).toBeVisible();
    const button = page.getByRole("button", { name: "Choose a record" });
    await expectPage(button).toBeDisabled();
    await expectPage(button).toHaveAccessibleDescription(
      "Find the record that this email belongs to.",
    );
    await tray(page).getByText("Subject 1").click();
    await page.keyboard.press("Enter");
    await expectPage(find(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(button).toBeDisabled();
    expect(await asked("fileMails")).toEqual([]);
  });
});

describe("a mail whose best suggestion is not certain", () => {
  const unsure = () => ({ ...worldWith([draft(1), draft(2)]), unsure: [uuid(1), uuid(2)] });

  it("has no record chosen, and Enter only says why", async () => {
    const { page, asked } = await windows.open(unsure());
    await expectPage(suggestions(page).getByRole("option")).toHaveCount(3);
    await expectPage(suggestions(page).getByRole("option", { selected: true })).toHaveCount(0);
    const button = page.getByRole("button", { name: "Choose a record" });
    await expectPage(button).toHaveAccessibleDescription(
      "Mailpin is not sure. Choose a record with the arrow keys, or find it.",
    );
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await asked("fileMails")).toEqual([]);
  });

  it("can be filed once a record is chosen by an arrow: Enter leads there", async () => {
    const { page, asked } = await windows.open(unsure());
    await expectPage(suggestions(page).getByRole("option")).toHaveCount(3);
    await tray(page).getByText("Subject 1").click();
    await page.keyboard.press("Enter");
    await expectPage(suggestions(page)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Client renewal 2027/);
    await page.keyboard.press("Enter");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    expect(await asked("fileMails")).toMatchObject([{ record: bareRenewal }]);
  });

  it("keeps the search in sight when Enter leads to a long list", async () => {
    const { page } = await windows.open({
      ...unsure(),
      suggestions: { [uuid(1)]: Array.from({ length: 12 }, (_, n) => hit("Deals", n, `${n}`, "")) },
    });
    await expectPage(suggestions(page).getByRole("option")).toHaveCount(12);
    await page.keyboard.press("Enter");
    await expectPage(suggestions(page)).toBeFocused();
    await expectPage(find(page)).toBeInViewport({ ratio: 1 });
  });

  it("can be filed once a record was found", async () => {
    const { page, asked } = await windows.open(unsure());
    await find(page).fill("training");
    await page.keyboard.press("Enter");
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Client training days/);
    await page.keyboard.press("Enter");
    expect(await asked("fileMails")).toMatchObject([{ record: { id: training.id } }]);
  });
});

describe("a mail that the CRM lists already", { timeout: 20_000 }, () => {
  const inCrm = [{ code: "in-crm", kind: "other", values: { name: "Priya Raman" } }];
  const there = { ...training, hasMail: true as const, reasons: inCrm };

  /** The CRM's list arrives: another record comes first, and nothing is sure any more. */
  async function listArrives(page: Page) {
    await page.evaluate(
      ({ id, hits }) => {
        window.fake.world.suggestions[id] = hits;
        window.fake.world.unsure.push(id);
        window.fake.tell("records", 1);
      },
      { id: uuid(1), hits: [there, renewal] },
    );
    await expectPage(suggestions(page)).toContainText(
      "This email is in the CRM here, filed by Priya Raman",
    );
  }

  it("takes the certainty from what was chosen for the user, and says why", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await expectPage(fileButton(page)).toBeEnabled();
    await listArrives(page);
    await expectPage(page.getByText("This email is in the CRM already.")).toBeVisible();
    await page.keyboard.press("Enter");
    expect(await asked("fileMails")).toEqual([]);
    await suggestions(page).getByRole("option").first().click();
    await expectPage(fileButton(page)).toHaveAccessibleDescription(
      "The CRM has this email there already, and does not take it a second time.",
    );
  });

  it("changes no choice of the user's when that comes late", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await suggestions(page)
      .getByRole("option", { name: /Client renewal 2027/ })
      .click();
    await listArrives(page);
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Client renewal 2027/);
    await fileButton(page).click();
    await expectPage.poll(() => asked("fileMails")).toMatchObject([{ record: bareRenewal }]);
  });
});

describe("what Zoho will keep", () => {
  const fit = {
    subject: "A long subject that is cut…",
    remarks: [said("60 people in To: Zoho keeps the first 50.")],
    isShortened: true,
    shown: [],
  };
  const original = { name: "Renewal.eml", size: 300_000 };

  it("is shown before the mail is filed, unless Zoho keeps everything", async () => {
    const { page } = await windows.open(
      worldWith([
        draft(1, {}, { fit }),
        draft(2, {}, { fit: { remarks: [], isShortened: false, shown: [] } }),
      ]),
    );
    const limits = card(page).getByRole("region", { name: "What Zoho will keep" });
    await expectPage(limits.getByRole("listitem")).toHaveText([
      "The subject is cut to 27 characters and ends in “…A long subject that is cut…”",
      "60 people in To: Zoho keeps the first 50.",
    ]);
    await tray(page).getByText("Subject 2").click();
    await expectPage(limits).toHaveCount(0);
  });

  it("lets the original email be attached, and counts it", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1, {}, { fit, original })]));
    await card(page)
      .getByRole("checkbox", { name: /^Attach the original email/ })
      .check();
    await expectPage(page.getByRole("meter", { name: "Attachment size" })).toHaveAttribute(
      "aria-valuenow",
      "300000",
    );
    await fileButton(page).click();
    await expect
      .poll(() => asked("fileMails"))
      .toMatchObject([{ mails: [{ draftId: uuid(1), original: true }] }]);
  });
});

describe("an address of the user's that Mailpin does not know", () => {
  it("can be added when a mail is marked as sent, and removed", async () => {
    const { page, asked, tell } = await windows.open(worldWith([draft(1), draft(2)]));
    const mine = card(page).getByRole("button", { name: "This is my address" });
    await expectPage(mine).toHaveCount(0);
    await card(page).getByRole("radio", { name: "Sent" }).check();
    await mine.click();
    expect(await asked("addOwnAddress")).toEqual([{ address: "ana@client.example" }]);
    const sent = { direction: "sent", directionReason: { code: "from-you" } } as const;
    await tell("drafts", { changed: [draft(1, sent), draft(2, sent)], removed: [] });
    await tray(page).getByText("Subject 2").click();
    await expectPage(card(page).getByRole("radio", { name: "Sent" })).toBeChecked();
    await card(page).getByRole("button", { name: "Not my address" }).click();
    expect(await asked("removeOwnAddress")).toEqual([{ address: "ana@client.example" }]);
    await tell("drafts", { changed: [draft(1), draft(2)], removed: [] });
    await expectPage(card(page).getByRole("radio", { name: "Received" })).toBeChecked();
  });
});
