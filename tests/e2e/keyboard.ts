import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** How the element with the focus looks, and its name in messages of tests. */
type Stop = { readonly name: string; readonly look: string; readonly isFrame: boolean };

/** Playwright copies it into the page, so it may use nothing outside itself. */
function stopOf(element: Element): Stop {
  const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
  return {
    name: element.outerHTML.slice(0, 160),
    look: [outline, boxShadow, borderColor, backgroundColor].join("; "),
    isFrame: element instanceof HTMLIFrameElement,
  };
}

/** A user's fingers on the keyboard: at each stop it is seen where the focus is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }

  /** Presses Tab until the element has the focus, which must be seen there. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await this.#isOn(target)) return;
      await this.step(key);
    }
    throw new Error("no amount of Tab leads there");
  }

  /** Presses Tab once. The element that had the focus must look different without it. */
  async step(key: "Tab" | "Shift+Tab"): Promise<void> {
    const left = await this.#page.evaluateHandle(() => document.activeElement ?? document.body);
    const before = await left.evaluate(stopOf);
    await this.press(key);
    const after = await left.evaluate(stopOf);
    const hasLeft = await left.evaluate((element) => element !== document.activeElement);
    // The frame of the mail scrolls by keys; the browser draws its focus within.
    if (hasLeft && !before.isFrame && !before.name.startsWith("<body"))
      expect(after.look, `the focus is seen on ${before.name}`).not.toBe(before.look);
    await left.dispose();
  }

  /** Presses Tab until the focus is back at its first stop. @returns how many stops there are */
  async round(key: "Tab" | "Shift+Tab"): Promise<number> {
    await this.step(key); // a dialog that was opened may have the focus itself
    const first = await this.#page.evaluateHandle(() => document.activeElement);
    for (let stops = 1; stops < 120; stops += 1) {
      await this.step(key);
      if (await first.evaluate((element) => element === document.activeElement)) return stops;
    }
    throw new Error("the focus does not come back: it is trapped");
  }

  #isOn(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }
}
