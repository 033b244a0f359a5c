import { locales } from "./attribution-words.ts";
import { lowered, signsOf } from "./word-list.ts";

/** The first day of each month: every weekday is among them, in every year. */
const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word is a month or a weekday, in full or in short. The names come from the JavaScript
 * engine's CLDR, which mail programs use, too. Most of them are also names of people or other
 * words: the words beside them decide.
 *
 * @param word from `lowered`
 */
export function isDateWord(word: string): boolean {
  known ??= new Set(
    locales.flatMap((locale) => [...dateWordsOf(locale, "long"), ...dateWordsOf(locale, "short")]),
  );
  return known.has(word);
}

/**
 * With a day: many languages put the month into the genitive beside it, or join the weekday with
 * the next word.
 */
function dateWordsOf(locale: string, style: "long" | "short"): string[] {
  const options = {
    weekday: style,
    month: style,
    day: "numeric",
    calendar: "gregory",
    timeZone: "UTC",
  } as const;
  const format = new Intl.DateTimeFormat(locale, options);
  return days
    .flatMap((day) => signsOf(lowered(format.format(day))))
    .filter(({ kind }) => kind === "word")
    .flatMap(({ text }) => [text, ...text.split("-")]); // "segunda-feira" is often "segunda" alone
}
