import { declarationsOf, isWord, type Declaration } from "./css.ts";
import { writtenValue } from "./properties.ts";
import { pixelsOf } from "./values.ts";

/** The size of text in CSS pixels, or as a factor of the size around it. */
export type FontSize = { readonly pixels: number } | { readonly factor: number };

/** What a `style` attribute says. */
export type Style = {
  /** The declarations that stay, for the attribute; empty without one. */
  readonly css: string;
  /** Whether its element is not shown at all. */
  readonly hides: boolean;
  /** Whether its element is a box without room that cuts off what does not fit. */
  readonly clips: boolean;
  readonly fontSize: FontSize | undefined;
  /** Width and height in CSS pixels, where they are named. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** What it would load. */
  readonly addresses: readonly string[];
};

/**
 * Reads a `style` attribute: the declarations of an allow-list, each in its shortest form, and what the others would have done.
 *
 * @param isSized whether the element's height is its own, as that of images and table cells is. For others it is the least height: their
 *   text would lie over what follows.
 */
export function readStyle(style: string, isSized: boolean): Style {
  const declarations = declarationsOf(style);
  const last: Declared = new Map();
  for (const declaration of declarations) if (counts(declaration, last)) last.set(declaration.name, declaration);
  const pixels = (name: string) => pixelsOf(last.get(name)?.value[0]);
  return {
    css: cssOf(declarations, isSized),
    hides: hides(last),
    clips: !isSized && isWord(last.get("overflow")?.value[0], "hidden") && sizes.some((name) => isNoRoom(pixels(name))),
    fontSize: fontSizeOf(last),
    width: pixels("width"),
    height: pixels("height"),
    addresses: declarations.flatMap(({ value }) => value.flatMap((token) => (token.kind === "address" ? [token.text] : []))),
  };
}

type Declared<One extends Declaration = Declaration> = Map<string, One>;

/** Of two declarations of a property the later one counts, unless only the earlier one is important. */
const counts = (later: Declaration, earlier: Declared): boolean =>
  later.isImportant || earlier.get(later.name)?.isImportant !== true;

const sizes = ["height", "max-height", "width", "max-width"];
const isNoRoom = (pixels: number | undefined): boolean => pixels !== undefined && pixels >= 0 && pixels < 2;

function hides(last: Declared): boolean {
  const [display] = last.get("display")?.value ?? [];
  const [visibility] = last.get("visibility")?.value ?? [];
  const [opacity] = last.get("opacity")?.value ?? [];
  return (
    isWord(display, "none") ||
    isWord(visibility, "hidden") ||
    isWord(visibility, "collapse") ||
    (opacity?.kind === "number" && opacity.value / (opacity.unit === "%" ? 100 : 1) < 0.1)
  );
}

/** CSS pixels. */
export const usualFontSize = 16;

function fontSizeOf(last: Declared): FontSize | undefined {
  const [named] = last.get("font-size")?.value ?? [];
  const size =
    named ?? last.get("font")?.value.find((token) => token.kind === "number" && (token.unit !== "" || token.value === 0));
  if (isWord(size, "smaller")) return { factor: 1 / 1.2 };
  if (isWord(size, "larger")) return { factor: 1.2 };
  if (size?.kind === "word") return isWord(size, "inherit") ? undefined : { pixels: usualFontSize };
  if (size?.kind !== "number" || size.value < 0) return undefined; // as browsers do
  const pixels = pixelsOf(size);
  if (pixels !== undefined) return { pixels };
  return size.unit === "em" ? { factor: size.value } : size.unit === "%" ? { factor: size.value / 100 } : undefined;
}

type Kept = Declaration & { readonly written: string };

function cssOf(declarations: readonly Declaration[], isSized: boolean): string {
  const kept: Declared<Kept> = new Map();
  for (const declaration of declarations) {
    const name = isSized ? declaration.name : (ofUnsized.get(declaration.name) ?? declaration.name);
    const written = writtenValue(name, declaration.value);
    const renamed = { ...declaration, name };
    if (written === undefined || !counts(renamed, kept)) continue;
    kept.delete(name);
    kept.set(name, { ...renamed, written });
  }
  if (hangsOut(kept)) kept.delete("text-indent");
  return [...kept.values()].map(({ name, written }) => `${name}:${written}`).join(";");
}

/** Boxes that hold text grow with it. */
const ofUnsized: ReadonlyMap<string, string> = new Map([
  ["height", "min-height"],
  ["max-height", ""],
]);

/** The first line of a list's entry stands to the left of the others, in the entry's own margin; further left it would leave the mail. */
function hangsOut(kept: Declared<Kept>): boolean {
  const [indent] = kept.get("text-indent")?.value ?? [];
  if (indent?.kind !== "number" || indent.value >= 0) return false;
  const room = new Map<string, number>();
  for (const [name, { value }] of kept) {
    const [, edge, left] = /^(margin|padding)(-left)?$/.exec(name) ?? [];
    const token = left === undefined ? (value[3] ?? value[1] ?? value[0]) : value[0];
    if (edge !== undefined) room.set(edge, Math.max(0, pixelsOf(token) ?? 0));
  }
  const needed = -(pixelsOf(indent) ?? -Infinity);
  return needed > (room.get("margin") ?? 0) + (room.get("padding") ?? 0);
}
