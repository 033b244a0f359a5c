import type { Page } from "@playwright/test";
import { bytesOf, mail } from "../support/mails/mails.ts";
import { connectByCode } from "./connect.ts";
import { someDeal, type Deal } from "./deals.ts";
import { expect, test, type Computer } from "./test.ts";
import {
  connection,
  fileButton,
  find,
  jobOf,
  jobs,
  mailCard,
  mails,
  openJobs,
  pickRecord,
} from "./window.ts";

/**
 * The practice CRM's fault that produces an answer of Zoho, and a part of the sentence that users
 * read about it.
 */
type Case = { readonly fault: string; readonly says: string; readonly support?: string };

/** Drops a mail with an attachment, sets the CRM's fault, and files the mail. */
async function fileInto(computer: Computer, deal: Deal, fault: string): Promise<string> {
  const subject = `Mail about ${fault}`;
  const attachments = [{ filename: "plan.pdf", content: bytesOf(20_000, fault) }];
  await computer.drop(await mail(`${fault}.eml`, { subject, attachments }));
  await expect(mailCard(computer.page)).toContainText(subject);
  await pickRecord(computer.page, deal.title);
  await computer.crm.fault(fault);
  await fileButton(computer.page).click();
  await openJobs(computer.page);
  return subject;
}

async function expectOnce(
  computer: Computer,
  deal: Deal,
  subject: string,
  attachments = 1,
  owner?: string,
): Promise<void> {
  await openJobs(computer.page);
  await expect(jobOf(computer.page, subject).filter({ hasText: /Filed/ })).toHaveCount(1);
  await computer.crm.mend();
  const filed = (await computer.reader.emailsOf("Deals", deal.id, owner)).filter(
    (one) => one.subject === subject,
  );
  expect(filed).toHaveLength(1);
  const whole = await computer.reader.email("Deals", deal.id, filed[0]!.message_id);
  expect(whole.attachments ?? []).toHaveLength(attachments);
}

const needsYou = async (page: Page, subject: string, { says, support }: Case) => {
  const row = jobOf(page, subject).filter({ hasText: "Needs you" });
  await expect(row).toContainText(says);
  if (support === undefined) return;
  await row.getByRole("button", { name: /^Details/ }).click();
  const words = await row.getByRole("textbox").inputValue();
  expect(words).toContain(support);
};

const deed = (page: Page, subject: string, name: string) =>
  jobOf(page, subject)
    .filter({ hasText: "Needs you" })
    .getByRole("button", { name: `${name}: “${subject}”` });

/** Taking the mail back closes the list that covers it. */
async function takeBack(page: Page, subject: string, name: string): Promise<void> {
  await deed(page, subject, name).click();
  await expect(jobs(page)).toBeHidden();
  await expect(mailCard(page)).toContainText(subject);
}

test("a problem with the record, the link or a permission returns the mail, to choose another record", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const cases: readonly Case[] = [
    {
      fault: "record-invalid",
      says: "The record was deleted, or you have no access to it.",
      support: "INVALID_DATA (400)",
    },
    {
      fault: "module-invalid",
      says: "no longer offers this kind of record",
      support: "INVALID_MODULE (404)",
    },
    {
      fault: "module-invalid-400",
      says: "no longer offers this kind of record",
      support: "INVALID_MODULE (400)",
    },
    {
      fault: "hidden-module",
      says: "Your profile in Zoho does not allow this.",
      support: "NO_PERMISSION (403)",
    },
    {
      fault: "not-allowed",
      says: "Zoho does not allow this email to be filed with this record.",
      support: "NOT_ALLOWED (400)",
    },
  ];
  for (const one of cases) {
    const subject = await fileInto(computer, deal, one.fault);
    await needsYou(page, subject, one);
    await takeBack(page, subject, "Choose another record");
    await expect(find(page)).toBeFocused();
    await pickRecord(page, deal.title);
    await fileButton(page).click();
    await expectOnce(computer, deal, subject);
  }
});

