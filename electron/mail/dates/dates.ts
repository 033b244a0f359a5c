import { monthNumber } from "./month-names.ts";

/** A date as a mail writes it. `text` has the form of `Email.date`. */
export type MailDate = {
  readonly text: string;
  /**
   * False when the mail does not give its offset (RFC 5322 section 3.3: `-0000`); `text` is in UTC
   * then.
   */
  readonly offsetKnown: boolean;
};

/**
 * RFC 5322 section 4.3. All other names mean an unknown offset, even those that could be guessed:
 * military letters were used wrongly.
 */
const zones = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    edt: -4,
    est: -5,
    cdt: -5,
    cst: -6,
    mdt: -6,
    mst: -7,
    pdt: -7,
    pst: -8,
  }),
);

/** Only so many characters of a field are read: a date with its comments has a hundred. */
const longest = 500;

/**
 * Reads a `Date` field and never invents a date: the sender's digits and offset stay. Real mail
 * writes dates in these forms, which all have a time of day:
 *
 * - `Mon, 02 Mar 2026 09:15:00 +0100`
 * - `Mon Mar 2 09:15:00 [MET] 2026 [+0100]`, as ctime(3) does
 * - `Monday, March 02, 2026 9:15 AM`, as Outlook quotes it
 * - `2026-03-02T09:15:00+01:00`
 *
 * @returns undefined when there is no date in it
 * @see RFC 5322 sections 3.3 and 4.3
 */
export function parseMailDate(value: string): MailDate | undefined {
  const text = withoutComments(value.slice(0, longest)).toLowerCase();
  const clock = withColons.exec(text) ?? withDots.exec(text);
  if (clock === null) return undefined;
  const [time, hour, minute, second = 0] = clock;
  const day = dayIn(wordsOf(text.slice(0, clock.index)));
  const rest = wordsOf(text.slice(clock.index + time.length));
  const half = rest[0] === "am" || rest[0] === "pm" ? rest.shift() : undefined;
  const year = day?.year ?? takeYear(rest);
  if (day === undefined || year === undefined) return undefined;
  const moment = {
    ...day,
    year: fullYear(year),
    hour: hour24(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
  };
  return compose(moment, rest.join(" "));
}

/** Not the colon of an offset, `+01:00`. */
const withColons = /(?<![+\-\d])(\d{1,2}):(\d{1,2})(?:[:.](\d{1,2})(?:\.\d+)?)?/;
const withDots = /(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?/;

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== "");

type Day = { readonly year: string | undefined; readonly month: number; readonly day: number };

/** Parses the words before the time. A weekday is ignored in any language: the date implies it. */
function dayIn(words: readonly string[]): Day | undefined {
  const parts = words
    .flatMap((word) => word.split(/[-/]/))
    .map((part) => part.replace(/^(\d{1,4})(?:\.|t)$/, "$1"));
  const [first = "", second = "", third = ""] = parts.slice(-3);
  if (isNumber(third) && isNumber(second)) {
    if (isYear(first)) return dayOf(third, Number(second), first);
    return isYear(third) ? dayOf(second, monthNumber(first), third) : undefined;
  }
  if (isNumber(first) && /^\d{2,4}$/.test(third)) return dayOf(first, monthNumber(second), third);
  const [month = "", day = ""] = parts.slice(-2);
  return isNumber(day) ? dayOf(day, monthNumber(month), undefined) : undefined;
}

const dayOf = (
  day: string,
  month: number | undefined,
  year: string | undefined,
): Day | undefined => (month === undefined ? undefined : { year, month, day: Number(day) });

const isNumber = (word: string): boolean => /^\d{1,4}$/.test(word);
const isYear = (word: string | undefined): word is string => /^\d{4}$/.test(word ?? "");

/**
 * ctime(3) has the year after the time, and a time zone before or after it; an offset after it is
 * more reliable than a name before it.
 */
function takeYear(words: string[]): string | undefined {
  const at = words.slice(0, 2).findIndex(isYear);
  if (at < 0) return undefined;
  const [year] = words.splice(at, 1);
  if (words.length > at) words.splice(0, at);
  return year;
}

/**
 * The date of a `Received` field stands after its last semicolon (RFC 5321 section 4.4); some
 * servers leave that out.
 */
export const parseReceivedDate = (value: string): MailDate | undefined =>
  parseMailDate(value.slice(value.lastIndexOf(";") + 1).slice(-longest));

/** A moment in a given offset, as `Email.date` writes it. */
export function dateOfMoment(epochMs: number, offsetMinutes = 0): string | undefined {
  const local = new Date(epochMs + offsetMinutes * 60_000);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() < 1 || local.getUTCFullYear() > 9999)
    return undefined;
  return local.toISOString().slice(0, 19) + offsetText(offsetMinutes);
}

/** Minutes east of UTC of a date that `Email.date` holds. */
export function offsetOf(date: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(date) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

function compose(
  { year, month, day, hour, minute, second }: Moment,
  zone: string,
): MailDate | undefined {
  // A leap second is no moment of ISO 8601 in any library.
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
  const isReal =
    year >= 1900 &&
    asUtc.getUTCMonth() === month - 1 &&
    asUtc.getUTCDate() === day &&
    hour < 24 &&
    minute < 60;
  if (!isReal) return undefined;
  const offset = offsetMinutes(zone);
  return {
    text: asUtc.toISOString().slice(0, 19) + offsetText(offset ?? 0),
    offsetKnown: offset !== undefined,
  };
}

function offsetMinutes(zone: string): number | undefined {
  const numeric = /^(?:gmt|utc?)?\s*([+-])\s*(\d{1,2}):?(\d{2})/.exec(zone);
  if (numeric !== null) {
    const [, sign, hours, minutes] = numeric;
    const east = Number(hours) * 60 + Number(minutes);
    if ((sign === "-" && east === 0) || east > 14 * 60 || Number(minutes) > 59) return undefined;
    return sign === "-" ? -east : east;
  }
  const hours = zones.get(/^[a-z]+/.exec(zone)?.[0] ?? "");
  return hours === undefined ? undefined : hours * 60;
}

function offsetText(minutes: number): string {
  const abs = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}

/**
 * RFC 5322 section 4.3 for two and three digits, but with the pivot at 70: no mail is older than
 * its standard.
 */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  if (year.length === 3) return 1900 + number;
  return number < 70 ? 2000 + number : 1900 + number;
}

const hour24 = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);

/** `09:15:00 (EDT) -0400`: a comment may stand anywhere, and may hold comments. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (const char of value) {
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}
