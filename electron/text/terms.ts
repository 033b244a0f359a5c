import { fold, foldUmlauts } from "./fold.ts";

/** Scripts that put no spaces between words: a search finds any part of them. */
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}" +
  "\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々";
const piece = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** Characters of a field that are indexed; Zoho's longest titles have 255. */
const longestField = 1_000;
/** In characters; longer words come from no keyboard. */
const longestWord = 60;

/** The words of a folded text. */
export const piecesOf = (folded: string): string[] => folded.match(piece) ?? [];

/** The terms under which the index has a field. */
export function indexTerms(field: string): string[] {
  const text = field.slice(0, longestField);
  const folded = fold(text);
  const other = foldUmlauts(text);
  return [
    ...new Set([
      ...piecesOf(folded).flatMap(termsOf),
      ...(other === undefined ? [] : piecesOf(other)),
      ...folded.split(/\s+/).flatMap(joinedNumbers),
    ]),
  ];
}

/** Pairs of neighbours make every part of an unspaced word a term or the beginning of one. */
function termsOf(word: string): string[] {
  if (!isUnspaced.test(word)) return [word.slice(0, longestWord)];
  const letters = Array.from(word);
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
}

/** `q20240815` and `20240815` for `q-2024/0815`; none for a text without a number of parts. */
function joinedNumbers(text: string): string[] {
  const parts = piecesOf(text);
  if (parts.length < 2) return [];
  const first = parts.findIndex((part) => /\d/.test(part));
  if (first < 0) return [];
  return [parts, parts.slice(first)].map((some) => some.join("").slice(0, longestWord));
}

/** The fewest digits in a row that look for a telephone number. */
const fewestDigits = 6;

/**
 * The ends of a telephone number: people type it with and without the codes of country and area.
 */
export function phoneTerms(phone: string): string[] {
  const digits = phone.replace(/\D/g, "").slice(-15);
  return Array.from({ length: Math.max(0, digits.length - fewestDigits + 1) }, (_, cut) =>
    digits.slice(cut),
  );
}

/** A word of a search. */
export type QueryTerm = {
  readonly text: string;
  /** Only whole terms of the index equal it; otherwise they may begin with it. */
  readonly isWhole: boolean;
};

/** Words of a search that count. */
const mostTerms = 12;

/** All of these must be found. */
export const queryTerms = (text: string): QueryTerm[] =>
  [...new Set(piecesOf(fold(text)))].flatMap(queryTermsOf).slice(0, mostTerms);

function queryTermsOf(word: string): QueryTerm[] {
  if (!isUnspaced.test(word)) return [{ text: word.slice(0, longestWord), isWhole: false }];
  const letters = Array.from(word);
  if (letters.length === 1) return [{ text: word, isWhole: false }];
  return letters
    .slice(1)
    .map((letter, at) => ({ text: `${letters[at] ?? ""}${letter}`, isWhole: true }));
}

/**
 * The digits to look for when a search is a telephone number; undefined when it is none. The zeros
 * in front stand for codes that the record may have in another form.
 */
export function phoneIn(text: string): string | undefined {
  if (!/^[+\d\s()./-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, "").replace(/^0+/, "").slice(0, 15);
  return digits.length < fewestDigits ? undefined : digits;
}
