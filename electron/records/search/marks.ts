import type { Range } from "../../contract/record.ts";
import { fold } from "../../text/fold.ts";
import { piecesOf } from "../../text/terms.ts";

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Characters of a text that are marked. */
const longest = 300;

/**
 * The parts of a text that a search found: beginnings of words; in scripts without spaces, any part.
 *
 * @param text as it is shown
 * @param wanted folded words of the search, with corrections
 * @returns start and end in UTF-16 units, in order, not overlapping
 */
export function marksIn(text: string, wanted: readonly string[]): Range[] {
  return [...text.slice(0, longest).matchAll(word)].flatMap((match) => {
    const part = markIn(match[0], wanted);
    return part === undefined ? [] : [[match.index + part[0], match.index + part[1]]];
  });
}

/** The longest part of a word that was found. */
function markIn(shown: string, wanted: readonly string[]): Range | undefined {
  const folded = fold(shown);
  const isSpaced = piecesOf(folded).length === 1 && /^[\p{Script=Latin}\p{N}]/u.test(folded);
  const parts = wanted
    .map((one) => ({ at: isSpaced && !folded.startsWith(one) ? -1 : folded.indexOf(one), one }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.one.length - a.one.length);
  const [best] = parts;
  if (best === undefined) return undefined;
  return [unfolded(shown, best.at), unfolded(shown, best.at + best.one.length)];
}

/** Where a place in the folded word lies in the word as it is shown. */
function unfolded(shown: string, place: number): number {
  let at = 0;
  let seen = 0;
  for (const letter of shown) {
    if (seen >= place && !/\p{M}/u.test(letter)) break;
    seen += fold(letter).length;
    at += letter.length;
  }
  return at;
}
