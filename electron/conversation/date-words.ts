import { locales } from "./attribution-words.ts";
import { lowered, signsOf } from "./word-list.ts";

/** The first days of a year's months: in every year, each weekday is among them. */
const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word names a month or a weekday, in full or in short. The names are the ones that mail programs take, too: Unicode's CLDR,
 * out of the JavaScript engine. Most of them are names of people or other words as well: what stands beside decides.
 *
 * @param word as lowered answers it
 */
export function isDateWord(word: string): boolean {
  known ??= new Set(locales.flatMap(dateWordsOf));
  return known.has(word);
}

function dateWordsOf(locale: string): string[] {
  const formats = (["long", "short"] as const).flatMap((style): Intl.DateTimeFormatOptions[] => [
    { month: style },
    { month: style, day: "numeric" }, // many languages put the month into the genitive beside a day
    { weekday: style },
  ]);
  return formats.flatMap((options) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
    return days
      .flatMap((day) => format.formatToParts(day))
      .filter(({ type }) => type === "month" || type === "weekday")
      .flatMap(({ value }) => signsOf(lowered(value)))
      .filter(({ kind }) => kind === "word")
      .flatMap(({ text }) => [text, ...text.split("-")]); // "segunda-feira" is often "segunda" alone
  });
}
