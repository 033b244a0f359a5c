import { expect, type Locator, type Page } from "@playwright/test";

/** Locators for the window by the names that users and assistive technology find. */
export const tray = (page: Page): Locator => page.getByRole("list", { name: "Tray" });
export const mails = (page: Page): Locator => tray(page).getByRole("listitem");
export const mailCard = (page: Page): Locator =>
  page.getByRole("region", { name: "Mail", exact: true });
export const meter = (page: Page): Locator => page.getByRole("meter", { name: "Attachment size" });
export const find = (page: Page): Locator =>
  page.getByRole("combobox", { name: "Find a record", exact: true });
/** Mailpin chooses a record by itself only when it is sure. */
export const firstSuggestion = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first();
export const fileButton = (page: Page): Locator => page.getByRole("button", { name: /^File to / });
export const outbox = (page: Page): Locator => page.getByRole("region", { name: "Outbox" });
export const jobs = (page: Page): Locator => page.getByRole("table", { name: "Jobs" });
export const connection = (page: Page): Locator => page.getByRole("status", { name: "Connection" });

/** Types until the record is offered, and picks it with the keyboard. */
export async function pickRecord(page: Page, title: string): Promise<void> {
  // The record may be among the suggestions, or chosen already: only the list tells what was found.
  const found = page.getByRole("listbox", { name: "Matching records" });
  // A newly opened mail takes the focus; a user would click again, too.
  await expect(async () => {
    await find(page).fill(title);
    await expect(found.getByRole("option", { name: title }).first()).toBeVisible({ timeout: 3000 });
  }).toPass();
  await find(page).press("ArrowDown");
  await find(page).press("Enter");
  await expect(found).toBeHidden();
  await expect(page.getByRole("button", { name: `File to ${title}` })).toBeVisible();
}

export async function openJobs(page: Page): Promise<void> {
  if (await jobs(page).isVisible()) return;
  await outbox(page).getByRole("button", { name: "Outbox" }).click();
  await expect(jobs(page)).toBeVisible();
}

/** The row of the table "Jobs" about a mail. */
export const jobOf = (page: Page, subject: string): Locator =>
  jobs(page).getByRole("row").filter({ hasText: subject });
