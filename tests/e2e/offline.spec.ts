import { bytesOf, mail } from "../support/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test, type AppStore } from "./test.ts";
import { connection, jobOf, mails, openJobs, pickRecord } from "./window.ts";

test("what is filed offline waits on disk and goes out by itself, once, when the CRM is back", async ({
  desk,
}) => {
  const deal = await someDeal(desk);
  const page = await desk.startOnline();
  await expect(async () => {
    await pickRecordAfterDrop(desk, deal.title);
  }).toPass();
  await desk.crm.kill();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);
  await openJobs(page);
  await expect(jobOf(page, "On a plane")).toContainText("Waiting");
  await expect(connection(page)).toContainText("Offline");

  await desk.crm.restart();
  await expect(jobOf(page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
  await expect(connection(page)).toContainText("Online");
  expect(await desk.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

test("Mailpin started offline finds records and files; the mail goes out after a start online", async ({
  desk,
}) => {
  const deal = await someDeal(desk, 1);
  await desk.startOnline();
  await pickRecordAfterDrop(desk, deal.title);
  await desk.quit();
  await desk.crm.kill();

  const page = await desk.start();
  await expect(mails(page)).toHaveCount(1);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "On a plane")).toContainText("Waiting");
  await desk.quit();

  await desk.crm.restart();
  await desk.start();
  await openJobs(desk.page);
  await expect(jobOf(desk.page, "On a plane")).toContainText("Filed");
  expect(await desk.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

for (const moment of ["drop-before", "drop-after"] as const) {
  test(`killed in the middle of filing, answer lost (${moment}): the next start files exactly once`, async ({
    desk,
  }) => {
    const deal = await someDeal(desk, 2);
    await desk.startOnline();
    await pickRecordAfterDrop(desk, deal.title, {
      attachments: [{ filename: "a.bin", content: bytesOf(200_000, "a") }],
    });
    await desk.crm.fault({ on: "associate", do: moment, times: 1 });
    await desk.page.keyboard.press("Enter");
    await openJobs(desk.page);
    // The answer is lost; the job knows that Zoho may have it and waits to send the same again.
    await expect(jobOf(desk.page, "On a plane")).toContainText("Waiting");
    await desk.kill();

    await desk.start();
    await openJobs(desk.page);
    await expect(jobOf(desk.page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
    const [filed, ...more] = await desk.reader.emailsOf("Deals", deal.id);
    expect(more).toEqual([]);
    const whole = await desk.reader.email("Deals", deal.id, filed!.message_id);
    expect(whole.attachments).toHaveLength(1);
  });
}

test("killed between upload and associate, the next start files exactly once", async ({ desk }) => {
  const deal = await someDeal(desk, 3);
  await desk.startOnline();
  await pickRecordAfterDrop(desk, deal.title, {
    attachments: [{ filename: "a.bin", content: bytesOf(200_000, "b") }],
  });
  await desk.crm.fault({ on: "associate", latencyMs: 60_000, times: 1 });
  await desk.page.keyboard.press("Enter");
  await openJobs(desk.page);
  await expect(jobOf(desk.page, "On a plane")).toContainText("Filing");
  await desk.kill();

  await desk.start();
  await openJobs(desk.page);
  await expect(jobOf(desk.page, "On a plane")).toContainText("Filed", { timeout: 30_000 });
  expect(await desk.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

async function pickRecordAfterDrop(
  desk: AppStore,
  title: string,
  parts: Parameters<typeof mail>[1] = {},
): Promise<void> {
  await desk.drop(await mail("plane.eml", { subject: "On a plane", ...parts }));
  await expect(mails(desk.page)).toHaveCount(1);
  await pickRecord(desk.page, title);
}
