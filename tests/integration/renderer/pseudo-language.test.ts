import type { Page } from "playwright";
import { expect, it } from "vitest";
import { pseudoLanguage } from "../../../electron/language/languages.ts";
import { fullWorld, screens, stripScreens, wordsOf } from "../../support/window/tour.ts";
import { windowsForTests } from "../../support/window/window.ts";

const windows = windowsForTests();

type Faults = {
  /** Words that no catalog has. */
  readonly plain: readonly string[];
  /** Texts that have no room. */
  readonly cut: readonly string[];
};

/** Playwright copies it into the page, so it may use nothing outside itself. */
function faultsOf(): Faults {
  const plain = new Set<string>();
  const cut = new Set<string>();
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (holder === null || !isShown(holder)) continue;
    // What is isolated came from outside; what is inside of \u2068 and \u2069, too.
    if (holder.closest("bdi, [dir=auto], [lang], code, kbd, output") !== null) continue;
    const words = (node.nodeValue ?? "").replaceAll(/\u2068[^\u2069]*\u2069/g, "");
    if (/[a-z]{4}/.test(words)) plain.add(words.trim());
  }
  for (const element of document.querySelectorAll("button, label, h2, h3, th, legend, p, span")) {
    if (!isShown(element) || element.closest(".unseen") !== null) continue;
    const { display, overflowX, textOverflow } = getComputedStyle(element);
    if (overflowX !== "visible" && textOverflow === "ellipsis") continue;
    if (display !== "inline" && element.scrollWidth > element.clientWidth + 1)
      cut.add(`${element.tagName} ${element.className}: ${element.textContent.trim()}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) cut.add("the window scrolls sideways");
  return { plain: [...plain], cut: [...cut] };
}

const faultsIn = (page: Page): Promise<Faults> => page.evaluate(faultsOf);

it("finds a plain word, and a text without room", async () => {
  const page = await (await windows.context()).newPage();
  await page.setContent(
    '<button style="width: 30px; white-space: nowrap">Ţŕýý åĝååîñ</button><p>Try again</p><bdi>Ana Client</bdi>',
  );
  const { plain, cut } = await faultsIn(page);
  expect(plain).toEqual(["Try again"]);
  expect(cut).toHaveLength(1);
});

it("the words of the drop strip are out of the catalogs, and have their room", async () => {
  const strip = await windows.openStrip({ language: pseudoLanguage });
  for (const [name, open] of stripScreens) {
    await open(strip);
    expect(await faultsIn(strip), name).toEqual({ plain: [], cut: [] });
  }
});

it.each([
  ["usual", { width: 1080, height: 720 }],
  ["small", { width: 560, height: 520 }],
] as const)(
  "in a %s window, each word is out of the catalogs and has its room, on every screen",
  async (_name, viewport) => {
    const word = await wordsOf(pseudoLanguage);
    const opened = await windows.open(fullWorld(), { viewport, language: pseudoLanguage });
    const found: Record<string, Faults> = {};
    for (const [name, open] of screens) {
      await open(opened, word);
      const faults = await faultsIn(opened.page);
      if (faults.plain.length + faults.cut.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
  },
);
