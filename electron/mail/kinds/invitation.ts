import { unescapedText, type CalendarEntry, type Property } from "./icalendar.ts";
import type { Remark } from "../remarks.ts";

/** Longest list of guests. */
const maxGuests = 100;

/**
 * The kind of a meeting message (RFC 5546); undefined for an entry that neither invites nor
 * answers.
 */
export function meetingRemark({ method, properties }: CalendarEntry): Remark | undefined {
  const remark = method === undefined ? undefined : methods.get(method);
  return method === "REPLY" ? (answers.get(partStat(properties.find(isGuest))) ?? remark) : remark;
}

const methods: ReadonlyMap<string, Remark> = new Map<string, Remark>([
  ["REQUEST", "invitation"],
  ["ADD", "invitation"],
  ["CANCEL", "meetingCancelled"],
  ["REPLY", "meeting"],
  ["COUNTER", "meeting"],
  ["DECLINECOUNTER", "meeting"],
  ["REFRESH", "meeting"],
]);

const answers: ReadonlyMap<string, Remark> = new Map<string, Remark>([
  ["ACCEPTED", "meetingAccepted"],
  ["DECLINED", "meetingDeclined"],
  ["TENTATIVE", "meetingTentative"],
]);

/**
 * A calendar entry as plain text, for mails that hold nothing else: what, when, where, who. Times
 * are printed as written, with the name of their time zone.
 *
 * @returns undefined when the entry has none of these
 */
export function invitationText({ method, properties }: CalendarEntry): string | undefined {
  const first = (name: string) => properties.find((property) => property.name === name);
  const text = (name: string) => unescapedText(first(name)?.value ?? "");
  const guests = properties.filter(isGuest);
  const listed = guests.slice(0, maxGuests).map(method === "REPLY" ? guestWithAnswer : personText);
  const organiser = first("ORGANIZER");
  const lines: readonly (readonly [label: string, value: string])[] = [
    ["When", whenText(first("DTSTART"), first("DTEND") ?? first("DUE"), first("DURATION"))],
    ["Repeats", /FREQ=(\w+)/i.exec(first("RRULE")?.value ?? "")?.[1]?.toLowerCase() ?? ""],
    ["Where", text("LOCATION")],
    ["Organiser", organiser === undefined ? "" : personText(organiser)],
    [
      method === "REPLY" ? "Answer" : "Guests",
      listed.join(", ") + (guests.length > maxGuests ? ", and more" : ""),
    ],
  ];
  const facts = lines
    .flatMap(([label, value]) => (value === "" ? [] : [`${label}: ${value}`]))
    .join("\n");
  // A guest's text in the answer is its comment (RFC 5546 section 3.2.3).
  const all = [text("SUMMARY"), facts, text("DESCRIPTION"), text("COMMENT")]
    .filter((block) => block !== "")
    .join("\n\n");
  return all === "" ? undefined : all;
}

const isGuest = ({ name }: Property): boolean => name === "ATTENDEE";

const partStat = (guest: Property | undefined): string =>
  guest?.parameters.get("PARTSTAT")?.toUpperCase() ?? "";

function personText({ parameters, value }: Property): string {
  const name = parameters.get("CN")?.trim() ?? "";
  const address = value.trim().replace(/^mailto:/i, "");
  if (name === "" || name === address) return address;
  return address.includes("@") ? `${name} <${address}>` : name;
}

const guestWithAnswer = (guest: Property): string =>
  `${personText(guest)} (${(partStat(guest) || "NEEDS-ACTION").toLowerCase().replaceAll("-", " ")})`;

function whenText(
  start: Property | undefined,
  end: Property | undefined,
  duration: Property | undefined,
): string {
  const from = timeOf(start);
  if (from === undefined) return "";
  const to = timeOf(end);
  const zone = from.zone === "" ? "" : ` (${from.zone})`;
  if (to === undefined) return `${from.day}${spaced(from.clock)}${zone}${durationText(duration)}`;
  if (from.clock === undefined) {
    // RFC 5545 section 3.6.1: the end of an all-day event is the day after its last.
    const last = dayBefore(to.day);
    return last > from.day ? `${from.day} to ${last}` : from.day;
  }
  const endZone = to.zone === from.zone || to.zone === "" ? "" : ` (${to.zone})`;
  const until = `${to.day === from.day ? "" : to.day}${spaced(to.clock)}`.trim();
  return `${from.day}${spaced(from.clock)}${endZone === "" ? "" : zone} to ${until}${endZone === "" ? zone : endZone}`;
}

const spaced = (clock: string | undefined): string => (clock === undefined ? "" : ` ${clock}`);

/** `20260302`, `20260302T091500`, `20260302T081500Z` (RFC 5545 section 3.3.4 and 3.3.5). */
function timeOf(property: Property | undefined) {
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d{0,2}(Z)?)?/i.exec(property?.value.trim() ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const clock = hour === undefined || minute === undefined ? undefined : `${hour}:${minute}`;
  const zone = utc === undefined ? (property?.parameters.get("TZID") ?? "") : "UTC";
  return { day: `${year}-${month}-${day}`, clock, zone: clock === undefined ? "" : zone };
}

function dayBefore(day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? day : new Date(moment - 86_400_000).toISOString().slice(0, 10);
}

/** `PT1H30M` (RFC 5545 section 3.3.6). */
function durationText(duration: Property | undefined): string {
  const [, weeks, days, hours, minutes] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/i.exec(duration?.value.trim() ?? "") ??
    [];
  const amounts = [weeks, days, hours, minutes].flatMap((count, index) =>
    count === undefined ? [] : [`${count} ${["weeks", "days", "h", "min"][index] ?? ""}`],
  );
  return amounts.length === 0 ? "" : `, for ${amounts.join(" ")}`;
}
