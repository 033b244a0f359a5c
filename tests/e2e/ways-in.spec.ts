import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { emlxOf, mail, mboxOf } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { dropOn, expect, test } from "./test.ts";
import {
  fileButton,
  firstSuggestion,
  jobOf,
  mailCard,
  mails,
  openJobs,
  pickRecord,
  tray,
} from "./window.ts";

test("files named on the command line are drafts when the window opens, and survive a restart", async ({
  computer,
}) => {
  const file = path.join(computer.folder, "argument.eml");
  await writeFile(file, (await mail("argument.eml", { subject: "From the command line" })).bytes);
  await computer.start(file);
  await expect(tray(computer.page)).toContainText("From the command line");
  await computer.kill();
  await computer.start();
  await expect(tray(computer.page)).toContainText("From the command line");
  await expect(mails(computer.page)).toHaveCount(1);
});

test("a mail that is saved to the watched folder is in the tray, and its file stays", async ({
  computer,
}) => {
  const folder = path.join(computer.folder, "Downloads");
  await mkdir(folder);
  await writeFile(
    path.join(folder, "old.eml"),
    (await mail("old.eml", { subject: "There before" })).bytes,
  );
  await computer.dataFolder({ watchedFolder: folder });
  const page = await computer.start();
  const saved = path.join(folder, "offer.eml");
  const { bytes } = await mail("offer.eml", { subject: "Saved by a browser" });
  // Mailpin may still be learning what was there before.
  await expect(async () => {
    await writeFile(saved, bytes);
    await expect(tray(page)).toContainText("Saved by a browser", { timeout: 15_000 });
  }).toPass();
  await expect(page.getByText("1 email came in from Downloads")).toBeVisible();
  await expect(mails(page)).toHaveCount(1);
  expect(await readFile(saved)).toEqual(Buffer.from(bytes));
});

test("the drop strip takes mails, says what became of them, and closes with the window", async ({
  computer,
}) => {
  await computer.dataFolder({ dropStrip: true });
  const page = await computer.start();
  const strip = await computer.app.strip();
  await strip.getByRole("button", { name: "Show Mailpin" }).waitFor();
  await dropOn(
    strip,
    await mail("one.eml", { subject: "Dropped at the edge" }),
    await mail("two.eml", { subject: "And another" }),
    { name: "scan.pdf", bytes: Buffer.from("%PDF-1.7 no mail") },
  );
  await expect(strip.getByRole("status")).toContainText("2 emails are in the tray. This is a PDF");
  await expect(mails(page)).toHaveCount(2);
  await expect(tray(page)).toContainText("Dropped at the edge");
  await strip.getByRole("button", { name: "Show Mailpin" }).click();
  await expect(strip.getByRole("status")).toHaveText("");
  expect(
    await strip.evaluate(() => Object.keys((window as unknown as { mailpin: object }).mailpin)),
  ).toEqual([
    ...["holdFiles", "bringPiece", "openMails"],
    ...["comeForward", "moveStrip", "widenStrip"],
  ]);
  await computer.app.closeWindow();
  await computer.app.ended();
});

test("a first mail within a minute: the practice company's samples are one click away", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await page.getByRole("button", { name: /sample/i }).click();
  const line = page.getByRole("group", { name: "Reading emails" });
  await expect(line).toContainText("Reading");
  await expect(mails(page)).not.toHaveCount(0);
  await expect(line).toBeHidden();
  const before = await mails(page).count();
  await firstSuggestion(page).click();
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(before - 1);
  await openJobs(page);
  await expect(page.getByRole("table", { name: "Jobs" })).toContainText("Filed");
});

test("a drop of many mails counts them, and can be stopped; what was read stays, also after a restart", async ({
  computer,
}) => {
  const page = await computer.start();
  const line = page.getByRole("group", { name: "Reading emails" });
  const texts = Array.from({ length: 40 }, (_, n) => `Mail ${n + 1} of forty`);
  const files = await Promise.all(
    texts.map((subject, n) => mail(`${n}.eml`, { subject, html: "<p>Hello</p>".repeat(8_000) })),
  );
  await computer.drop(...files);
  await expect(line).toContainText(/Reading \d+ of 40…/);
  await expect(mails(page)).not.toHaveCount(0);
  await expect(mailCard(page).getByRole("heading").first()).toHaveText("Mail 1 of forty");
  await line.getByRole("button", { name: "Cancel reading" }).click();
  const said = page.getByText(/^Stopped\. \d+ of 40 emails? (is|are) in the tray\.$/);
  await expect(said).toBeVisible();
  const count = Number(/\d+/.exec(await said.innerText())?.[0]);
  expect(count).toBeLessThan(40);
  await expect(mails(page)).toHaveCount(count);
  await expect(mailCard(page).getByRole("heading").first()).toHaveText("Mail 1 of forty");
  await expect(line).toBeHidden();
  await computer.quit();
  await computer.start();
  await expect(mails(computer.page)).toHaveCount(count);

  // Again, and one more: no mail is there twice.
  await computer.drop(...files.slice(0, count + 1));
  await expect(mails(computer.page)).toHaveCount(count + 1);
});

