import { isDelim, type Token } from "./css-declarations.ts";
import {
  anyOf,
  colour,
  absoluteLength,
  fontFamilies,
  textColour,
  length,
  number,
  one,
  percent,
  box,
  sequence,
  keyword,
  type Component,
  type Grammar,
} from "./values.ts";

/**
 * The allowed properties of a style, each with the grammar of its value: they format text and
 * tables. None of them loads (`url`), moves over other content (`position`, `transform`, negative
 * margins) or hides (`opacity`, `overflow`, unreadable sizes). Lengths are CSS pixels.
 */

const width = anyOf(length(0, 2_000), percent(0, 100), keyword("auto"));
const padding = anyOf(length(0, 600), percent(0, 50));
const lineWidth = anyOf(length(0, 50), keyword("thin medium thick"));
const lineStyle = keyword("none hidden solid dashed dotted double groove ridge inset outset");
const line = sequence(3, anyOf(lineWidth, lineStyle, colour));
const fontSize = anyOf(
  keyword("xx-small x-small small medium large x-large xx-large xxx-large smaller larger"),
  absoluteLength(5, 100),
  number(0.5, 2.5, "em"),
  percent(50, 250),
);
const fontStyle = keyword("normal italic oblique");
const fontWeight = anyOf(keyword("normal bold bolder lighter"), number(1, 1_000));
const fontVariant = keyword("normal small-caps");
/** Smaller line heights would make lines overlap. */
const lineHeight = anyOf(
  keyword("normal"),
  number(0.8, 4),
  absoluteLength(10, 200),
  number(0.8, 4, "em"),
  percent(80, 400),
);
const marker = keyword(
  "none disc circle square decimal lower-alpha upper-alpha lower-latin upper-latin lower-roman upper-roman",
);
const side = keyword("inside outside");

/** Word moves its tables to the left by their padding; such a margin is dropped. */
const margin: Component = (token) =>
  token.kind === "numeric" && token.value < 0
    ? "0"
    : anyOf(length(0, 600), percent(0, 50), keyword("auto"))(token);

/**
 * Only the colour of a `background` stays. It is meant for readers who do not see the picture, and
 * makes white text readable.
 */
const background: Grammar = (value) => {
  const [painted, ...more] = value.map(colour).filter((written) => written !== undefined);
  return more.length > 0 ? undefined : painted;
};

/**
 * `italic bold 12px/1.5 Arial, sans-serif`: optional keywords, the size, the line height, and the
 * fonts.
 */
const font: Grammar = (value) => {
  const before = anyOf(fontStyle, fontVariant, fontWeight);
  const at = value.findIndex((token) => before(token) === undefined);
  const size = one(fontSize)(value.slice(at, at + 1));
  const hasHeight = isDelim(value[at + 1], "/");
  const height = hasHeight ? one(lineHeight)(value.slice(at + 2, at + 3)) : "";
  const names = fontFamilies(value.slice(at + (hasHeight ? 3 : 1)));
  if (at < 0 || size === undefined || height === undefined || names === undefined) return undefined;
  return [...value.slice(0, at).map(before), hasHeight ? `${size}/${height}` : size, names].join(
    " ",
  );
};

const boxSides = ["top", "right", "bottom", "left"];
const onEachSide = (name: (side: string) => string, rule: Grammar): [string, Grammar][] =>
  boxSides.map((one) => [name(one), rule]);

const rules: ReadonlyMap<string, Grammar> = new Map([
  ["color", one(textColour)],
  ["background-color", one(colour)],
  ["background", background],
  ["font", font],
  ["font-family", fontFamilies],
  ["font-size", one(fontSize)],
  ["font-style", one(fontStyle)],
  ["font-weight", one(fontWeight)],
  ["font-variant", one(fontVariant)],
  ["line-height", one(lineHeight)],
  ["letter-spacing", one(anyOf(keyword("normal"), length(-1.6, 20)))],
  ["word-spacing", one(anyOf(keyword("normal"), length(-2, 40)))],
  ["text-align", one(keyword("left right center justify start end"))],
  [
    "text-decoration",
    sequence(
      4,
      anyOf(
        keyword("none underline overline line-through solid double dotted dashed wavy"),
        colour,
      ),
    ),
  ],
  ["text-decoration-line", sequence(3, keyword("none underline overline line-through"))],
  ["text-indent", one(anyOf(length(-200, 600), percent(0, 50)))],
  ["text-transform", one(keyword("none uppercase lowercase capitalize"))],
  [
    "vertical-align",
    one(
      anyOf(keyword("baseline top middle bottom sub super text-top text-bottom"), length(-20, 20)),
    ),
  ],
  ["white-space", one(keyword("normal nowrap pre pre-wrap pre-line break-spaces"))],
  ["word-break", one(keyword("normal break-all break-word keep-all"))],
  ["word-wrap", one(keyword("normal break-word anywhere"))],
  ["overflow-wrap", one(keyword("normal break-word anywhere"))],
  ["direction", one(keyword("ltr rtl"))],
  ["display", one(keyword("block inline inline-block table table-row table-cell list-item"))],
  ["float", one(keyword("left right none"))],
  ["clear", one(keyword("left right both none"))],
  ["list-style", sequence(2, anyOf(marker, side))],
  ["list-style-type", one(marker)],
  ["list-style-position", one(side)],
  ["table-layout", one(keyword("auto fixed"))],
  ["caption-side", one(keyword("top bottom"))],
  ["border-collapse", one(keyword("collapse separate"))],
  ["border-spacing", sequence(2, length(0, 100))],
  ["border-radius", box(anyOf(length(0, 500), percent(0, 50)))],
  ["border", line],
  ["border-width", box(lineWidth)],
  ["border-style", box(lineStyle)],
  ["border-color", box(colour)],
  ...onEachSide((one) => `border-${one}`, line),
  ...onEachSide((side) => `border-${side}-width`, one(lineWidth)),
  ...onEachSide((side) => `border-${side}-style`, one(lineStyle)),
  ...onEachSide((side) => `border-${side}-color`, one(colour)),
  ["margin", box(margin)],
  ...onEachSide((side) => `margin-${side}`, one(margin)),
  ["padding", box(padding)],
  ...onEachSide((side) => `padding-${side}`, one(padding)),
  ...["width", "min-width", "max-width", "height", "min-height", "max-height"].map(
    (name): [string, Grammar] => [name, one(width)],
  ),
]);

const everywhere = one(keyword("inherit initial"));

/**
 * The value of a property in its shortest form; undefined where the property or the value is not
 * allowed.
 */
export function serialisedValue(name: string, value: readonly Token[]): string | undefined {
  const rule = rules.get(name);
  return rule === undefined ? undefined : (everywhere(value) ?? rule(value));
}
