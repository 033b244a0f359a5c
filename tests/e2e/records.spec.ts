import { mail } from "../support/mails/mails.ts";
import { organisationButton, organisationMenu } from "./connect.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, find, mails, pickRecord } from "./window.ts";

test("without a network and a letter typed, starred and used records are the first to choose from", async ({
  computer,
}) => {
  const [starred, used] = [await someDeal(computer), await someDeal(computer, 1)];
  await computer.startOnline();
  await computer.drop(await mail("a.eml", { subject: "Somewhere" }));
  await pickRecord(computer.page, starred.title);
  const star = computer.page.getByRole("button", { name: `Favourite: ${starred.title}` });
  await computer.page.getByRole("listbox", { name: "Suggestions" }).focus();
  await computer.page.keyboard.press("Tab");
  await expect(star).toBeFocused();
  await computer.page.keyboard.press("Space");
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await pickRecord(computer.page, used.title);
  await fileButton(computer.page).click();
  await expect(mails(computer.page)).toHaveCount(0);
  await computer.quit();
  await computer.crm.kill();

  const page = await computer.start();
  await computer.drop(await mail("b.eml", { subject: "Elsewhere" }));
  await find(page).click();
  const list = page.getByRole("listbox", { name: "Matching records" });
  const group = (name: string) => list.getByRole("group", { name }).getByRole("option");
  await expect(group("Favourites")).toContainText([starred.title]);
  await expect(group("Filed to recently")).toContainText([used.title]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(fileButton(page)).toHaveAccessibleName(new RegExp(`^File to ${starred.title}`));

  const again = page.getByRole("button", { name: `Favourite: ${starred.title}` });
  await again.click();
  await expect(again).toHaveAttribute("aria-pressed", "false");
  await find(page).click();
  await expect(group("Filed to recently")).toContainText([used.title]);
  await expect(group("Favourites")).toHaveCount(0);
});

test("the copy of the records is removed when the user wants it, search goes on at the CRM, and a sync brings it back", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await computer.drop(await mail("a.eml", { subject: "Somewhere" }));
  await pickRecord(page, deal.title);
  const dialog = page.getByRole("dialog", { name: "Records on this computer" });
  const keep = dialog.getByRole("switch", { name: "Keep a copy of records on this computer" });
  const records = dialog.getByRole("definition").first();
  await organisationButton(page).click();
  await organisationMenu(page).getByRole("menuitem", { name: "Records on this computer…" }).click();
  await dialog.getByRole("button", { name: "Synchronise now" }).click();
  await expect(records).toHaveText(/^[1-9]/);
  await expect(dialog.getByText("Never")).toHaveCount(0);

  const question = await computer.answer("Remove", () => keep.click());
  expect(question).toContain("history and favourites stay");
  await expect(keep).not.toBeChecked();
  await expect(records).toHaveText("0");
  await dialog.getByRole("button", { name: "Done" }).click();
  await pickRecord(page, deal.title);
  await expect(mails(page)).toHaveCount(1);
  await computer.quit();

  await computer.startOnline();
  await pickRecord(computer.page, deal.title);
  await organisationButton(computer.page).click();
  await organisationMenu(computer.page)
    .getByRole("menuitem", { name: "Records on this computer…" })
    .click();
  const again = computer.page.getByRole("dialog", { name: "Records on this computer" });
  await expect(again.getByRole("switch")).not.toBeChecked();
  await again.getByRole("switch").click();
  await expect(again.getByRole("switch")).toBeChecked();
  await expect(again.getByRole("definition").first()).toHaveText(/\d\d/);
});
