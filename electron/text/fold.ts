/** Letters that Unicode does not take apart, as people type them on a plain keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * A text as it is compared: in lower case, without accents, with half-width and full-width forms as
 * one. Hangul stays in syllables.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => plainLetters[letter] ?? letter);

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** The other way to write umlauts without them, `Mueller`; undefined for a text that has none. */
export function foldUmlauts(text: string): string | undefined {
  const composed = text.normalize("NFC").toLowerCase();
  const written = composed.replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter);
  return written === composed ? undefined : fold(written);
}
