import type { Page } from "playwright";
import { text } from "../../../electron/language/text.ts";
import { pdf } from "../../support/mails/pdfs.ts";
import { bytesOf, mail, type TestFile } from "../../support/mails/mails.ts";
import type { Bridge } from "../../../electron/contract/bridge.ts";

/** A screen that a user comes to from the one before it, and how. Texts are the language's own. */
export type Screen = readonly [name: string, open: (page: Page) => Promise<unknown>];

const tray = (page: Page) => page.getByRole("list", { name: text("frame.tray") });
const openDialog = (page: Page) => page.getByRole("dialog").last();
const company = (page: Page) => page.locator("button[aria-haspopup=menu]");
const firstSuggestion = (page: Page) =>
  page
    .getByRole("listbox", { name: text("file-to.suggestions") })
    .getByRole("option")
    .first();

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function drop(page: Page, file: TestFile): Promise<void> {
  const files = [{ name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) }];
  await page.locator("body").drop({ files });
}

/** A customer's mail whose attachments are more than Zoho takes. */
const tooLarge = () =>
  mail("plans.eml", {
    subject: "Plans for the new hall",
    text: "Hello Sam,\n\nthese are the plans that we talked about.\n\nKind regards",
    attachments: [
      { filename: "offer.pdf", content: pdf({ pages: ["Offer 2026-117", "Terms"] }) },
      { filename: "plans.zip", content: bytesOf(8_600_000, "plans") },
      { filename: "measurements.xlsx", content: bytesOf(2_400_000, "measurements") },
    ],
  });

/** Of the built app with the practice company, from its first start on. */
export const screens: readonly Screen[] = [
  ["first-steps", (page) => page.locator(".first-steps").waitFor()],
  [
    "window",
    async (page) => {
      await page
        .getByRole("button", { name: text("tray.samples") })
        .first()
        .click();
      await tray(page).getByRole("listitem").nth(4).waitFor();
      await firstSuggestion(page).waitFor();
      await page.getByRole("button", { name: text("first-steps.leave") }).click();
      await page.locator("iframe").contentFrame().locator("body").waitFor();
    },
  ],
  ["window-dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  [
    "find",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.getByRole("combobox", { name: text("file-to.find"), exact: true }).fill("a");
      await page.locator("[role=listbox]:popover-open [role=option]").nth(2).waitFor();
    },
  ],
  [
    "file-all",
    async (page) => {
      await page.getByRole("combobox", { name: text("file-to.find"), exact: true }).fill("");
      await page.keyboard.press("Escape");
      await tray(page).locator("button").first().focus();
      await page.keyboard.press("Control+Enter");
      await openDialog(page).getByRole("listitem").first().waitFor();
      await openDialog(page).locator("button.primary[aria-disabled=false]").waitFor();
    },
  ],
  [
    "undo",
    async (page) => {
      await leaveDialog(page);
      await firstSuggestion(page).click();
      await page.keyboard.press("Enter");
      await page.locator("[aria-keyshortcuts='Control+Z']").waitFor();
    },
  ],
  [
    "outbox",
    async (page) => {
      await page.locator("[data-opens=outbox]").click();
      await page.getByRole("table").getByRole("row").nth(1).waitFor();
    },
  ],
  [
    "receipt",
    async (page) => {
      await page.keyboard.press("Control+Z");
      await page.evaluate(() =>
        (window as unknown as { mailpin: Bridge }).mailpin.changeSettings({ holdSeconds: 0 }),
      );
      await page.locator("[data-opens=history]").click();
      await firstSuggestion(page).click();
      await page.keyboard.press("Enter");
      await page.getByRole("table").locator("[aria-expanded]").first().click();
      await page.getByRole("table").getByRole("listitem").first().waitFor();
    },
  ],
  [
    "too-large",
    async (page) => {
      await page.locator("[data-opens=history]").click();
      await drop(page, await tooLarge());
      await page
        .getByRole("meter")
        .getByText("plans")
        .or(page.getByText("plans.zip"))
        .first()
        .waitFor();
    },
  ],
  [
    "preview",
    async (page) => {
      await page.locator("button[aria-haspopup=dialog]").first().click();
      await openDialog(page).getByText("Offer 2026-117").waitFor();
    },
  ],
  [
    "settings",
    async (page) => {
      await leaveDialog(page);
      await page.keyboard.press("Control+Comma");
      await openDialog(page).getByRole("switch").first().waitFor();
    },
  ],
  [
    "shortcuts",
    async (page) => {
      await leaveDialog(page);
      await page.keyboard.press("F1");
      await openDialog(page).locator("kbd").first().waitFor();
    },
  ],
  [
    "mail-help",
    async (page) => {
      await openDialog(page).getByRole("button").first().click();
      await page.getByRole("tab").nth(4).click();
      await page.getByRole("tabpanel").getByRole("switch").waitFor();
    },
  ],
  [
    "companies",
    async (page) => {
      await page.keyboard.press("Escape");
      await leaveDialog(page);
      await company(page).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  ],
  [
    "connect",
    async (page) => {
      await page.getByRole("menuitem", { name: text("organisations.connect") }).click();
      await openDialog(page).getByRole("textbox").first().waitFor();
    },
  ],
  [
    "never-file",
    async (page) => {
      await leaveDialog(page);
      await company(page).click();
      await page.getByRole("menuitem", { name: text("organisations.never-file") }).click();
      await openDialog(page).getByRole("textbox").waitFor();
    },
  ],
  [
    "records",
    async (page) => {
      await leaveDialog(page);
      await company(page).click();
      await page.getByRole("menuitem", { name: text("organisations.record-copy") }).click();
      await openDialog(page).locator("dd").first().waitFor();
    },
  ],
];
