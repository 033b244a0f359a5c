import { locales } from "./attribution-words.ts";
import { lowered, signsOf } from "./word-list.ts";

/** The first days of a year's months: in every year, each weekday is among them. */
const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word names a month or a weekday, in full or in short. The names are the ones that mail
 * programs take, too: Unicode's CLDR, out of the JavaScript engine. Most of them are names of
 * people or other words as well: what stands beside decides.
 *
 * @param word as lowered answers it
 */
export function isDateWord(word: string): boolean {
  known ??= new Set(
    locales.flatMap((locale) => [...dateWordsOf(locale, "long"), ...dateWordsOf(locale, "short")]),
  );
  return known.has(word);
}

/**
 * With a day: many languages put the month into the genitive beside it, or write the weekday and
 * what follows it as one word.
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
