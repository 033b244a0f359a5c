import { test as base } from "../e2e/test.ts";
import { Screen, type Frame, type Point } from "./screen.ts";

/** The left half of the screen, of the program that mails come from. */
export const besideFrame: Frame = { x: 0, y: 0, width: 800, height: 860 };
/** The right half. */
export const windowFrame: Frame = { x: 820, y: 0, width: 780, height: 860 };
/** The middle of Mailpin's window: people drop where there is room. */
export const target: Point = { x: 1210, y: 430 };

/** A test with a screen of its own. */
export const test = base.extend<{ desktop: Screen }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  desktop: async ({}, use) => {
    const screen = await Screen.open();
    await use(screen);
    screen.close();
  },
});
