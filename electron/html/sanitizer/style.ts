import { declarationsOf, isIdent, type Declaration, type Token } from "./css-declarations.ts";
import { isRemote } from "./links.ts";
import { serialisedValue } from "./properties.ts";
import { pixelsOf } from "./values.ts";

/** A font size in CSS pixels, or as a factor of the surrounding one. */
export type FontSize = { readonly pixels: number } | { readonly factor: number };

/** The meaning of a `style` attribute. */
export type Style = {
  /** The allowed declarations, for the attribute; empty if there are none. */
  readonly css: string;
  /** Whether its element is not shown at all. */
  readonly hides: boolean;
  /** Whether its element is a box without room that clips its content. */
  readonly clips: boolean;
  /** As the sender wrote it, and as it is in `css`. */
  readonly fontSize: FontSize | undefined;
  readonly keptFontSize: FontSize | undefined;
  /** Width and height in CSS pixels, where they are given. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** How many addresses of the net it would load. */
  readonly remoteAddresses: number;
};

/**
 * Reads the `style` attributes of a mail. Many elements repeat the same one, so each is read once.
 */
export class StyleReader {
  readonly #known = { sized: new Map<string, Style>(), unsized: new Map<string, Style>() };

  /** See readStyle. */
  read(style: string, isSized: boolean): Style {
    const known = isSized ? this.#known.sized : this.#known.unsized;
    const read = known.get(style) ?? readStyle(style, isSized);
    known.set(style, read);
    return read;
  }
}

/**
 * Reads a `style` attribute: the declarations of an allow-list, each in its shortest form, and the
 * effects of the others.
 *
 * @param isSized whether the element's height is its own, as that of images and table cells is. For
 *   others it becomes the least height: their text would overlap the content below.
 */
export function readStyle(style: string, isSized: boolean): Style {
  const declarations = declarationsOf(style);
  const given: Declared = new Map();
  for (const declaration of declarations) declare(given, declaration);
  const kept = keptOf(declarations, isSized);
  const only = (name: string) => onlyToken(given.get(name));
  const pixels = (name: string) => pixelsOf(only(name));
  return {
    css: [...kept.values()].map(({ name, written }) => `${name}:${written}`).join(";"),
    hides: hides(only("display"), only("visibility"), only("opacity")),
    clips:
      !isSized &&
      isIdent(only("overflow"), "hidden") &&
      sizes.some((name) => isNoRoom(pixels(name))),
    fontSize: fontSizeOf(given),
    keptFontSize: fontSizeOf(kept),
    width: pixels("width"),
    height: pixels("height"),
    remoteAddresses: declarations.flatMap(({ value }) => value.filter(isRemoteUrl)).length,
  };
}

const isRemoteUrl = (token: Token): boolean => token.kind === "url" && isRemote(token.text);

/** The declarations that take effect, by property, in their order. */
type Declared<One extends Declaration = Declaration> = Map<string, One>;

/**
 * Of two declarations of a property the later one wins, unless only the earlier one is important.
 */
function declare<One extends Declaration>(declared: Declared<One>, declaration: One): void {
  const { name, isImportant } = declaration;
  if (!isImportant && declared.get(name)?.isImportant === true) return;
  declared.delete(name);
  declared.set(name, declaration);
}

const sizes = ["height", "max-height", "width", "max-width"];
const isNoRoom = (pixels: number | undefined): boolean =>
  pixels !== undefined && pixels >= 0 && pixels < 2;

/** Browsers ignore these properties where there is more than one token. */
const onlyToken = (declaration: Declaration | undefined): Token | undefined =>
  declaration?.value.length === 1 ? declaration.value[0] : undefined;

const hides = (
  display: Token | undefined,
  visibility: Token | undefined,
  opacity: Token | undefined,
): boolean =>
  isIdent(display, "none") ||
  isIdent(visibility, "hidden") ||
  isIdent(visibility, "collapse") ||
  (opacity?.kind === "numeric" && opacity.value / (opacity.unit === "%" ? 100 : 1) < 0.1);

/** CSS pixels. */
export const usualFontSize = 16;

function fontSizeOf(declared: Declared): FontSize | undefined {
  const last = [...declared.values()].findLast(
    ({ name }) => name === "font-size" || name === "font",
  );
  const size = last?.name === "font" ? last.value.find(isSizeInFont) : onlyToken(last);
  if (isIdent(size, "smaller")) return { factor: 1 / 1.2 };
  if (isIdent(size, "larger")) return { factor: 1.2 };
  if (size?.kind === "ident")
    return isIdent(size, "inherit") ? undefined : { pixels: usualFontSize };
  if (size?.kind !== "numeric" || size.value < 0) return undefined;
  const pixels = pixelsOf(size);
  if (pixels !== undefined) return { pixels };
  return size.unit === "em"
    ? { factor: size.value }
    : size.unit === "%"
      ? { factor: size.value / 100 }
      : undefined;
}

/** A number without a unit is the weight. */
const isSizeInFont = (token: Token): boolean =>
  token.kind === "numeric" && (token.unit !== "" || token.value === 0);

type Kept = Declaration & { readonly written: string };

function keptOf(declarations: readonly Declaration[], isSized: boolean): Declared<Kept> {
  const kept: Declared<Kept> = new Map();
  for (const declaration of declarations) {
    const name = isSized ? declaration.name : (ofUnsized.get(declaration.name) ?? declaration.name);
    const written = serialisedValue(name, declaration.value);
    if (written !== undefined) declare(kept, { ...declaration, name, written });
  }
  if (hangsOut(kept)) kept.delete("text-indent");
  return kept;
}

/** Boxes with text grow with it. */
const ofUnsized: ReadonlyMap<string, string> = new Map([
  ["height", "min-height"],
  ["max-height", ""],
]);

/**
 * The first line of a list entry is to the left of the others, within the entry's own margin;
 * further left it would leave the mail.
 */
function hangsOut(kept: Declared<Kept>): boolean {
  const [indent] = kept.get("text-indent")?.value ?? [];
  if (indent?.kind !== "numeric" || indent.value >= 0) return false;
  const room = new Map<string, number>();
  for (const [name, { value }] of kept) {
    const [, edge, left] = /^(margin|padding)(-left)?$/.exec(name) ?? [];
    const token = left === undefined ? (value[3] ?? value[1] ?? value[0]) : value[0];
    if (edge !== undefined) room.set(edge, Math.max(0, pixelsOf(token) ?? 0));
  }
  const needed = -(pixelsOf(indent) ?? -Infinity);
  return needed > (room.get("margin") ?? 0) + (room.get("padding") ?? 0);
}
