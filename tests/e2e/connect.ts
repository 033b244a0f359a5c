import { expect, type Locator, type Page } from "@playwright/test";
import type { PracticeCrm } from "../support/practice.ts";
import type { Computer } from "./test.ts";

export const dialog = (page: Page): Locator =>
  page.getByRole("dialog", { name: "Connect to Zoho" });
export const organisationButton = (page: Page): Locator =>
  page.getByRole("banner").locator("button[aria-haspopup=menu]");
export const organisationMenu = (page: Page): Locator =>
  page.getByRole("menu", { name: "Organisations" });

export type Way = "In the browser" | "With a code from the API console" | "On another device";

/** Opens the dialog from the menu and fills in what every sign-in needs. */
export async function askToConnect({ page, crm }: Computer, way: Way): Promise<Locator> {
  await organisationButton(page).click();
  await organisationMenu(page).getByRole("menuitem", { name: "Connect to Zoho…" }).click();
  const asked = dialog(page);
  await asked
    .getByLabel("Data centre")
    .selectOption({ label: `This computer — ${new URL(crm.account.address).host}` });
  await asked.getByRole("radio", { name: way }).check();
  // The fields go away when the window learns that Mailpin has the client already.
  const known = asked.getByText("Mailpin has saved the secret of client");
  await Promise.race([fillInClient(asked, crm.account), known.waitFor()]);
  return asked;
}

async function fillInClient(asked: Locator, account: PracticeCrm["account"]): Promise<void> {
  await asked.getByLabel("Client ID").fill(account.clientId);
  await asked.getByLabel("Client secret").fill(account.clientSecret);
}

/** Connects the practice CRM as if it were Zoho, with a code from its console. */
export async function connectByCode(computer: Computer, user?: string): Promise<void> {
  const asked = await askToConnect(computer, "With a code from the API console");
  await asked
    .getByRole("textbox", { name: "Code from the API console" })
    .fill(await computer.crm.selfClientCode(user));
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked).toBeHidden();
}
