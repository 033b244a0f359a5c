import { mail } from "../support/mails.ts";
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
