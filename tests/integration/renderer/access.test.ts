import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { LanguageTag } from "../../../electron/language/languages.ts";
import {
  faintParts,
  headlessNames,
  movingParts,
  smallTargets,
  tiredControls,
} from "../../support/window/sight.ts";
import { fullWorld, screens, stripScreens, wordsOf } from "../../support/window/tour.ts";
import { windowsForTests } from "../../support/window/window.ts";

const windows = windowsForTests();

/** WCAG 2.2 up to AA, and what axe's authors recommend besides. */
const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violated rules, with the elements. The mail's frame runs no scripts, and holds what others wrote. */
async function violations(page: Page): Promise<readonly string[]> {
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
    [...all],
  );
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(" ")}`);
}

declare global {
  // Only an interface can be merged with the one of the DOM.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly axe: typeof axe;
  }
}

type Look = readonly [
  name: string,
  language: LanguageTag,
  options: Pick<BrowserContextOptions, "colorScheme" | "reducedMotion">,
];
/**
 * Colours do not depend on the direction of the text, nor rules about names and places on colours:
 * each of the four is seen once, and a visit of all screens costs as much as twenty other tests.
 */
const looks: readonly Look[] = [
  ["light and left to right", "en", { colorScheme: "light", reducedMotion: "reduce" }],
  ["dark and right to left", "ar", { colorScheme: "dark" }],
];

describe.each(looks)("the window, %s", (_name, language, options) => {
  it("has nothing on any screen that axe objects to, or that is hard to see or to hit", async () => {
    const word = await wordsOf(language);
    const found: Record<string, readonly string[]> = {};
    const look = async (page: Page, name: string) => {
      const faults = [
        ...(await violations(page)),
        ...(await smallTargets(page)).map((target) => `small: ${target}`),
        ...(await faintParts(page)).map((part) => `faint: ${part}`),
        ...(await headlessNames(page)).map((name) => `loses its beginning: ${name}`),
        ...(await tiredControls(page)).map((control) => `seems disabled: ${control}`),
        ...(options.reducedMotion === undefined ? [] : await movingParts(page)),
      ];
      if (faults.length > 0) found[name] = faults;
    };
    const opened = await windows.open(fullWorld(), { ...options, language });
    await opened.page.evaluate(axe.source);
    for (const [name, open] of screens) {
      await open(opened, word);
      await look(opened.page, name);
    }
    const strip = await windows.openStrip({ ...options, language });
    await strip.evaluate(axe.source);
    for (const [name, open] of stripScreens) {
      await open(strip);
      await look(strip, name);
    }
    expect(found).toEqual({});
  });
});
