import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect } from "../e2e/test.ts";
import { mailCard, tray } from "../e2e/window.ts";
import { ClawsMail } from "./claws-mail.ts";
import { besideFrame, dragUntil, letters, target, test as base } from "./desktop-test.ts";

const test = base.extend<{ clawsMail: ClawsMail }>({
  clawsMail: async ({ desktop, computer }, use) => {
    const home = path.join(computer.folder, "claws-mail");
    const clawsMail = await ClawsMail.open(desktop, home, await letters(4), besideFrame);
    await use(clawsMail);
    await clawsMail.close();
  },
});

test("mails dragged from Claws Mail, one or several, are in the tray, and it keeps them", async ({
  clawsMail,
  mailpin: page,
}) => {
  await dragUntil(page, 1, () => clawsMail.dragMails(0, 0, target));
  await expect(mailCard(page)).toContainText("Letter of day 4");
  await dragUntil(page, 4, () => clawsMail.dragMails(1, 3, target));
  for (const day of [1, 2, 3]) await expect(tray(page)).toContainText(`Letter of day ${day}`);
  expect(await readdir(clawsMail.inbox)).toEqual(expect.arrayContaining(["1", "2", "3", "4"]));
});
