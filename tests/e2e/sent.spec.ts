import type { Page } from "@playwright/test";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { mailbox, type SentParts } from "../support/mails/sent-box.ts";
import { someDeal } from "./deals.ts";
import { expect, test, type Computer } from "./test.ts";
import { fileButton, mailCard, mails, pickRecord, tray } from "./window.ts";

const line = (page: Page) => page.getByRole("group", { name: "Sent emails" });
const list = (page: Page) => page.getByRole("dialog", { name: "Sent and not filed" });
const toggle = (page: Page) =>
  page.getByRole("switch", { name: "Find sent emails that are not filed" });

const day = 24 * 3_600_000;
const contact = z.object({ Email: z.email() });

/** Addresses that the practice company has as contacts. */
async function customers(computer: Computer): Promise<string[]> {
  const rows = await computer.reader.records("Contacts", "Email");
  return rows.flatMap((row) => contact.safeParse(row).data?.Email ?? []);
}

const settings = z.looseObject({ sentSource: z.object({ kind: z.string(), path: z.string() }) });
const settingsFile = ({ folder }: Computer) => path.join(folder, "data", "settings.json");

const readSettings = async (computer: Computer) =>
  settings.parse(JSON.parse(await readFile(settingsFile(computer), "utf8")));

const watchedFile = async (computer: Computer): Promise<string> =>
  (await readSettings(computer)).sentSource.path;

/** The copy that a dialog gave may be gone with the app. */
async function watchFromNowOn(computer: Computer, file: string): Promise<void> {
  const read = await readSettings(computer);
  const sentSource = { ...read.sentSource, path: file };
  await writeFile(settingsFile(computer), JSON.stringify({ ...read, sentSource }));
}

test("a watched mailbox of sent mails tells which ones to customers are not filed, and files them", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const [one = "", two = ""] = await customers(computer);
  const sent = (id: string, to: string, ago = day): SentParts => ({
    ...{ id, to, at: Date.now() - ago },
  });
  const box = path.join(computer.folder, "Sent");
  const before = mailbox([
    sent("old", one, 20 * day),
    sent("offer", one),
    sent("private", "friend@nowhere.example"),
    sent("order", two),
  ]);
  await writeFile(box, before);
  const page = await computer.startOnline();

  // It is off until the user chooses a mailbox.
  await page.keyboard.press("Control+Comma");
  await expect(toggle(page)).not.toBeChecked();
  await toggle(page).check();
  await computer.chooseInDialog(box, () =>
    page.getByRole("button", { name: "Another mailbox (a file)…" }).click(),
  );
  await expect(toggle(page)).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(line(page)).toContainText("2 of 2 emails sent to customers this week are not filed");

  // The mail program goes on writing. A dialog may give a copy of the file, as the shim's does.
  const watched = await watchedFile(computer);
  await appendFile(watched, mailbox([sent("call", one, 1000)]));
  await expect(line(page)).toContainText("3 of 3 emails", { timeout: 60_000 });

  await line(page).getByRole("button", { name: "Show the sent emails that are not filed" }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
  await expect(list(page).getByRole("list", { name: "This week" })).toContainText("About call");
  await list(page).getByRole("button", { name: "About order is not needed" }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await list(page).getByRole("button", { name: "File About offer…" }).click();
  await expect(mailCard(page).getByRole("heading")).toHaveText("About offer");
  await expect(line(page)).toContainText("1 of 3 emails sent to customers this week is not filed");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(0);
  expect(await readFile(watched, "utf8")).toContain(before);

  // It is remembered, also what was filed and what is not needed.
  const kept = await readFile(watched);
  await computer.quit();
  await writeFile(box, kept);
  await watchFromNowOn(computer, box);
  await computer.start();
  await expect(line(computer.page)).toContainText("1 of 3 emails");
  await line(computer.page).getByRole("button", { name: /^Show/ }).click();
  await list(computer.page).getByRole("button", { name: "Bring all to the tray" }).click();
  await expect(tray(computer.page)).toContainText("About call");
  await expect(line(computer.page)).toBeHidden();

  await computer.page.keyboard.press("Control+Comma");
  await toggle(computer.page).uncheck();
  await expect(async () => {
    await expect(readFile(path.join(computer.folder, "data", "sent-mails.sqlite"))).rejects.toThrow(
      "ENOENT",
    );
  }).toPass();
});

test("of a dropped mailbox of sent mails only those that are not filed stay, with one click", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const [one = ""] = await customers(computer);
  const sent = (id: string, to = one): SentParts => ({ id, to, at: Date.now() - day });
  const page = await computer.startOnline();
  await computer.drop({ name: "first.eml", bytes: Buffer.from(mailbox([sent("a")])) });
  await expect(mailCard(page).getByRole("heading")).toHaveText("About a");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(0);

  const box = mailbox([sent("a"), sent("b"), sent("c"), sent("d", "friend@nowhere.example")]);
  await computer.drop({ name: "Sent", bytes: Buffer.from(box) });
  await expect(mails(page)).toHaveCount(4);
  await expect(page.getByText("3 sent to customers, 1 is filed already")).toBeVisible();
  await page.getByRole("button", { name: "Keep only the 2 emails not filed" }).click();
  await expect(mails(page)).toHaveCount(2);
  await expect(tray(page)).toContainText("About b");
  await expect(tray(page)).toContainText("About c");
});
