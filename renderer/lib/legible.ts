/**
 * Text from outside, of a mail or of the CRM, as a person can read it without being misled. What is inside of a text must not change what
 * stands beside it, nor look like something that it is not.
 */

/** Blanks, line ends, and letters that are drawn as blanks: many of them push what follows out of sight. */
const blanks = /[[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]--\uFEFF]+/gv;

/**
 * What is not drawn, and turns, joins or divides what is: marks of direction (UAX #9), spaces of no width, controls. Joiners and variation
 * selectors stay: Persian, Hindi and emoji need them.
 */
const unseen = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\u200C\u200D\p{Variation_Selector}]]/gv;

/** In an address nothing that is not drawn is in its place. */
const unseenInAddress = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\s\u2800]/gv;

/** No writing sets more marks on one letter; a hundred of them would cover the lines above. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** @returns one line, in the order in which it was typed */
export const legible = (text: string): string =>
  text.toWellFormed().replace(blanks, " ").replace(unseen, "").replace(/ {2,}/g, " ").replace(towers, "$1");

/** The same for an address, where a letter that is not drawn makes another one of it: what is not drawn shows as “�”. */
export const legibleAddress = (address: string): string =>
  address.toWellFormed().replace(unseenInAddress, "\uFFFD").replace(towers, "$1");

/** Of the scripts that are written from right to left, by block as in Unicode's DerivedBidiClass. */
const letterFromRight = /[[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]&&\p{L}]/gv;

const countOf = (kind: RegExp, text: string): number => text.match(kind)?.length ?? 0;

/**
 * The direction in which a text is read: that of most of its letters. By the first one (UAX #9, P2), as `dir="auto"` does it, each answer to an
 * Arabic mail would be read from the left, for it begins with “Re:”.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const fromRight = countOf(letterFromRight, text);
  return fromRight > 0 && 2 * fromRight >= countOf(/\p{L}/gu, text) ? "rtl" : "ltr";
}

const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/** A text from outside within a sentence that no markup can divide: a tooltip, a choice of a list, a notice. Elsewhere, see Isolated.svelte. */
export function isolated(text: string): string {
  const plain = legible(text);
  return countOf(letterFromRight, plain) === 0 ? plain : `${firstStrongIsolate}${plain}${popDirectionalIsolate}`;
}
