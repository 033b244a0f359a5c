/**
 * Text that comes from outside, from a mail or the CRM, made safe to read: it must not reorder what
 * stands beside it, and must not look like something else.
 */

/**
 * White space, line ends, and characters that are drawn as blanks. A long run of them pushes what
 * follows out of sight.
 */
const blanks = /[[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]--\uFEFF]+/gv;

/**
 * Characters that are not drawn and change what is read: direction marks (UAX #9), zero-width
 * spaces, controls. Joiners and variation selectors stay: Persian, Hindi and emoji need them.
 */
const unseen =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\u200C\u200D\p{Variation_Selector}]]/gv;

/** An address needs none of them, nor white space. */
const unseenInAddress = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\s\u2800]/gv;

/** More combining marks on one letter than any script uses would cover the lines above. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** The text as it is shown: on one line, in logical order. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .replace(blanks, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .replace(towers, "$1");

/**
 * The same for an address. An invisible character makes another address of it, so it is shown as
 * “�”.
 */
export const legibleAddress = (address: string): string =>
  address.toWellFormed().replace(unseenInAddress, "\uFFFD").replace(towers, "$1");

/** Letters of right-to-left scripts, by their blocks in Unicode's DerivedBidiClass.txt. */
const letterFromRight =
  /[[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]&&\p{L}]/gv;

const countOf = (kind: RegExp, text: string): number => text.match(kind)?.length ?? 0;

/**
 * The direction of most of the letters. `dir="auto"` takes that of the first letter (UAX #9, P2),
 * and would read each answer to an Arabic mail from the left because it begins with “Re:”.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const fromRight = countOf(letterFromRight, text);
  return fromRight > 0 && 2 * fromRight >= countOf(/\p{L}/gu, text) ? "rtl" : "ltr";
}

const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/**
 * The text within a sentence that markup cannot divide: a tooltip, an option, the title of a
 * notice. In markup use Isolated.svelte.
 */
export function isolated(text: string): string {
  const plain = legible(text);
  return countOf(letterFromRight, plain) === 0
    ? plain
    : `${firstStrongIsolate}${plain}${popDirectionalIsolate}`;
}
