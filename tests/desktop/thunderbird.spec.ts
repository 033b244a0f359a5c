import { mkdir } from "node:fs/promises";
import path from "node:path";
import { someDeal } from "../e2e/deals.ts";
import { expect } from "../e2e/test.ts";
import { fileButton, jobOf, mailCard, mails, openJobs, pickRecord, tray } from "../e2e/window.ts";
import { bytesOf, sha256 } from "../support/mails/mails.ts";
import { besideFrame, dragUntil, letters, target, test as base } from "./desktop-test.ts";
import { Thunderbird } from "./thunderbird.ts";

const plan = bytesOf(120_000, "desktop plan");

const test = base.extend<{ thunderbird: Thunderbird }>({
  thunderbird: async ({ desktop, computer }, use) => {
    const profile = path.join(computer.folder, "thunderbird");
    await mkdir(profile);
    const attachments = [{ filename: "plan.pdf", content: plan, contentType: "application/pdf" }];
    const inbox = await letters(4, { attachments });
    const thunderbird = await Thunderbird.open(desktop, profile, inbox, besideFrame);
    await use(thunderbird);
    await thunderbird.close();
  },
});

test("a mail dragged from Thunderbird with a real mouse is filed to a deal and found there again", async ({
  thunderbird,
  computer,
  mailpin: page,
}) => {
  const deal = await someDeal(computer);
  await dragUntil(page, 1, () => thunderbird.dragMails(0, 0, target));
  await expect(mailCard(page)).toContainText("Letter of day 4");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "Letter of day 4")).toContainText("Filed");

  const [filed, ...more] = await computer.reader.emailsOf("Deals", deal.id);
  expect(more).toEqual([]);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect((await computer.reader.attachments("Deals", deal.id, whole)).map(sha256)).toEqual([
    sha256(plan),
  ]);
});

test("three mails dragged at once are three drafts, and Thunderbird still has all of them", async ({
  thunderbird,
  computer,
  mailpin: page,
}) => {
  const deal = await someDeal(computer, 1);
  await dragUntil(page, 3, () => thunderbird.dragMails(0, 2, target));
  await tray(page).getByText("Letter of day 4").click();
  await page.keyboard.press("ControlOrMeta+a");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(0);
  await expect(async () => {
    expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(3);
  }).toPass();

  // Copied, not moved: the fourth row is still the oldest mail, and it can be dragged.
  await thunderbird.dragMails(3, 3, target);
  await expect(tray(page)).toContainText("Letter of day 1");
});
