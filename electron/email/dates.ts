/** A date as a mail writes it. `text` is what `Email.date` holds. */
export type MailDate = {
  readonly text: string;
  /** False when the mail does not say in which offset it was written (RFC 5322 section 3.3: `-0000`); `text` is in UTC then. */
  readonly offsetKnown: boolean;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 5322 section 4.3. Every other name means an unknown offset, even those we could guess: military letters were used wrongly. */
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

/** `Mon, 02 Mar 2026 09:15:00 +0100`, with all that real mail does to it. */
const dayFirst =
  /^(?:[a-z]+\.?\s*,?\s*)?0?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:\.\d+)?)?\s*(am|pm)?\s*(.*)$/;
/** ctime(3), as Unix writes it into mboxes and some programs into headers: `Mon Mar  2 09:15:00 [MET] 2026 [+0100]`. */
const monthFirst =
  /^(?:[a-z]+\.?\s*,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s+(?:([a-z]{1,5})\s+)?(\d{4})\s*(.*)$/;
/** `Monday, March 02, 2026 9:15 AM`, as Outlook quotes it and some programs send it. */
const american =
  /^(?:[a-z]+\.?\s*,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s*(am|pm)?\s*(.*)$/;
/** `2026-03-02T09:15:00+01:00` and `2026-03-02 09:15:00 +0100`. */
const isoLike = /^(\d{4})-(\d{1,2})-(\d{1,2})[t\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*(.*)$/;

/**
 * Reads a `Date` header without ever inventing one: the digits that the sender wrote stay, with the offset that he wrote.
 *
 * @returns undefined when there is no date in it
 * @see RFC 5322 sections 3.3 and 4.3
 */
export function parseMailDate(value: string): MailDate | undefined {
  const text = withoutComments(value).toLowerCase().trim();
  let match = dayFirst.exec(text);
  if (match !== null) {
    const [, day, month, year, hour, minute, second, half, zone] = match;
    return compose({
      year: fullYear(year),
      month: monthNumber(month),
      day,
      hour: hour24(hour, half),
      minute,
      second,
      zone,
    });
  }
  match = monthFirst.exec(text);
  if (match !== null) {
    const [, month, day, hour, minute, second, name, year, offset] = match;
    return compose({
      year,
      month: monthNumber(month),
      day,
      hour,
      minute,
      second,
      zone: offset === "" ? name : offset,
    });
  }
  match = american.exec(text);
  if (match !== null) {
    const [, month, day, year, hour, minute, second, half, zone] = match;
    return compose({ year, month: monthNumber(month), day, hour: hour24(hour, half), minute, second, zone });
  }
  match = isoLike.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return compose({ year, month, day, hour, minute, second, zone });
}

/** The date of a `Received` field stands after its last semicolon (RFC 5321 section 4.4). */
export function parseReceivedDate(value: string): MailDate | undefined {
  const at = value.lastIndexOf(";");
  return at < 0 ? undefined : parseMailDate(value.slice(at + 1));
}

/** A moment in a given offset, as `Email.date` writes it. */
export function dateOfMoment(epochMs: number, offsetMinutes = 0): string | undefined {
  const local = new Date(epochMs + offsetMinutes * 60_000);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() < 1 || local.getUTCFullYear() > 9999) return undefined;
  return local.toISOString().slice(0, 19) + offsetText(offsetMinutes);
}

/** Minutes east of UTC of a date that `Email.date` holds. */
export function offsetOf(date: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(date) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

type Digits = string | number | undefined;
type Fields = {
  year: Digits;
  month: Digits;
  day: Digits;
  hour: Digits;
  minute: Digits;
  second: Digits;
  zone: string | undefined;
};

function compose({ year, month, day, hour, minute, second, zone }: Fields): MailDate | undefined {
  const numbers = [year, month, day, hour, minute, second ?? 0].map(Number) as [number, number, number, number, number, number];
  const [y, mo, d, h, mi] = numbers;
  const s = Math.min(numbers[5], 59); // a leap second is no moment of ISO 8601 in any library
  const asUtc = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const isReal =
    y >= 1900 && y <= 9999 && mo >= 1 && asUtc.getUTCMonth() === mo - 1 && asUtc.getUTCDate() === d && h < 24 && mi < 60;
  if (!isReal) return undefined;
  const offset = offsetMinutes(zone ?? "");
  return { text: asUtc.toISOString().slice(0, 19) + offsetText(offset ?? 0), offsetKnown: offset !== undefined };
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

const monthNumber = (name: string | undefined): number => months.indexOf(name ?? "") + 1;

/** RFC 5322 section 4.3 for two and three digits, but with the pivot at 70: no mail is older than its standard. */
function fullYear(year: string | undefined): number {
  const number = Number(year);
  if (year?.length === 4) return number;
  if (year?.length === 3) return 1900 + number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function hour24(hour: string | undefined, half: string | undefined): number {
  const number = Number(hour);
  if (half === undefined) return number;
  return (number % 12) + (half === "pm" ? 12 : 0);
}

/** `09:15:00 (EDT) -0400`: a comment may stand anywhere, and may hold comments. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (const char of value.slice(0, 500)) {
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept.replaceAll(/\s+/g, " ");
}
