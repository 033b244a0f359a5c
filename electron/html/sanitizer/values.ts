import { colourOf, type Colour } from "./colours.ts";
import { isDelim, type Token } from "./css-declarations.ts";

/**
 * Normalises one component of a value to its shortest form; undefined for a token that is not
 * allowed.
 */
export type Component = (token: Token) => string | undefined;

/** Normalises a value; undefined for one that is not allowed. */
export type Grammar = (value: readonly Token[]) => string | undefined;

export function keyword(list: string): Component {
  const words = new Set(list.split(" "));
  return (token) => {
    const text = token.kind === "ident" ? token.text.toLowerCase() : "";
    return words.has(text) ? text : undefined;
  };
}

export const anyOf =
  (...components: readonly Component[]): Component =>
  (token) => {
    for (const component of components) {
      const written = component(token);
      if (written !== undefined) return written;
    }
    return undefined;
  };

export const one =
  (component: Component): Grammar =>
  ([token, ...more]) =>
    token === undefined || more.length > 0 ? undefined : component(token);

/** One to `most` components. */
export const sequence =
  (most: number, component: Component): Grammar =>
  (value) => {
    if (value.length === 0 || value.length > most) return undefined;
    const written = value.map(component);
    return written.includes(undefined) ? undefined : written.join(" ");
  };

/** One to four components for the sides of a box; equal sides are written once. */
export const box =
  (component: Component): Grammar =>
  (value) => {
    const written = sequence(4, component)(value)?.split(" ");
    if (written === undefined) return undefined;
    const [top = "", right = top, bottom = top, left = right] = written;
    if (left !== right) return [top, right, bottom, left].join(" ");
    if (bottom !== top) return [top, right, bottom].join(" ");
    return right === top ? top : `${top} ${right}`;
  };

/** Absolute units in CSS pixels. */
const absolute: ReadonlyMap<string, number> = new Map([
  ["px", 1],
  ["pt", 4 / 3],
  ["pc", 16],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 9.6 / 2.54],
  ["rem", 16],
]);

/** Units that depend on the font, converted at the usual font size. */
const relative = [
  { unit: "em", pixels: 16 },
  { unit: "ex", pixels: 8 },
  { unit: "ch", pixels: 8 },
];

/**
 * A length in CSS pixels; undefined when it depends on the font. Without a unit only zero is a
 * length.
 */
export function pixelsOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "numeric") return undefined;
  const pixels = absolute.get(token.unit);
  return pixels === undefined ? (token.value === 0 ? 0 : undefined) : token.value * pixels;
}

/** @param least CSS pixels, as is `most` */
export const absoluteLength =
  (least: number, most: number): Component =>
  (token) => {
    const pixels = pixelsOf(token);
    if (token.kind !== "numeric" || pixels === undefined || pixels < least || pixels > most)
      return undefined;
    const written = short(token.value);
    return written === "0" ? "0" : written + token.unit;
  };

/** @param least CSS pixels, as is `most` */
export const length = (least: number, most: number): Component =>
  anyOf(
    absoluteLength(least, most),
    ...relative.map(({ unit, pixels }) => number(least / pixels, most / pixels, unit)),
  );

export const percent = (least: number, most: number): Component => number(least, most, "%");

export const number =
  (least: number, most: number, unit = ""): Component =>
  (token) =>
    token.kind === "numeric" && token.unit === unit && token.value >= least && token.value <= most
      ? short(token.value) + unit
      : undefined;

const short = (value: number): string => String(value).replace("-0.", "-.").replace(/^0\./, ".");

const colourIn = (token: Token): Colour | undefined =>
  token.kind === "ident" || token.kind === "colour" ? colourOf(token.text) : undefined;

export const colour: Component = (token) => colourIn(token)?.text;

/** Text that is more transparent than this cannot be read. */
const leastOpacity = 0.2;

/** A colour for text. */
export const textColour: Component = (token) => {
  const { text, opacity } = colourIn(token) ?? { opacity: 0 };
  return opacity < leastOpacity ? undefined : text;
};

const longestFont = 60;
const mostFonts = 30;
const plainFont = /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i;
const quotedFont = /^[\p{L}\p{N}][\p{L}\p{N} ._&+-]*$/u;

/** Names of fonts between commas. */
export const fontFamilies: Grammar = (value) => {
  if (value.length === 0 || value.length > mostFonts) return undefined;
  const names = value.map(fontFamily);
  return names.includes(undefined) ? undefined : names.join(" ").replaceAll(" , ", ",");
};

function fontFamily(token: Token): string | undefined {
  if (isDelim(token, ",")) return ",";
  if ((token.kind !== "ident" && token.kind !== "string") || token.text.length > longestFont)
    return undefined;
  if (plainFont.test(token.text)) return token.text;
  if (token.kind === "ident") return /^[\p{L}\p{N}_-]+$/u.test(token.text) ? token.text : undefined;
  return quotedFont.test(token.text) ? `'${token.text}'` : undefined;
}
