import type { LanguageTag } from "../../electron/language/languages.ts";
import { spokenLanguage, text } from "../../electron/language/text.ts";

/** The locale and time zone of dates; fixed in tests. */
export type DateLocale = {
  readonly locale: string;
  /** Undefined: the computer's. To learn its name takes a new window 30 ms. */
  readonly timeZone: string | undefined;
};

/**
 * Dates are in the language of the window. The user's own variant of it decides the order of day
 * and month and the clock.
 *
 * @param languages those of the user, the best one first: BCP 47 tags
 */
export function placeOf(
  spoken: LanguageTag,
  languages: readonly string[],
  timeZone?: string,
): DateLocale {
  const variant = languages.find((language) => hasWordsOf(spoken, language));
  return { locale: variant ?? (isEnglish(spoken) ? "en-GB" : spoken), timeZone };
}

/**
 * The same language in the same script: Hindi, say, is also written in Latin letters. No region
 * changes the script of a language that Mailpin speaks. `Intl.Locale` would take 12 ms of a start.
 */
const hasWordsOf = (spoken: LanguageTag, tag: string): boolean =>
  languageAndScript(spoken) === languageAndScript(tag);

const languageAndScript = (tag: string): string => /^[a-z]+(?:-[a-z]{4}\b)?/i.exec(tag)?.[0] ?? tag;

const isEnglish = (tag: LanguageTag): boolean => languageAndScript(tag) === "en";

export const here = (): DateLocale => placeOf(spokenLanguage(), navigator.languages);

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const clock = { hour: "2-digit", minute: "2-digit" } as const;
const dayOfYear = { day: "numeric", month: "short" } as const;
const dayOfWeek = { weekday: "short", ...dayOfYear } as const;

const styles = {
  clock,
  weekday: { weekday: "short" },
  dayOfYear,
  dayOfAnyYear: { ...dayOfYear, year: "numeric" },
  dayAndClock: { ...dayOfWeek, ...clock },
  full: { ...dayOfWeek, year: "numeric", ...clock },
  toTheSecond: { ...dayOfWeek, year: "numeric", ...clock, second: "2-digit" },
  year: { year: "numeric" },
  /** ISO 8601 in the locale en-CA. */
  calendar: { year: "numeric", month: "2-digit", day: "2-digit" },
  offset: { timeZoneName: "longOffset" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Creating a formatter takes fifty times as long as using it, and a long list needs thousands. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const relativeFormatters = new Map<string, Intl.RelativeTimeFormat>();

const formatter = (
  { locale, timeZone }: DateLocale,
  style: keyof typeof styles,
): Intl.DateTimeFormat =>
  cached(
    formatters,
    `${style} ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { ...styles[style], timeZone }),
  );

const relativeFormatter = ({ locale }: DateLocale): Intl.RelativeTimeFormat =>
  cached(
    relativeFormatters,
    locale,
    () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
  );

function cached<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

const write = (ms: number, place: DateLocale, style: keyof typeof styles): string =>
  formatter(place, style).format(ms);

/** In every time zone a day begins and ends at one of these. */
const quarterHour = 15 * minute;
const days = new Map<string, number>();

/** Days since the epoch, in the time zone. A long list asks for the same again and again. */
function calendarDay(ms: number, place: DateLocale): number {
  return cached(
    days,
    `${Math.floor(ms / quarterHour)} ${place.timeZone}`,
    () => Date.parse(write(ms, { ...place, locale: "en-CA" }, "calendar")) / day,
  );
}

export const isSameDay = (a: number, b: number, place: DateLocale): boolean =>
  calendarDay(a, place) === calendarDay(b, place);

/** When a mail was sent: in the user's time, in the sender's if different, and how long ago. */
export type MailDate = {
  readonly local: string;
  readonly written: string | undefined;
  readonly relative: string;
};

/** @param iso ISO 8601 with the sender's offset */
export function mailDate(iso: string, now: number, place: DateLocale): MailDate {
  const ms = Date.parse(iso);
  return {
    local: write(ms, place, "full"),
    written: writtenAt(iso, ms, place),
    relative: relative(ms, now, place),
  };
}

/** The sender's local time, e.g. "10:04 (+05:30)"; undefined where it equals the user's. */
function writtenAt(iso: string, ms: number, place: DateLocale): string | undefined {
  const offset = /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? "+00:00";
  const wall = Date.parse(iso.replace(/(?:Z|[+-]\d\d:\d\d)$/, "Z"));
  if (offsetAt(ms, place) === offset.replace("-00:00", "+00:00")) return undefined;
  const utc = { ...place, timeZone: "UTC" };
  const sameDay = calendarDay(wall, utc) === calendarDay(ms, place);
  const time = write(wall, utc, sameDay ? "clock" : "dayAndClock");
  return text("dates.with-offset", { time, offset });
}

function offsetAt(ms: number, place: DateLocale): string {
  const parts = formatter({ ...place, locale: "en" }, "offset").formatToParts(ms);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "+00:00" : name.slice("GMT".length);
}

/** "5 minutes ago", "yesterday", "in 3 days": calendar days, unless it is the same day. */
export function relative(ms: number, now: number, place: DateLocale): string {
  const words = relativeFormatter(place);
  const days = calendarDay(ms, place) - calendarDay(now, place);
  const distance = Math.abs(days);
  if (distance >= 365) return words.format(Math.trunc(days / 365), "year");
  if (distance >= 30) return words.format(Math.trunc(days / 30), "month");
  if (distance >= 14) return words.format(Math.trunc(days / 7), "week");
  if (distance > 0) return words.format(days, "day");
  const elapsed = ms - now;
  if (Math.abs(elapsed) >= hour) return words.format(Math.trunc(elapsed / hour), "hour");
  if (Math.abs(elapsed) >= minute) return words.format(Math.trunc(elapsed / minute), "minute");
  return text("dates.just-now");
}

/** For lists: the time for today, the weekday for the past week, otherwise the date. */
export function shortDate(ms: number, now: number, place: DateLocale): string {
  const days = calendarDay(now, place) - calendarDay(ms, place);
  if (days === 0) return write(ms, place, "clock");
  if (days > 0 && days < 7) return write(ms, place, "weekday");
  const sameYear = write(ms, place, "year") === write(now, place, "year");
  return write(ms, place, sameYear ? "dayOfYear" : "dayOfAnyYear");
}

/** For tables, where each row must be unambiguous. */
export const dayAndTime = (ms: number, now: number, place: DateLocale): string =>
  isSameDay(ms, now, place)
    ? write(ms, place, "clock")
    : text("dates.day-and-time", {
        day: shortDate(ms, now, place),
        time: write(ms, place, "clock"),
      });

/** For receipts: "Mon, 2 Mar 2026, 10:00:07 (UTC+01:00)". */
export const timeWithZone = (ms: number, place: DateLocale): string =>
  text("dates.with-zone", {
    time: write(ms, place, "toTheSecond"),
    offset: offsetAt(ms, place),
  });

/** "8 s", "2 min", "3 h": the rest of a wait, at least a second. */
export function countdown(ms: number): string {
  if (ms > 90 * minute) return text("dates.hours", { count: Math.round(ms / hour) });
  if (ms > 90 * second) return text("dates.minutes", { count: Math.round(ms / minute) });
  return text("dates.seconds", { count: Math.max(1, Math.ceil(ms / second)) });
}
