import { mail } from "../support/mails/mails.ts";
import { organisationButton, organisationMenu } from "./connect.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, jobOf, mailCard, mails, openJobs, pickRecord } from "./window.ts";

test("a mail with somebody on the never-file list is filed only after the list changes", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await organisationButton(page).click();
  await organisationMenu(page).getByRole("menuitem", { name: "Never file…" }).click();
  const dialog = page.getByRole("dialog", { name: "Never file" });
  const field = dialog.getByRole("textbox", { name: "Address or domain" });
  await field.fill("lawyer");
  await field.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Write an email address");
  await field.fill("lawyer.example");
  await field.press("Enter");
  await expect(dialog.getByRole("list", { name: "Never filed" })).toContainText("lawyer.example");
  await dialog.getByRole("button", { name: "Done" }).click();

  await computer.drop(
    await mail("secret.eml", {
      subject: "In confidence",
      from: "Ana <ana+case@mail.lawyer.example>",
      to: "sam@seller.example",
    }),
  );
  await pickRecord(page, deal.title);
  await expect(mailCard(page)).toContainText("on your never-file list");
  await expect(fileButton(page)).toBeDisabled();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(1);

  await organisationButton(page).click();
  await organisationMenu(page).getByRole("menuitem", { name: "Never file…" }).click();
  await dialog.getByRole("button", { name: "Remove lawyer.example" }).click();
  await page.keyboard.press("Escape");
  await expect(mailCard(page)).not.toContainText("never-file list");
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "In confidence")).toContainText("Filed");
});

test("a mail among colleagues is called internal, and one of a colleague to a customer is sent", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await computer.drop(
    await mail("inside.eml", {
      subject: "Among us",
      from: "Inês Falcão <ines@seller.example>",
      to: "sam@seller.example",
    }),
  );
  await expect(mailCard(page)).toContainText("This is an internal email");
  await expect(mailCard(page).getByRole("radio", { name: "Received" })).toBeChecked();
  await computer.drop(
    await mail("outside.eml", {
      subject: "Our offer",
      from: "Sales <sales@seller.example>",
      to: "mara@customer.example",
      cc: "sam@seller.example",
    }),
  );
  await expect(mailCard(page)).toContainText("from a colleague");
  await expect(mailCard(page).getByRole("radio", { name: "Sent" })).toBeChecked();
  await expect(mailCard(page)).not.toContainText("This is an internal email");
});
