import type { Frame, Page } from "playwright";

/** Clicks and focuses all that a mail shows. */
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

/** Two frames drawn: what an image's error, a refresh or a focus sets off has happened by then. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