/** Files a mail whose first answer is lost and whose retry is refused, so it may have arrived. */
async function fileInDoubt(computer: Computer, deal: Deal, subject: string): Promise<void> {
  await computer.drop(await mail(`${subject}.eml`, { subject }));
  await expect(mailCard(computer.page)).toContainText(subject);
  await pickRecord(computer.page, deal.title);
  await computer.crm.fault("drop-after@associate");
  await computer.crm.fault("hidden-module*always");
  await fileButton(computer.page).click();
  await openJobs(computer.page);
  const waiting = jobOf(computer.page, subject).filter({ hasText: "Waiting" });
  await expect(waiting).toContainText("The connection to Zoho was lost before the answer came.");
  await waiting.getByRole("button", { name: /^Try again/ }).click();
  await needsYou(computer.page, subject, {
    fault: "hidden-module",
    says: "Your profile in Zoho does not allow this.",
  });
}

test("a mail that arrived although its answer was lost stays with its record, and is not filed to another", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await fileInDoubt(computer, deal, "Arrived");
  await deed(page, "Arrived", "Choose another record").click();
  await expect(
    page.getByRole("status").filter({ hasText: `“Arrived” is already with “${deal.title}”` }),
  ).toBeVisible();
  await expect(mails(page)).toHaveCount(0);
  await expectOnce(computer, deal, "Arrived", 0);
});

test("a mail that may have arrived goes to another record only after a warning", async ({
  computer,
}) => {
  const [deal, other] = [await someDeal(computer), await someDeal(computer, 1)];
  const page = await computer.startOnline();
  await fileInDoubt(computer, deal, "Unknown");
  await computer.crm.fault("server-error@emails*always");
  await deed(page, "Unknown", "Choose another record").click();
  await expect(jobs(page).getByRole("alert")).toContainText(
    `This email may already be with “${deal.title}”`,
  );
  await deed(page, "Unknown", "Leave it").click();
  await expect(jobs(page).getByRole("alert")).toHaveCount(0);
  await expect(mails(page)).toHaveCount(0);
  await deed(page, "Unknown", "Choose another record").click();
  await takeBack(page, "Unknown", "Choose another record anyway");
  await expect(find(page)).toBeFocused();
  await computer.crm.mend();
  await pickRecord(page, other.title);
  await fileButton(page).click();
  await expectOnce(computer, other, "Unknown", 0);
});

test("a file that cannot be uploaded is named, and can be left out", async ({ computer }) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const attachments = [
    { filename: "plan.pdf", content: bytesOf(20_000, "plan") },
    { filename: "film.mp4", content: bytesOf(1_500_000, "film") },
  ];
  await computer.drop(await mail("large.eml", { subject: "Large", attachments }));
  await expect(mailCard(page)).toContainText("Large");
  await pickRecord(page, deal.title);
  await computer.crm.fault("cut-upload*always");
  await fileButton(page).click();
  await openJobs(page);
  const waiting = jobOf(page, "Large").filter({ hasText: "Waiting" });
  await expect(waiting).toContainText(
    "The connection was lost while “film.mp4” (1.4 MB) was being uploaded.",
  );
  await expect(connection(page)).toContainText("Online");
  await waiting.getByRole("button", { name: "Back to the tray: “Large”" }).click();
  await expect(mailCard(page)).toContainText("Large");
  await mailCard(page)
    .getByRole("checkbox", { name: /film\.mp4/ })
    .uncheck();
  await mailCard(page)
    .getByRole("checkbox", { name: /^Add the file left out/ })
    .check();
  await fileButton(page).click();
  await expectOnce(computer, deal, "Large", 1);
  // Before, it says "0 of 1 file added …".
  const row = jobOf(page, "Large").filter({ hasText: /(?<! of )1 file added to the record’s/ });
  await expect(row).toHaveCount(1);
  const beside = await computer.reader.attachmentsOf("Deals", deal.id);
  expect(beside.map(([name]) => name)).toEqual(["film.mp4"]);
});

test("a problem with the attachments returns the mail, to leave them out", async ({ computer }) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const cases: readonly Case[] = [
    {
      fault: "storage-full",
      says: "The file storage of your organisation in Zoho is full.",
      support: "STORAGE_SPACE_EXCEEDS (400)",
    },
    {
      fault: "storage-full-blank",
      says: "The file storage of your organisation in Zoho is full.",
      support: "STORAGE_ SPACE_EXCEEDS",
    },
    {
      fault: "attachments-too-large",
      says: "larger than the 10 MB that Zoho accepts",
      support: "FILE_SIZE_EXCEEDS (400)",
    },
    {
      fault: "virus",
      says: "Zoho's virus scan refused an attachment.",
      support: "VIRUS_DETECTED (400)",
    },
    {
      fault: "upload-too-large",
      says: "An attachment is larger than Zoho accepts.",
      support: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE (415)",
    },
    { fault: "body-too-large", says: "An attachment is larger than Zoho accepts.", support: "413" },
    {
      fault: "upload-refused",
      says: "Zoho does not let you upload attachments.",
      support: "AUTHORIZATION_FAILED (400)",
    },
  ];
  for (const one of cases) {
    const subject = await fileInto(computer, deal, one.fault);
    await needsYou(page, subject, one);
    await takeBack(page, subject, "Choose attachments");
    await mailCard(page)
      .getByRole("checkbox", { name: /plan\.pdf/ })
      .uncheck();
    await fileButton(page).click();
    await expectOnce(computer, deal, subject, 0);
  }
});

