/**
 * Words and signs of a text. JavaScript's `\b` knows only ASCII letters: `/\bescribió\b/` matches
 * nothing, because it sees no boundary after `ó`. So a text is split into words as Unicode defines
 * them, and whole words are looked up in lists.
 */

/** The entries of a comma-separated list of words or phrases. */
export const entries = (list: string): readonly string[] =>
  list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

/** A word in the form of the lists: in lower case, with one kind of apostrophe. */
export const lowered = (word: string): string => word.toLowerCase().replaceAll(/[’ʼ]/g, "'");

/** Scripts without spaces between words. Their characters come one by one. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}々ー`;
const letter = String.raw`[[\p{L}\p{M}]--[${unspaced}]]`;

/**
 * A number with the marks of dates and times within it (`02.03.2026`, `9:15`, `9h15`, `+0100`), a
 * word with the marks of abbreviations and names (`p.m`, `segunda-feira`, `O'Brien`), a character
 * of a script without spaces, or any other sign.
 */
const sign = new RegExp(
  String.raw`([+−\-]?\p{Nd}+(?:[.:\/h\-]\p{Nd}+)*)|(${letter}[${letter}\p{Nd}]*(?:['’.&_\p{Join_Control}\-]${letter}[${letter}\p{Nd}]*)*)|([${unspaced}])|\S`,
  "gv",
);

export type Sign = {
  readonly kind: "number" | "word" | "single" | "mark";
  readonly text: string;
  readonly end: number;
};

/** The signs of a text, in order; `end` is where each one ends. Linear in the length. */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    const [found, number, word, single] = match;
    const kind =
      number !== undefined
        ? "number"
        : word !== undefined
          ? "word"
          : single !== undefined
            ? "single"
            : "mark";
    signs.push({ kind, text: found, end: sign.lastIndex });
  }
  return signs;
}