test("a mail that is dropped on a record used lately is filed there, after the time to undo", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.dataFolder({ holdSeconds: 4 });
  const page = await computer.startOnline();
  const target = page.locator("[data-drop]").filter({ hasText: deal.title });
  const [first, second] = [
    await mail("1.eml", { subject: "Makes it a recent record" }),
    await mail("2.eml", { subject: "Dropped on the record" }),
  ];
  await computer.drop(first);
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "Makes it a recent record")).toContainText("Filed");

  const data = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name: second.name, bytes: [...second.bytes] },
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: data });
  await target.dispatchEvent("dragover", { dataTransfer: data });
  await target.dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("button", { name: "Undo: “Dropped on the record”" })).toBeVisible();
  await expect(mails(page)).toHaveCount(0);
  await expect(jobOf(page, "Dropped on the record")).toContainText("Filed");
  expect(
    (await computer.reader.emailsOf("Deals", deal.id)).map(({ subject }) => subject),
  ).toContain("Dropped on the record");
});

test("the system's dialog opens mails, too", async ({ computer }) => {
  const file = path.join(computer.folder, "chosen.eml");
  await writeFile(file, (await mail("chosen.eml", { subject: "Chosen" })).bytes);
  const page = await computer.start();
  await computer.chooseInDialog(file, () =>
    page.getByRole("button", { name: /^Open/ }).first().click(),
  );
  await expect(tray(page)).toContainText("Chosen");
});

test("an mbox becomes a draft for each of its mails, and an .emlx one", async ({ computer }) => {
  const page = await computer.start();
  const subjects = ["First of the box", "Second of the box", "Third of the box"];
  const box = mboxOf(await Promise.all(subjects.map((subject) => mail("", { subject }))));
  await computer.drop({ name: "Inbox.mbox", bytes: box });
  await expect(mails(page)).toHaveCount(3);
  for (const subject of subjects) await expect(tray(page)).toContainText(subject);
  await expect(mailCard(page).getByRole("heading")).toHaveText("First of the box");

  await computer.drop({
    name: "4711.emlx",
    bytes: emlxOf(await mail("", { subject: "From Apple Mail" })),
  });
  await expect(mailCard(page).getByRole("heading")).toHaveText("From Apple Mail");
  await computer.drop({ name: "Inbox.mbox", bytes: box });
  await expect(mailCard(page).getByRole("heading")).toHaveText("First of the box");
  await expect(mails(page)).toHaveCount(4);
});

test("a mail attached to a mail opens with its button, once, and is filed like any other", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const inner = await mail("", {
    subject: "The forwarded one",
    attachments: [{ filename: "plan.txt", content: Buffer.from("plan") }],
  });
  const attachments = [
    { filename: "plain.pdf", content: Buffer.from("%PDF-1.7") },
    { filename: "Forwarded.eml", content: Buffer.from(inner.bytes), contentType: "message/rfc822" },
  ];
  await computer.drop(await mail("outer.eml", { subject: "See attached", attachments }));
  const button = mailCard(page).getByRole("button", { name: "Open Forwarded.eml as an email" });
  const heading = mailCard(page).getByRole("heading");
  await expect(mailCard(page).getByRole("button", { name: "as an email" })).toHaveCount(1);
  await button.click();
  await expect(heading).toHaveText("The forwarded one");
  await expect(mailCard(page).getByRole("list", { name: "Attachments" })).toContainText("plan.txt");
  await tray(page).getByText("See attached").click();
  await expect(heading).toHaveText("See attached");
  await button.click();
  await expect(heading).toHaveText("The forwarded one");
  await expect(mails(page)).toHaveCount(2);

  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(1);
  await openJobs(page);
  await expect(jobOf(page, "The forwarded one")).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toMatchObject([
    { subject: "The forwarded one", has_attachment: true },
  ]);
});
