/**
 * Characters of a text that are compared: ordering the marks above letters takes time in the square
 * of their number.
 */
const longest = 2_000;

/** The words of a text without case and accents, for comparing a subject with a title. */
export function wordsOf(text: string): Set<string> {
  const folded = text.slice(0, longest).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(
    folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !meaningless.has(word)),
  );
}

/** A word of a text as the text writes it. */
export const asWritten = (text: string, word: string): string =>
  text
    .slice(0, longest)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .find((one) => wordsOf(one).has(word)) ?? word;

/** Words without the endings of the plural, which people add and leave out: "pumps", "Pumpen". */
export const stemsOf = (words: Iterable<string>): Set<string> =>
  new Set([...words].map((word) => (word.length < 5 ? word : word.replace(/(?:e?s|en?)$/u, ""))));

/**
 * Words that say nothing about which record a mail belongs to: prefixes of replies, articles, forms
 * of companies.
 */
const meaningless = new Set(
  (
    "re aw fw fwd wg tr sv vs antw ref the a an and or of for to in on at with from your our my der die das den dem des und oder fur mit von zu zum zur " +
    "le la les de du des et pour el los las y con para gmbh ag kg co ltd llc inc sa sas srl bv ab oy new neu"
  ).split(" "),
);
