import type { DatabaseSync } from "node:sqlite";

/** A shorter word has too many neighbours. */
const shortestWord = 5;
const mostCorrections = 20;

const alphabets = [
  { of: /^[a-z0-9]+$/, letters: "abcdefghijklmnopqrstuvwxyz0123456789" },
  { of: /^[\u0400-\u052f0-9]+$/, letters: "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґў0123456789" },
  { of: /^[\u0370-\u03ff0-9]+$/, letters: "αβγδεζηθικλμνξοπρστυφχψως0123456789" },
];

/**
 * Words of the index that begin as `word` does when one of its letters is wrong, missing, too many,
 * or has changed places with the next.
 *
 * @param word folded
 */
export function correctionsOf(db: DatabaseSync, word: string): string[] {
  const alphabet = alphabets.find(({ of }) => of.test(word))?.letters;
  if (word.length < shortestWord || alphabet === undefined || /^\d+$/.test(word)) return [];
  const known = db.prepare("SELECT 1 FROM search_word WHERE text >= ? AND text < ? LIMIT 1");
  const found: string[] = [];
  for (const variant of variantsOf(word, alphabet)) {
    if (known.get(variant, `${variant}\uffff`) === undefined) continue;
    found.push(variant);
    if (found.length === mostCorrections) break;
  }
  return found;
}

/** The last letter is never added: the word without it begins all these. */
function* variantsOf(word: string, alphabet: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
    const next = after[0];
    if (next !== undefined && next !== letter) yield before + next + letter + after.slice(1);
    yield before + after;
    for (const other of alphabet) {
      if (other !== letter && after !== "") yield before + other + after;
      yield before + other + letter + after;
    }
  }
}
