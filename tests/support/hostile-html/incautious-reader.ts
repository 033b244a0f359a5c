import type { Frame, Page } from "playwright";

/** Clicks and focuses everything in a mail. */
export async function pressEverything(
  frame: Frame,
  links: "and web links" | "but web links",
): Promise<void> {
  await frame.evaluate((isSpared) => {
    for (const element of document.querySelectorAll<HTMLElement>("*")) {
      element.focus();
      if (isSpared && element.closest('a[href^="http"]') !== null) continue;
      for (const type of ["mouseover", "mouseenter", "pointerdown", "click", "auxclick"])
        element.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            button: type === "auxclick" ? 1 : 0,
          }),
        );
    }
  }, links === "but web links");
}

/** After two frames, the effects of an image's error, a refresh or a focus have happened. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