test("a problem without a remedy keeps the mail, shows Zoho's answer for support, and can be retried", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const report = "This is a fault in Mailpin or a change at Zoho; please report it.";
  const cases: readonly Case[] = [
    {
      fault: "mandatory-missing",
      says: report,
      support: "MANDATORY_NOT_FOUND (400) at $.Emails[0].from",
    },
    { fault: "wrong-type", says: report, support: "INVALID_DATA (400) at $.Emails[0].date_time" },
    { fault: "url-invalid", says: report, support: "INVALID_URL_PATTERN (404)" },
    { fault: "method-invalid", says: report, support: "INVALID_REQUEST_METHOD (400)" },
    { fault: "method-invalid-405", says: report, support: "INVALID_REQUEST_METHOD (405)" },
    { fault: "api-not-supported", says: report, support: "API_NOT_SUPPORTED (404)" },
    { fault: "param-missing", says: report, support: "REQUIRED_PARAM_MISSING (400)" },
    { fault: "bad-request", says: report, support: "BAD_REQUEST (400)" },
    { fault: "limit-reached", says: "a limit was reached", support: "LIMIT_REACHED (400)" },
    {
      fault: "subject-too-long",
      says: "Zoho does not accept this email's text",
      support: "INVALID_DATA (400) at $.Emails[0].subject",
    },
    {
      fault: "content-too-long",
      says: "Zoho does not accept this email's text",
      support: "INVALID_DATA (400) at $.Emails[0].content",
    },
    // For an unknown code, support sees Zoho's own words.
    { fault: "unheard-of", says: report, support: "injected fault" },
  ];
  for (const one of cases) {
    const subject = await fileInto(computer, deal, one.fault);
    await needsYou(page, subject, one);
    await deed(page, subject, "Try again").click();
    await expectOnce(computer, deal, subject);
  }
});

test("files whose ids Zoho refuses are uploaded again, once; then the user is asked", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  for (const fault of ["attachment-invalid", "attachment-used"]) {
    await expectOnce(computer, deal, await fileInto(computer, deal, fault));
    const subject = await fileInto(computer, deal, `${fault}*2`);
    await needsYou(page, subject, {
      fault,
      says: "Zoho no longer has the attachments that were uploaded.",
    });
    await deed(page, subject, "Try again").click();
    await expectOnce(computer, deal, subject);
  }
});

test("temporary problems resolve themselves: a lost token, a fault of Zoho's, a requested pause", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  for (const fault of [
    "expired-token@associate",
    "invalid-token@associate",
    "authentication-failure@associate",
  ])
    await expectOnce(computer, deal, await fileInto(computer, deal, fault));
  for (const { fault, says } of [
    { fault: "server-error@associate", says: "Zoho has a problem at the moment." },
    { fault: "internal-error@associate", says: "Zoho has a problem at the moment." },
    { fault: "bad-gateway@associate", says: "Zoho has a problem at the moment." },
    { fault: "too-many-requests@associate", says: "Zoho asks Mailpin to wait" },
    { fault: "retry-after@associate", says: "Zoho asks Mailpin to wait" },
  ]) {
    const subject = await fileInto(computer, deal, fault);
    const row = jobOf(page, subject).filter({ hasText: "Waiting" });
    await expect(row).toContainText(says);
    await expect(row).toContainText(/next try in/);
    // The wait is half a minute or more, so the test does not wait for it.
    await row.getByRole("button", { name: /^Try again/ }).click();
    await expectOnce(computer, deal, subject);
  }
});

