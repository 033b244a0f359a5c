import { isSign, type Token } from "./css.ts";
import {
  anyOf,
  colour,
  fixedLength,
  fonts,
  ink,
  length,
  number,
  one,
  percent,
  sides,
  upTo,
  word,
  type Part,
  type Rule,
} from "./values.ts";

/**
 * The properties that stay in a style, each with what its value may be: they format text and tables. Nothing here loads (`url`), moves
 * over other content (`position`, `transform`, margins below zero) or hides (`opacity`, `overflow`, sizes that nobody can read).
 * Lengths are CSS pixels.
 */

const width = anyOf(length(0, 2_000), percent(0, 100), word("auto"));
const padding = anyOf(length(0, 600), percent(0, 50));
const lineWidth = anyOf(length(0, 50), word("thin medium thick"));
const lineStyle = word("none hidden solid dashed dotted double groove ridge inset outset");
const line = upTo(3, anyOf(lineWidth, lineStyle, colour));
const fontSize = anyOf(
  word("xx-small x-small small medium large x-large xx-large xxx-large smaller larger"),
  fixedLength(5, 100),
  number(0.5, 2.5, "em"),
  percent(50, 250),
);
const fontStyle = word("normal italic oblique");
const fontWeight = anyOf(word("normal bold bolder lighter"), number(1, 1_000));
const fontVariant = word("normal small-caps");
/** Lower lines would lie over one another. */
const lineHeight = anyOf(word("normal"), number(0.8, 4), fixedLength(10, 200), number(0.8, 4, "em"), percent(80, 400));
const marker = word("none disc circle square decimal lower-alpha upper-alpha lower-latin upper-latin lower-roman upper-roman");
const side = word("inside outside");

/** Word moves its tables to the left by their padding: such a margin is none. */
const margin: Part = (token) =>
  token.kind === "number" && token.value < 0 ? "0" : anyOf(length(0, 600), percent(0, 50), word("auto"))(token);

/** Of `background` only the colour stays. It is there for those who do not see the picture, and makes white text readable. */
const background: Rule = (value) => {
  const [painted, ...more] = value.map(colour).filter((written) => written !== undefined);
  return more.length > 0 ? undefined : painted;
};

/** `italic bold 12px/1.5 Arial, sans-serif`: what may come before the size, the size, the height of a line, and the fonts. */
const font: Rule = (value) => {
  const before = anyOf(fontStyle, fontVariant, fontWeight);
  const at = value.findIndex((token) => before(token) === undefined);
  const size = one(fontSize)(value.slice(at, at + 1));
  const hasHeight = isSign(value[at + 1], "/");
  const height = hasHeight ? one(lineHeight)(value.slice(at + 2, at + 3)) : "";
  const names = fonts(value.slice(at + (hasHeight ? 3 : 1)));
  if (at < 0 || size === undefined || height === undefined || names === undefined) return undefined;
  return [...value.slice(0, at).map(before), hasHeight ? `${size}/${height}` : size, names].join(" ");
};

const boxSides = ["top", "right", "bottom", "left"];
const onEachSide = (name: (side: string) => string, rule: Rule): [string, Rule][] => boxSides.map((one) => [name(one), rule]);

const rules: ReadonlyMap<string, Rule> = new Map([
  ["color", one(ink)],
  ["background-color", one(colour)],
  ["background", background],
  ["font", font],
  ["font-family", fonts],
  ["font-size", one(fontSize)],
  ["font-style", one(fontStyle)],
  ["font-weight", one(fontWeight)],
  ["font-variant", one(fontVariant)],
  ["line-height", one(lineHeight)],
  ["letter-spacing", one(anyOf(word("normal"), length(-1.6, 20)))],
  ["word-spacing", one(anyOf(word("normal"), length(-2, 40)))],
  ["text-align", one(word("left right center justify start end"))],
  ["text-decoration", upTo(4, anyOf(word("none underline overline line-through solid double dotted dashed wavy"), colour))],
  ["text-decoration-line", upTo(3, word("none underline overline line-through"))],
  ["text-indent", one(anyOf(length(-200, 600), percent(0, 50)))],
  ["text-transform", one(word("none uppercase lowercase capitalize"))],
  ["vertical-align", one(anyOf(word("baseline top middle bottom sub super text-top text-bottom"), length(-20, 20)))],
  ["white-space", one(word("normal nowrap pre pre-wrap pre-line break-spaces"))],
  ["word-break", one(word("normal break-all break-word keep-all"))],
  ["word-wrap", one(word("normal break-word anywhere"))],
  ["overflow-wrap", one(word("normal break-word anywhere"))],
  ["direction", one(word("ltr rtl"))],
  ["display", one(word("block inline inline-block table table-row table-cell list-item"))],
  ["float", one(word("left right none"))],
  ["clear", one(word("left right both none"))],
  ["list-style", upTo(2, anyOf(marker, side))],
  ["list-style-type", one(marker)],
  ["list-style-position", one(side)],
  ["table-layout", one(word("auto fixed"))],
  ["caption-side", one(word("top bottom"))],
  ["border-collapse", one(word("collapse separate"))],
  ["border-spacing", upTo(2, length(0, 100))],
  ["border-radius", sides(anyOf(length(0, 500), percent(0, 50)))],
  ["border", line],
  ["border-width", sides(lineWidth)],
  ["border-style", sides(lineStyle)],
  ["border-color", sides(colour)],
  ...onEachSide((one) => `border-${one}`, line),
  ...onEachSide((side) => `border-${side}-width`, one(lineWidth)),
  ...onEachSide((side) => `border-${side}-style`, one(lineStyle)),
  ...onEachSide((side) => `border-${side}-color`, one(colour)),
  ["margin", sides(margin)],
  ...onEachSide((side) => `margin-${side}`, one(margin)),
  ["padding", sides(padding)],
  ...onEachSide((side) => `padding-${side}`, one(padding)),
  ...["width", "min-width", "max-width", "height", "min-height", "max-height"].map((name): [string, Rule] => [name, one(width)]),
]);

const everywhere = one(word("inherit initial"));

/** The value of a property in its shortest form; undefined where the property or the value does not stay. */
export function writtenValue(name: string, value: readonly Token[]): string | undefined {
  const rule = rules.get(name);
  return rule === undefined ? undefined : (everywhere(value) ?? rule(value));
}
