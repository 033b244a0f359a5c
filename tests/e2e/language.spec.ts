import { mail } from "../support/mails/mails.ts";
import { expect, test } from "./test.ts";
import { mails } from "./window.ts";

test("another language is spoken at once: the window keeps its mails and shows the settings again", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await computer.drop(await mail("1.eml", { subject: "Renewal of the contract" }));
  await expect(mails(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+Comma");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("combobox", { name: "Language" }).selectOption("ar");

  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "ar");
  await expect(html).toHaveAttribute("dir", "rtl");
  const again = page.locator("dialog[open]");
  const choice = again.locator("select:has(option[value=ar])");
  await expect(choice).toHaveValue("ar");
  await expect(page.getByText("Renewal of the contract").first()).toBeAttached();

  await choice.selectOption("en");
  await expect(html).toHaveAttribute("lang", "en");
  await expect(html).toHaveAttribute("dir", "ltr");
  await expect(settings).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(mails(page)).toHaveCount(1);
});