test("a mail that Zoho calls a duplicate, and does not show, stays until the user decides", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const subject = await fileInto(computer, deal, "duplicate");
  const job = jobOf(page, subject).filter({ hasText: "does not show it to Mailpin" });
  await job.getByRole("button", { name: "File as another email" }).click();
  await expect(jobOf(page, subject)).toContainText("Filed");
  await expectOnce(computer, deal, subject);
});

test("a problem that needs a new sign-in or an administrator keeps the whole outbox waiting", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.startOnline();
  await connectByCode(computer);
  const { page } = computer;
  await expect(connection(page)).toContainText("Online");
  for (const { fault, says, act } of [
    {
      fault: "scope-mismatch@associate",
      says: "Mailpin is missing a permission in Zoho.",
      act: "Sign in",
    },
    {
      fault: "invalid-token@associate*2",
      says: "Zoho no longer accepts this sign-in.",
      act: "Sign in",
    },
    { fault: "no-api-access", says: "Your profile in Zoho has no API access.", act: "Try again" },
  ]) {
    const subject = await fileInto(computer, deal, fault);
    const row = jobOf(page, subject).filter({ hasText: "Waiting" });
    await expect(row).toContainText(says);
    await expect(connection(page)).toContainText("Signed out");
    await row.getByRole("button", { name: new RegExp(`^${act}:`) }).click();
    if (act === "Sign in") {
      const asked = page.getByRole("dialog", { name: "Connect to Zoho" });
      await asked.getByRole("radio", { name: "With a code from the API console" }).check();
      await asked
        .getByRole("textbox", { name: "Code from the API console" })
        .fill(await computer.crm.selfClientCode());
      await asked.getByRole("button", { name: "Continue" }).click();
      await expect(asked).toBeHidden();
    }
    await expectOnce(computer, deal, subject);
    await expect(connection(page)).toContainText("Online");
  }
});

test("an administrator files a colleague's mail; other users get no choice, and a refusal is explained", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.startOnline();
  await connectByCode(computer);
  const { page } = computer;
  await expect(connection(page)).toContainText("Online");
  await computer.drop(await mail("hers.eml", { subject: "Hers" }));
  await pickRecord(page, deal.title);
  const fileFor = page.getByLabel("File for");
  const colleague = (await fileFor.getByRole("option").allTextContents())[1]!;
  await fileFor.selectOption({ label: colleague });
  await fileButton(page).click();
  await openJobs(page);
  const owner = (await computer.reader.users()).find(({ full_name }) =>
    colleague.startsWith(full_name),
  )!;
  await expectOnce(computer, deal, "Hers", 0, owner.id);

  // Zoho's answer when the permission was just lost, or the colleague has left.
  for (const { fault, says } of [
    { fault: "no-permission", says: "Only administrators can file another user's email." },
    { fault: "owner-invalid", says: "is not an active user in Zoho" },
  ]) {
    const subject = `Refused ${fault}`;
    await computer.drop(await mail(`${fault}.eml`, { subject }));
    await expect(mailCard(page)).toContainText(subject);
    await pickRecord(page, deal.title);
    await fileFor.selectOption({ label: colleague });
    await computer.crm.fault(fault);
    await fileButton(page).click();
    await openJobs(page);
    await needsYou(page, subject, { fault, says });
    await takeBack(page, subject, "Choose whose email it is");
    await expect(fileFor).toBeFocused();
    await fileFor.selectOption({ index: 0 });
    await fileButton(page).click();
    await expectOnce(computer, deal, subject, 0);
  }

  await connectByCode(computer, owner.email);
  await expect(connection(page)).toContainText("Online");
  await computer.drop(await mail("his.eml", { subject: "His own" }));
  await expect(mailCard(page)).toContainText("His own");
  await expect(fileFor).toHaveCount(0);
});

test("a linked record that is gone is replaced or left out", async ({ computer }) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  for (const one of [
    {
      fault: "linked-record-invalid",
      says: "The second record can no longer be linked",
      support: "INVALID_DATA (400) at $.Emails[0].linked_record.id",
    },
    {
      fault: "linked-module-invalid",
      says: "The second record can no longer be linked",
      support: "linked_record.module.id",
    },
  ]) {
    const subject = await fileInto(computer, deal, one.fault);
    await needsYou(page, subject, one);
    await takeBack(page, subject, "Choose what to link");
    await expect(page.getByRole("region", { name: "Also link" })).toBeVisible();
    await fileButton(page).click();
    await expectOnce(computer, deal, subject);
  }
  await expect(mails(page)).toHaveCount(0);
});
