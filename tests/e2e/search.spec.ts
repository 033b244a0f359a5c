import { mail } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { find } from "./window.ts";

/** The text with two neighbours exchanged, in its first long word. */
const mistyped = (text: string): string =>
  text.replace(/\p{L}{6,}/u, (word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`);

test("a record is found without a network, in spite of a typing error, and shows what was found", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await computer.drop(await mail("a.eml", { subject: "Somewhere" }));
  await find(page).fill(deal.title);
  await expect(page.getByRole("option", { name: deal.title }).first()).toBeVisible();
  await computer.crm.kill();

  const typed = mistyped(deal.title).toLowerCase();
  expect(typed).not.toBe(deal.title.toLowerCase());
  await find(page).fill(typed);
  const found = page.getByRole("option", { name: deal.title });
  await expect(found).toBeVisible();
  await expect(found.locator("mark").first()).toBeVisible();

  await page.getByRole("combobox", { name: "Kind of record" }).first().selectOption("Contacts");
  await expect(found).toHaveCount(0);
  await expect(find(page)).toBeFocused();
});
