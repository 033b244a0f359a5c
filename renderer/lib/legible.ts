/**
 * Makes text from a mail or the CRM safe to read: it must not reorder its neighbours or look like
 * something else.
 */

/**
 * White space, line ends, and characters drawn as blanks. A long run of them pushes the following
 * text out of view.
 */
const blanks = /[[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]--\uFEFF]+/gv;

/**
 * Invisible characters that change how a text reads: direction marks (UAX #9), zero-width spaces,
 * controls. Joiners and variation selectors stay: Persian, Hindi and emoji need them.
 */
const unseen =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\u200C\u200D\p{Variation_Selector}]]/gv;

/** An address needs none of these, and no white space. */
const unseenInAddress = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\s\u2800]/gv;

/** More combining marks on a letter than any script uses: they would cover the lines above. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** The text to show: on one line, in logical order. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .replace(blanks, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .replace(towers, "$1");

/**
 * The same for an address. An invisible character makes it a different address, so it is shown as
 * “�”.
 */
export const legibleAddress = (address: string): string =>
  address.toWellFormed().replace(unseenInAddress, "\uFFFD").replace(towers, "$1");

/** Letters of right-to-left scripts, by their blocks in Unicode's DerivedBidiClass.txt. */
const letterFromRight =
  /[[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]&&\p{L}]/gv;

const countOf = (kind: RegExp, text: string): number => text.match(kind)?.length ?? 0;

/**
 * The direction of most letters. `dir="auto"` uses the first letter (UAX #9, P2), so a reply to an
 * Arabic mail would be left-to-right because of its “Re:”.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const fromRight = countOf(letterFromRight, text);
  return fromRight > 0 && 2 * fromRight >= countOf(/\p{L}/gu, text) ? "rtl" : "ltr";
}

const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/**
 * The text for a sentence without markup: a tooltip, an option, the title of a notice. In markup
 * use Isolated.svelte.
 */
export function isolated(text: string): string {
  const plain = legible(text);
  return countOf(letterFromRight, plain) === 0
    ? plain
    : `${firstStrongIsolate}${plain}${popDirectionalIsolate}`;
}
