import { bytesOf, mail } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test, type Computer } from "./test.ts";
import { connection, jobOf, mails, openJobs, pickRecord } from "./window.ts";

test("a mail filed offline waits on disk and is sent automatically, once, when the CRM is back", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await expect(async () => {
    await pickRecordAfterDrop(computer, deal.title);
  }).toPass();
  await computer.crm.kill();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);
  await openJobs(page);
  await expect(jobOf(page, "On a plane")).toContainText("Waiting");
  await expect(connection(page)).toContainText("Offline");

  await computer.crm.restart();
  await expect(jobOf(page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
  await expect(connection(page)).toContainText("Online");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

test("Mailpin started offline finds records and files; the mail is sent after a start online", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 1);
  await computer.startOnline();
  await pickRecordAfterDrop(computer, deal.title);
  await computer.quit();
  await computer.crm.kill();

  const page = await computer.start();
  await expect(mails(page)).toHaveCount(1);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "On a plane")).toContainText("Waiting");
  await computer.quit();

  await computer.crm.restart();
  await computer.start();
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "On a plane")).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

for (const moment of ["drop-before", "drop-after"] as const) {
  test(`killed in the middle of filing, answer lost (${moment}): the next start files exactly once`, async ({
    computer,
  }) => {
    const deal = await someDeal(computer, 2);
    await computer.startOnline();
    await pickRecordAfterDrop(computer, deal.title, {
      attachments: [{ filename: "a.bin", content: bytesOf(200_000, "a") }],
    });
    await computer.crm.fault({ on: "associate", do: moment, times: 1 });
    await computer.page.keyboard.press("Enter");
    await openJobs(computer.page);
    // The answer is lost; the job records that Zoho may have the mail, and waits to send the same
    // body again.
    await expect(jobOf(computer.page, "On a plane")).toContainText("Waiting");
    await computer.kill();

    await computer.start();
    await openJobs(computer.page);
    await expect(jobOf(computer.page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
    const [filed, ...more] = await computer.reader.emailsOf("Deals", deal.id);
    expect(more).toEqual([]);
    const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
    expect(whole.attachments).toHaveLength(1);
  });
}

test("killed between upload and associate, the next start files exactly once", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 3);
  await computer.startOnline();
  await pickRecordAfterDrop(computer, deal.title, {
    attachments: [{ filename: "a.bin", content: bytesOf(200_000, "b") }],
  });
  await computer.crm.fault({ on: "associate", latencyMs: 60_000, times: 1 });
  await computer.page.keyboard.press("Enter");
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "On a plane")).toContainText("Filing");
  await computer.kill();

  await computer.start();
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

async function pickRecordAfterDrop(
  computer: Computer,
  title: string,
  parts: Parameters<typeof mail>[1] = {},
): Promise<void> {
  await computer.drop(await mail("plane.eml", { subject: "On a plane", ...parts }));
  await expect(mails(computer.page)).toHaveCount(1);
  await pickRecord(computer.page, title);
}
