const english = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/**
 * Languages of programs that write the month of a `Date` field in their user's language, against
 * RFC 5322 section 3.3.
 */
const languages =
  "de fr es it pt nl pl cs sk sl hr hu ro bg sv da nb fi et lv lt ru uk el tr ja zh ko ar he id th fa ca".split(
    " ",
  );

/**
 * The number of a month by its name, in English or another language, long or short.
 *
 * @param name lower case
 * @returns 1 to 12; undefined for a word that is no month, or a different month in another language
 *   (`lis` in Polish and in Croatian)
 */
export function monthNumber(name: string): number | undefined {
  const word = withoutDots(name);
  const prefix = english.indexOf(word.slice(0, 3)) + 1;
  if (prefix > 0 && /^[a-z]{3,4}$/.test(word)) return prefix;
  foreign ??= foreignNames();
  return foreign.get(word) ?? (prefix > 0 && /^[a-z]+$/.test(word) ? prefix : undefined);
}

/** Built for the first foreign name: most mail has none. */
let foreign: ReadonlyMap<string, number | undefined> | undefined;

function foreignNames(): ReadonlyMap<string, number | undefined> {
  const names = new Map<string, number | undefined>();
  for (const language of languages)
    for (const name of formatsOf(language))
      for (let month = 1; month <= 12; month++) {
        const word = name(month);
        if (/\p{L}/u.test(word))
          names.set(word, names.has(word) && names.get(word) !== month ? undefined : month);
      }
  return names;
}

/** A month has two forms in many languages: alone, and beside a day. */
const formatsOf = (language: string): ((month: number) => string)[] =>
  (["long", "short"] as const).flatMap((length) =>
    [{}, { day: "numeric" } as const].map((day) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        month: length,
        timeZone: "UTC",
        ...day,
      });
      return (month: number) => {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 2));
        return withoutDots(parts.find(({ type }) => type === "month")?.value.toLowerCase() ?? "");
      };
    }),
  );

const withoutDots = (name: string): string => name.replaceAll(".", "");
