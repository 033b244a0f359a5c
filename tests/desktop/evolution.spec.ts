import { readdir } from "node:fs/promises";
import path from "node:path";
import { isPackageInstalled } from "../../build/scripts/install/debian.mjs";
import { expect } from "../e2e/test.ts";
import { mailCard, tray } from "../e2e/window.ts";
import { besideFrame, dragUntil, letters, target, test as base } from "./desktop-test.ts";
import { Evolution } from "./evolution.ts";

const test = base.extend<{ evolution: Evolution }>({
  evolution: async ({ desktop, computer }, use) => {
    const home = path.join(computer.folder, "evolution");
    const evolution = await Evolution.open(desktop, home, await letters(4), besideFrame);
    await use(evolution);
    await evolution.close();
  },
});

test.skip(!isPackageInstalled("evolution"), "`npm run test:desktop -- evolution` installs it");

test("mails dragged from Evolution, one or several in one mailbox, are in the tray, and it keeps them", async ({
  evolution,
  mailpin: page,
}) => {
  await dragUntil(page, 1, () => evolution.dragMails(0, 0, target));
  await expect(mailCard(page)).toContainText("Letter of day 1");
  await dragUntil(page, 4, () => evolution.dragMails(1, 3, target));
  for (const day of [2, 3, 4]) await expect(tray(page)).toContainText(`Letter of day ${day}`);
  expect(await readdir(evolution.inbox)).toHaveLength(4);
});
