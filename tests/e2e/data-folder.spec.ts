import { writeFile } from "node:fs/promises";
import path from "node:path";
import { unpackDataFolder } from "../support/data-folder/unpack.ts";
import { expect, test } from "./test.ts";
import { jobOf, mailCard, mails, openJobs, tray } from "./window.ts";
import { organisationButton, organisationMenu } from "./connect.ts";

/** No server listens there, so the outbox stays as it was. */
const nowhere = {
  address: "http://127.0.0.1:9",
  clientId: "1",
  clientSecret: "2",
  refreshToken: "3",
};

test("a data folder of an earlier version opens in the window, with its tray, its outbox and its companies", async ({
  computer,
}) => {
  const data = path.join(computer.folder, "earlier");
  await unpackDataFolder(data);
  const account = path.join(computer.folder, "nowhere.json");
  await writeFile(account, JSON.stringify(nowhere));
  const page = await computer.startWith(`--user-data-dir=${data}`, `--practice-crm=${account}`);
  await expect(mails(page).first()).toHaveAttribute("aria-setsize", "26");
  await tray(page).getByText("Who wrote this").click();
  await expect(mailCard(page)).toContainText("nothing says that you sent it");
  await page.mouse.wheel(0, 10_000); // rows out of sight are not drawn
  await tray(page).getByText("A mail with much to say of it").click();
  await expect(mailCard(page)).toContainText(
    "The email has no date; it is filed with the time at which you opened it.",
  );
  await openJobs(page);
  await expect(jobOf(page, "Still in doubt")).toContainText("Needs you");
  await expect(jobOf(page, "Still in doubt")).toContainText(
    "Your profile in Zoho does not allow this.",
  );
  await page.keyboard.press("Escape");
  await organisationButton(page).click();
  await expect(organisationMenu(page)).toContainText("Sam Seller");
  await expect(organisationMenu(page)).toContainText("Jürgen Öztürk");
});
