import { colourOf } from "./colours.ts";

/** Normalises the value of an attribute; undefined for one that is not allowed. */
type Check = (value: string) => string | undefined;

const oneOf = (list: string): Check => {
  const values = new Set(list.split(" "));
  return (value) => {
    const text = value.trim().toLowerCase();
    return values.has(text) ? text : undefined;
  };
};

/** A whole number as browsers read it: characters after its digits are ignored. */
const whole =
  (least: number, most: number): Check =>
  (value) => {
    const number = parseInt(value, 10);
    return number >= least && number <= most ? String(number) : undefined;
  };

const size: Check = (value) =>
  /^\s*[\d.]+%/.test(value) ? percentage(value) : whole(0, 2_000)(value);

function percentage(value: string): string | undefined {
  const number = whole(0, 100)(value);
  return number === undefined ? undefined : `${number}%`;
}

/** Colours in HTML may lack their `#`. */
const colour: Check = (value) => (colourOf(value.trim()) ?? colourOf(`#${value.trim()}`))?.text;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value.trim()) ? value.trim() : undefined;

const anything: Check = (value) => value;

/**
 * The allowed values of each attribute. Sizes are limited: a cell over a million rows would keep a
 * browser busy.
 */
const checks: ReadonlyMap<string, Check> = new Map([
  [
    "align",
    oneOf("left center right justify top middle bottom baseline absmiddle absbottom texttop"),
  ],
  ["valign", oneOf("top middle bottom baseline")],
  ["bgcolor", colour],
  ["color", colour],
  ["border", whole(0, 50)],
  ["cellpadding", whole(0, 200)],
  ["cellspacing", whole(0, 200)],
  ["colspan", whole(1, 1_000)],
  ["rowspan", whole(1, 1_000)],
  ["span", whole(1, 1_000)],
  ["start", whole(-100_000, 100_000)],
  ["width", size],
  ["height", size],
  ["dir", oneOf("ltr rtl auto")],
  ["lang", matching(/^[a-z\d-]{1,35}$/i)],
  ["face", matching(/^[\p{L}\p{N} ,'._&+-]{1,200}$/u)],
  ["size", matching(/^[+-]?\d{1,2}$/)],
  ["type", matching(/^(?:[1aAiI]|disc|circle|square)$/)],
  ["nowrap", () => ""],
  ["alt", anything],
  ["title", anything],
  // Of an image in the mail: the profile sets both, not the mail.
  ["src", anything],
  ["class", anything],
]);

/** The normalised value of an attribute; undefined when it is removed. */
export const checkedValue = (name: string, value: string): string | undefined =>
  checks.get(name)?.(value);
