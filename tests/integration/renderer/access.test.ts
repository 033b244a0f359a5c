import axe from "axe-core";
import type { BrowserContextOptions } from "playwright";
import { describe, expect, it } from "vitest";
import type { LanguageTag } from "../../../electron/language/languages.ts";
import { fullWorld, screens, wordsOf } from "../../support/window/tour.ts";
import { windowsForTests, type Opened } from "../../support/window/window.ts";

const windows = windowsForTests();

/** WCAG 2.2 up to AA, and what axe's authors recommend besides. */
const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violated rules, with the elements. The mail's frame runs no scripts, and holds what others wrote. */
async function violations({ page }: Opened, rules: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(
    async (runOnly) => {
      const { violations } = await window.axe.run(
        { exclude: [["iframe"]] },
        {
          runOnly,
          resultTypes: ["violations"],
          // Chromium gives a scroller without anything to focus the focus itself, since version 130.
          rules: { "scrollable-region-focusable": { enabled: false } },
        },
      );
      return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
    },
    [...rules],
  );
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(" ")}`);
}

declare global {
  // Only an interface can be merged with the one of the DOM.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly axe: typeof axe;
  }
}

type Look = readonly [
  name: string,
  language: LanguageTag,
  options: Pick<BrowserContextOptions, "colorScheme">,
  rules: readonly string[],
];
const looks: readonly Look[] = [
  ["light", "en", { colorScheme: "light" }, all],
  // All but the colours is the same.
  ["dark", "en", { colorScheme: "dark" }, ["color-contrast"]],
  ["right to left", "ar", { colorScheme: "light" }, all],
];

describe.each(looks)("the window, %s", (_name, language, options, rules) => {
  it("has nothing on any screen that axe objects to", async () => {
    const word = await wordsOf(language);
    const opened = await windows.open(fullWorld(), { ...options, language });
    await opened.page.evaluate(axe.source);
    const found: Record<string, readonly string[]> = {};
    for (const [name, open] of screens) {
      await open(opened, word);
      const faults = await violations(opened, rules);
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
  });
});
