import { expect, type Page } from "@playwright/test";

declare global {
  // Only an interface can be merged with the one of the DOM.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    heard: string[];
  }
}

/**
 * Notes from now on what a screen reader speaks by itself, as browsers tell it: what changes in a
 * live region that was there before, and alerts. What lies behind a modal dialog is not spoken.
 */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const live = "[aria-live], [role=status], [role=alert]";
    const known = new WeakSet<Element>(document.querySelectorAll(live));
    window.heard = [];

    /** Without what is hidden from screen readers, and what is not to be spoken. */
    function wordsOf(node: Node): string {
      if (!(node instanceof Element)) return node.nodeValue ?? "";
      if (node.matches("[aria-hidden=true], [aria-live=off], [hidden]")) return "";
      const label = node.getAttribute("aria-label");
      if (node.matches("button") && label !== null) return label;
      return Array.from(node.childNodes, wordsOf).join(" ");
    }

    /** A region is spoken as a whole, or what has come into it. */
    function spokenOf({ target, addedNodes, removedNodes }: MutationRecord): readonly Node[] {
      const holder = target instanceof Element ? target : target.parentElement;
      const changed = [...addedNodes, ...removedNodes];
      const isHidden = (node: Node) =>
        node instanceof Element && node.matches("[aria-hidden=true]");
      if (holder?.closest("[aria-hidden=true]") || (changed.length > 0 && changed.every(isHidden)))
        return [];
      const region = holder?.closest(live);
      const alerts = [...addedNodes].flatMap((node) =>
        node instanceof Element && node.matches("[role=alert]") ? [node] : [],
      );
      const modal = document.querySelector("dialog:modal");
      if (!region || !known.has(region) || region.matches("[aria-live=off]")) return alerts;
      if (modal?.contains(region) === false) return [];
      return region.matches("[aria-atomic=false]") ? [...addedNodes] : [region];
    }

    new MutationObserver((changes) => {
      const spoken = new Set(changes.flatMap(spokenOf));
      for (const node of spoken) {
        const words = wordsOf(node).replaceAll(/[⁦-⁩]/g, "").replaceAll(/\s+/g, " ").trim();
        if (words !== "") window.heard.push(words);
      }
      for (const region of document.querySelectorAll(live)) known.add(region);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** Someone who hears the window and does not see it. */
export class Listener {
  readonly #page: Page;
  /** All that was spoken, in its order. */
  readonly #heard: string[] = [];
  /** So much of it was expected. */
  #understood = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async on(page: Page): Promise<Listener> {
    await listen(page);
    return new Listener(page);
  }

  /**
   * Waits until these sentences were spoken, in any order, after those that were waited for before:
   * what is suggested may be known before the last mail is read.
   */
  async hears(...sentences: (string | RegExp)[]): Promise<void> {
    await expect
      .poll(async () => {
        this.#heard.push(...(await this.#page.evaluate(() => window.heard.splice(0))));
        const fresh = this.#heard.slice(this.#understood);
        const places = sentences.map((one) => fresh.findIndex((words) => isLike(words, one)));
        if (places.includes(-1)) return fresh;
        this.#understood += Math.max(...places) + 1;
        return sentences;
      })
      .toEqual(sentences);
  }

  /** What was spoken twice in a row. */
  get doubled(): readonly string[] {
    return this.#heard.filter((words, at) => words === this.#heard[at - 1]);
  }
}

const isLike = (words: string, sentence: string | RegExp): boolean =>
  typeof sentence === "string" ? words.includes(sentence) : sentence.test(words);

/** The levels of the headings that are shown, in their order. */
export const headingLevels = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll("h1, h2, h3, h4, h5, h6"))
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName[1])),
  );
