import type { Page } from "playwright";

/** Playwright copies it into the page, so it may use nothing outside itself. */
function smallOf(): string[] {
  const controls = [
    "button, select, textarea, input:not([type=checkbox], [type=radio], [type=file])",
    "label:has(input), [role=option], [role=tab], [role=menuitem], [data-drop]",
  ].join();
  return Array.from(document.querySelectorAll(controls)).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 0;
    const isAlone = element.matches("label") && element.querySelector("input[type=text]") !== null;
    if (!isShown || isAlone || (width >= 24 && height >= 24)) return [];
    return [`${width} × ${height}: ${element.outerHTML.slice(0, 120)}`];
  });
}

/** Controls that are smaller than 24 pixels (WCAG 2.2, 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> => page.evaluate(smallOf);

/** Playwright copies it into the page, so it may use nothing outside itself. */
function tiredOf(): string[] {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = "var(--dim)";
  const { color: dim } = getComputedStyle(probe);
  probe.remove();
  return Array.from(document.querySelectorAll("button, summary"))
    .filter((one) => one.checkVisibility() && getComputedStyle(one).color === dim)
    .filter((one) => !one.matches(":disabled, [aria-disabled=true]"))
    .map((one) => one.outerHTML.slice(0, 160));
}

/** Controls that can be used, in the colour of those that cannot. */
export const tiredControls = (page: Page): Promise<string[]> => page.evaluate(tiredOf);

/** Playwright copies it into the page, so it may use nothing outside itself. */
function headlessOf(): string[] {
  return Array.from(document.querySelectorAll("bdi")).flatMap((name) => {
    const { direction, textOverflow } = getComputedStyle(name);
    if (!name.checkVisibility() || textOverflow === "ellipsis") return [];
    for (let around = name.parentElement; around !== null; around = around.parentElement) {
      const outer = getComputedStyle(around);
      if (outer.textOverflow === "ellipsis" && outer.direction !== direction)
        return [around.outerHTML.slice(0, 160)];
    }
    return [];
  });
}

/** Names that lose their beginning where there is no room: what cuts them reads the other way. */
export const headlessNames = (page: Page): Promise<string[]> => page.evaluate(headlessOf);

/** Playwright copies it into the page, so it may use nothing outside itself. */
function movingOf(): string[] {
  const longest = (durations: string) =>
    Math.max(
      ...durations.split(",").map((one) => parseFloat(one) * (one.includes("ms") ? 1 : 1000)),
    );
  return Array.from(document.querySelectorAll("*")).flatMap((element) =>
    [undefined, "::before", "::after"].flatMap((pseudo) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(
        element,
        pseudo,
      );
      const animation = animationName === "none" ? 0 : longest(animationDuration);
      const isMoving = Math.max(animation, longest(transitionDuration)) > 10;
      return isMoving ? [`${element.tagName} ${element.className}${pseudo ?? ""}`] : [];
    }),
  );
}

/** What moves for longer than 0.01 seconds. */
export const movingParts = (page: Page): Promise<string[]> => page.evaluate(movingOf);

/** Playwright copies it into the page, so it may use nothing outside itself. */
function faintOf(): string[] {
  const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
  const backgroundOf = (element: Element | null): string => {
    if (element === null) return "rgb(255, 255, 255)";
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== "none") return backgroundImage;
    return isClear(backgroundColor) ? backgroundOf(element.parentElement) : backgroundColor;
  };
  const around = (element: Element) => backgroundOf(element.parentElement);
  // A line of the tray is drawn around its button; a menu ticks what is chosen.
  const lookOf = (element: Element) =>
    [element, element.parentElement ?? element]
      .map((one) => {
        const { outline, borderColor, borderStyle } = getComputedStyle(one);
        return [outline, borderColor, borderStyle, backgroundOf(one)].join("; ");
      })
      .concat(String(element.querySelectorAll("svg").length))
      .join();
  const hasEdge = (element: Element): boolean => {
    const { borderStyle, borderTopColor, borderBottomWidth, outlineStyle, appearance } =
      getComputedStyle(element);
    const hasBorder =
      borderStyle !== "none" && parseFloat(borderBottomWidth) > 0 && !isClear(borderTopColor);
    return (
      (hasBorder && borderTopColor !== around(element)) ||
      outlineStyle !== "none" ||
      (element.matches("[type=checkbox], [type=radio], [type=range]") && appearance !== "none") ||
      backgroundOf(element) !== around(element)
    );
  };
  const shown = (selector: string) =>
    Array.from(document.querySelectorAll(selector)).filter((element) => element.checkVisibility());
  const faint = [
    ...shown("button, select, textarea, input").filter((element) => !hasEdge(element)),
    ...shown("[role=meter] > span").filter((part) => backgroundOf(part) === around(part)),
    ...shown("rect").filter((bar) => getComputedStyle(bar).fill === around(bar)),
    ...["selected", "pressed", "current", "checked"].flatMap((state) => {
      const others = new Set(shown(`[aria-${state}=false]`).map(lookOf));
      return shown(`[aria-${state}=true]`).filter((element) => others.has(lookOf(element)));
    }),
  ];
  return faint.map((element) => element.outerHTML.slice(0, 160));
}

/**
 * With the user's own few colours: controls without an edge, bars like what is around them, and what
 * is chosen but looks like the others.
 */
export async function faintParts(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const faint = await page.evaluate(faintOf);
  await page.emulateMedia({ forcedColors: "none" });
  return faint;
}
