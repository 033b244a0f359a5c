import type { Desk } from "../../build/electron-shim/electron/inspection.ts";
import { bytesOf, mail } from "../support/mails/mails.ts";
import type { Desktop } from "./app.ts";
import { someDeal } from "./deals.ts";
import { expect, test, type Computer } from "./test.ts";
import { connection, jobOf, mails, openJobs, outbox, pickRecord } from "./window.ts";

/** Skips the test where the system alone knows what its desktop shows. */
function desktopOf(computer: Computer): Desktop {
  const { desktop } = computer.app;
  test.skip(desktop === undefined, "only the shim lets a test look at the tray");
  if (desktop === undefined) throw new Error("skipped");
  return desktop;
}

const toolTip = ({ trays }: Desk) => trays[0]?.toolTip;
const items = ({ trays }: Desk) => trays[0]?.items.map(({ label }) => label);

async function fileOffline(computer: Computer, title: string, ...subjects: string[]) {
  const { page } = computer;
  const files = await Promise.all(
    subjects.map((subject) => mail(`${subject}.eml`, { subject, from: "X <x@unknown.example>" })),
  );
  await computer.drop(...files);
  await expect(mails(page)).toHaveCount(subjects.length);
  await page.getByRole("list", { name: "Tray" }).getByRole("button").first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await pickRecord(page, title);
  await computer.crm.kill();
  await page.getByRole("button", { name: /^File to / }).click();
  await expect(mails(page)).toHaveCount(0);
  await expect(connection(page)).toContainText("Offline");
}

test("with its window closed Mailpin stays in the tray, sends what waited, says so and quits", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.startOnline();
  const desktop = desktopOf(computer);
  expect(toolTip(await desktop.look())).toBe("Mailpin: nothing waits");
  await fileOffline(computer, deal.title, "From the train", "From the train, too");
  await expect.poll(async () => toolTip(await desktop.look())).toBe("Mailpin: offline, 2 waiting");
  expect(items(await desktop.look())).toEqual([
    ...["2 waiting", "Open Mailpin", "Try all again", "Quit"],
  ]);

  await computer.app.closeWindow();
  await expect
    .poll(async () => (await desktop.look()).notifications.map(({ title }) => title))
    .toEqual(["2 emails wait to be sent"]);
  expect((await desktop.look()).windows).toBe(0);

  await computer.crm.restart();
  await desktop.look({ do: "choose", label: "Try all again" });
  await computer.app.ended();
  const subjects = (await computer.reader.emailsOf("Deals", deal.id)).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(["From the train", "From the train, too"]);
});

test("a notification or the hotkey opens the window again, and with nothing to send the app quits with it", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 1);
  await computer.dataFolder({ holdSeconds: 0, hotkey: "Control+Alt+P" });
  const page = await computer.startOnline();
  const desktop = desktopOf(computer);
  await fileOffline(computer, deal.title, "From the train");
  await computer.app.closeWindow();
  await expect.poll(async () => (await desktop.look()).notifications).toHaveLength(1);
  await desktop.look({ do: "click-notification" });
  expect((await desktop.look()).windows).toBe(1);
  await page.reload();
  await expect(jobOf(page, "From the train")).toContainText("Waiting");
  await computer.app.closeWindow();
  await expect.poll(async () => (await desktop.look()).windows).toBe(0);
  await desktop.look({ do: "press", keys: "Control+Alt+P" });
  expect((await desktop.look()).windows).toBe(1);
  await page.reload();
  await openJobs(page);
  await expect(jobOf(page, "From the train")).toContainText("Waiting");
  await jobOf(page, "From the train")
    .getByRole("button", { name: /^Back to the tray/ })
    .click();
  await expect(mails(page)).toHaveCount(1);
  await computer.app.closeWindow();
  await computer.app.ended();
});

test.describe("with ten seconds to undo", () => {
  test.use({ holdSeconds: 10 });

  test("Ctrl+Z takes the latest filing back, and says what came back", async ({ computer }) => {
    const deal = await someDeal(computer, 2);
    const page = await computer.startOnline();
    await computer.drop(await mail("undo.eml", { subject: "Not this one" }));
    await pickRecord(page, deal.title);
    await page.keyboard.press("Enter");
    await expect(mails(page)).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(page.getByText("“Not this one” is back in the tray")).toBeVisible();
    await expect(mails(page)).toHaveCount(1);
    expect(await computer.reader.emailsOf("Deals", deal.id)).toEqual([]);
  });

  test("settings count at once, and are kept", async ({ computer }) => {
    const deal = await someDeal(computer, 3);
    const page = await computer.startOnline();
    await page.keyboard.press("ControlOrMeta+Comma");
    const settings = page.getByRole("dialog", { name: "Settings" });
    await settings.getByRole("slider").press("Home");
    await expect(settings).toContainText("Sent at once");
    await settings.getByRole("button", { name: "Done" }).click();
    await computer.drop(await mail("now.eml", { subject: "At once" }));
    await pickRecord(page, deal.title);
    await page.keyboard.press("Enter");
    await openJobs(page);
    await expect(jobOf(page, "At once")).toContainText("Filed");
    await computer.quit();
    await computer.start();
    await computer.page.keyboard.press("ControlOrMeta+Comma");
    await expect(computer.page.getByRole("slider")).toHaveAttribute(
      "aria-valuetext",
      "Sent at once",
    );
  });
});

test("what is stuck is tried again together, and the filters say what is where", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 4);
  const page = await computer.startOnline();
  const refusal = { on: "associate", status: 403, code: "NO_PERMISSION", shape: "top" };
  await computer.crm.fault({ ...refusal, times: 2 });
  for (const subject of ["First", "Second"]) {
    await computer.drop(await mail(`${subject}.eml`, { subject }));
    await pickRecord(page, deal.title);
    await page.keyboard.press("Enter");
    await expect(mails(page)).toHaveCount(0);
  }
  await outbox(page).getByRole("button", { name: "2 need you" }).click();
  const show = page.getByRole("group", { name: "Show" });
  await expect(show.getByRole("button", { name: "Needs you" })).toHaveText("Needs you 2");
  await computer.crm.mend();
  await page.getByRole("button", { name: "Try all again" }).click();
  await show.getByRole("button", { name: "Filed today" }).click();
  await expect(jobOf(page, "First")).toContainText("Filed");
  await expect(jobOf(page, "Second")).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(2);
});

test("quitting in the middle of an upload parks the mail, and the next start files it once", async ({
  computer,
}) => {
  const deal = await someDeal(computer, 5);
  const page = await computer.startOnline();
  const attachments = [{ filename: "a.bin", content: bytesOf(200_000, "q") }];
  await computer.drop(await mail("quit.eml", { subject: "In the middle", attachments }));
  await pickRecord(page, deal.title);
  await computer.crm.fault({ on: "files", latencyMs: 60_000, times: 1 });
  await page.keyboard.press("Enter");
  await openJobs(page);
  // Now the slow call is on its way: before, the next start would make it.
  await expect(jobOf(page, "In the middle")).toContainText("0.2 of 0.2 MB");
  await computer.quit();

  await computer.start();
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "In the middle")).toContainText("Filed", { timeout: 30_000 });
  const [filed, ...more] = await computer.reader.emailsOf("Deals", deal.id);
  expect(more).toEqual([]);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.attachments).toHaveLength(1);
});
