import { bytesOf, mail, sha256 } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import {
  fileButton,
  jobOf,
  mailCard,
  mails,
  openJobs,
  outbox,
  pickRecord,
  tray,
} from "./window.ts";

test("a dropped mail is understood, and Enter files it to the chosen deal with its attachments", async ({
  computer,
}) => {
  const pdf = bytesOf(300_000, "pdf");
  const sheet = bytesOf(50_000, "sheet");
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await computer.drop(
    await mail("offer.eml", {
      subject: "Angebot für Sie",
      cc: "Jonas Weber <jonas@client.example>",
      attachments: [
        { filename: "Signed offer.pdf", content: pdf },
        { filename: "Preise.xlsx", content: sheet },
      ],
    }),
  );

  const card = mailCard(page);
  await expect(card.getByRole("heading", { name: "Angebot für Sie" })).toBeVisible();
  await expect(card).toContainText("ana@client.example");
  await expect(card).toContainText("jonas@client.example");
  await expect(card).toContainText("2026");
  await expect(card.getByRole("list", { name: "Attachments" }).getByRole("checkbox")).toHaveCount(
    2,
  );
  await expect(card.frameLocator("iframe").getByText("please see the signed pages")).toBeVisible();

  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);
  await openJobs(page);
  await expect(jobOf(page, "Angebot für Sie")).toContainText("Filed ✓ seen in the CRM");

  const [filed, ...more] = await computer.reader.emailsOf("Deals", deal.id);
  expect(more).toEqual([]);
  expect(filed).toMatchObject({ subject: "Angebot für Sie", sent: false, has_attachment: true });
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.content).toContain("please see the signed pages");
  expect(whole.from.email).toBe("ana@client.example");
  expect((await computer.reader.attachments("Deals", deal.id, whole)).map(sha256)).toEqual(
    [pdf, sheet].map(sha256),
  );

  // The deal's contact was linked automatically.
  expect(await computer.reader.emailsOf("Contacts", deal.contact.id)).toHaveLength(1);
});

test("several mails dropped at once become several drafts, and are filed together", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 1);
  const page = await computer.startOnline();
  await computer.drop(
    await mail("1.eml", { subject: "First of three" }),
    await mail("2.eml", { subject: "Second of three" }),
    await mail("3.eml", { subject: "Third of three" }),
  );
  await expect(mails(page)).toHaveCount(3);
  await tray(page).getByText("First of three").click();
  await page.keyboard.press("ControlOrMeta+a");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(0);
  await openJobs(page);
  for (const subject of ["First of three", "Second of three", "Third of three"]) {
    await expect(jobOf(page, subject)).toContainText("Filed");
  }
  const subjects = (await computer.reader.emailsOf("Deals", deal.id))
    .map(({ subject }) => subject)
    .sort();
  expect(subjects).toEqual(["First of three", "Second of three", "Third of three"]);
});

test("the same mail dropped again and filed to the same record is refused with a sentence, not filed twice", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 2);
  const page = await computer.startOnline();
  const same = await mail("again.eml", { subject: "Twice dropped" });
  await computer.drop(same);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "Twice dropped")).toContainText("Filed");

  await computer.drop(same);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/already filed/)).toBeVisible();
  await expect(mails(page)).toHaveCount(1);
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

test("another mail with the same Message-ID is filed once the user says that it is another one", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 2);
  const page = await computer.startOnline();
  const messageId = "<same@scanner.local>";
  const scan = (subject: string) =>
    mail(`${subject}.eml`, { subject, text: `This is ${subject}`, messageId });
  await computer.drop(await scan("Scan 1"));
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "Scan 1")).toContainText("Filed");

  await computer.drop(await scan("Scan 2"));
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("“Scan 1”");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
  await page.getByRole("button", { name: "File as another email" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(mails(page)).toHaveCount(0);
  await expect(jobOf(page, "Scan 2")).toContainText("Filed");
  const subjects = (await computer.reader.emailsOf("Deals", deal.id)).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(["Scan 1", "Scan 2"]);

  // Each is known by now.
  await computer.drop(await scan("Scan 2"));
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/already filed/)).toBeVisible();
  await expect(page.getByRole("button", { name: "File as another email" })).toHaveCount(0);
});

test.describe("with ten seconds to undo", () => {
  test.use({ holdSeconds: 10 });

  test("Undo takes the mail back into the tray, and nothing was sent", async ({ computer }) => {
    const deal = await someDeal(computer, 3);
    const page = await computer.startOnline();
    await computer.drop(await mail("undo.eml", { subject: "Not this one" }));
    await pickRecord(page, deal.title);
    await page.keyboard.press("Enter");
    await expect(mails(page)).toHaveCount(0);
    await outbox(page).getByRole("button", { name: "Undo" }).first().click();
    await expect(mails(page)).toHaveCount(1);
    await expect(tray(page)).toContainText("Not this one");
    expect(await computer.reader.emailsOf("Deals", deal.id)).toEqual([]);
  });
});

test("Enter files nothing while Mailpin is not sure, and says why, until a record is chosen", async ({
  computer,
}) => {
  test.slow(); // it files twice
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const why = "Mailpin is not sure. Choose a record with the arrow keys, or find it.";
  const unsure = (subject: string, from = "X <x@unknown.example>") =>
    mail(`${subject}.eml`, { subject, from, text: "Hello" });
  // The subject names the deal, but a stranger wrote it.
  await computer.drop(await unsure(`About ${deal.title}`));
  const suggestions = page.getByRole("listbox", { name: "Suggestions" });
  await expect(suggestions.getByRole("option", { name: deal.title }).first()).toBeVisible();
  await expect(suggestions.getByRole("option", { selected: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Choose a record" })).toBeDisabled();
  await tray(page).getByText(`About ${deal.title}`).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: why })).toBeVisible();
  await expect(mails(page)).toHaveCount(1);

  // Chosen by arrow.
  await suggestions.focus();
  await page.keyboard.press("ArrowDown");
  await expect(suggestions.getByRole("option", { selected: true })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);

  // Chosen by search.
  await computer.drop(await unsure("Nothing is named here", "Y <y@elsewhere.example>"));
  await expect(page.getByRole("button", { name: "Choose a record" })).toBeDisabled();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(1);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);
});
