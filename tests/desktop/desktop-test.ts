import type { Page } from "@playwright/test";
import { expect, test as base } from "../e2e/test.ts";
import { mails } from "../e2e/window.ts";
import { mail, type MailParts } from "../support/mails/mails.ts";
import { Screen, type Frame, type Point } from "./screen.ts";

/** The left half of the screen, of the program that mails come from. */
export const besideFrame: Frame = { x: 0, y: 0, width: 800, height: 860 };
/** The right half. */
const windowFrame: Frame = { x: 820, y: 0, width: 780, height: 860 };
/** The middle of Mailpin's window: people drop where there is room. */
export const target: Point = { x: 1210, y: 430 };

/** A mail of each of the first days of November, by lines as Unix has them. */
export const letters = (days: number, parts: MailParts = {}): Promise<string[]> =>
  Promise.all(
    Array.from({ length: days }, async (_, index) => {
      const day = index + 1;
      const date = new Date(Date.UTC(2026, 10, day, 9));
      const { bytes } = await mail("letter", { subject: `Letter of day ${day}`, date, ...parts });
      return Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
    }),
  );

/** Drags until the tray has so many mails: on a busy computer a program may miss a drag. */
export const dragUntil = (page: Page, count: number, drag: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await drag();
    await expect(mails(page)).toHaveCount(count, { timeout: 5_000 });
  }).toPass();

/** A test with a screen, and with Mailpin on its right half. */
export const test = base.extend<{ mailpin: Page }, { desktop: Screen }>({
  desktop: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const screen = await Screen.open();
      await use(screen);
      screen.close();
    },
    { scope: "worker" },
  ],
  mailpin: async ({ desktop, computer }, use) => {
    computer.place = { display: desktop.display, ...windowFrame };
    await use(await computer.startOnline());
  },
});
