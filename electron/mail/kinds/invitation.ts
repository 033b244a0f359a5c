import type { Meeting, MeetingLength, MeetingTime } from "../../contract/messages/meetings.ts";
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

/** What a calendar entry tells of its meeting. */
export function meetingIn({ method, properties }: CalendarEntry): Meeting {
  const first = (name: string) => properties.find((property) => property.name === name);
  const text = (name: string) => unescapedText(first(name)?.value ?? "");
  const guests = properties.filter(isGuest);
  const organiser = first("ORGANIZER");
  return {
    title: inOneLine(text("SUMMARY")),
    when: timeIn(first("DTSTART"), first("DTEND") ?? first("DUE"), first("DURATION")),
    repeats: /FREQ=(\w+)/i.exec(first("RRULE")?.value ?? "")?.[1]?.toLowerCase() ?? "",
    where: inOneLine(text("LOCATION")),
    organiser: organiser === undefined ? "" : personText(organiser),
    guests: guests.slice(0, maxGuests).map((guest) => ({
      person: personText(guest),
      answer: (partStat(guest) || "NEEDS-ACTION").toLowerCase(),
    })),
    hasMoreGuests: guests.length > maxGuests,
    isAnswer: method === "REPLY",
    // A guest's text in the answer is its comment (RFC 5546 section 3.2.3).
    notes: [text("DESCRIPTION"), text("COMMENT")],
  };
}

/**
 * A place may be an address of several lines. The quote before `From ` goes, which the fingerprint
 * leaves out at the start of a line only (content/letters.ts).
 */
const inOneLine = (value: string): string =>
  value.replaceAll(/^>+(?=From )/gm, "").replaceAll(/\s+/g, " ");

/**
 * A meeting as plain text: what, when, where, who. It is the same on all computers, because the
 * mail's fingerprint is made of it. People read `meetingText`, where the language is known.
 *
 * @returns undefined when the entry has none of these
 */
export function invitationText(meeting: Meeting): string | undefined {
  const { title, when, repeats, where, organiser, isAnswer, notes } = meeting;
  const lines: readonly (readonly [label: string, value: string])[] = [
    ["When", when === undefined ? "" : whenText(when)],
    ["Repeats", repeats],
    ["Where", where],
    ["Organiser", organiser],
    [isAnswer ? "Answer" : "Guests", guestsText(meeting)],
  ];
  const facts = lines
    .flatMap(([label, value]) => (value === "" ? [] : [`${label}: ${value}`]))
    .join("\n");
  const all = [title, facts, ...notes].filter((block) => block !== "").join("\n\n");
  return all === "" ? undefined : all;
}

const guestsText = ({ guests, hasMoreGuests, isAnswer }: Meeting): string =>
  guests
    .map(({ person, answer }) => (isAnswer ? `${person} (${answer.replaceAll("-", " ")})` : person))
    .join(", ") + (hasMoreGuests ? ", and more" : "");

const whenText = ({ from, to, lasts }: MeetingTime): string => {
  if (to !== undefined) return `${from} to ${to}`;
  return lasts === undefined ? from : `${from}, for ${lengthText(lasts)}`;
};

const lengthUnits = ["weeks", "days", "hours", "minutes"] as const;
const unitWords = { weeks: "weeks", days: "days", hours: "h", minutes: "min" } as const;

const lengthText = (length: MeetingLength): string =>
  lengthUnits
    .flatMap((unit) => (length[unit] === undefined ? [] : [`${length[unit]} ${unitWords[unit]}`]))
    .join(" ");

const isGuest = ({ name }: Property): boolean => name === "ATTENDEE";

const partStat = (guest: Property | undefined): string =>
  guest?.parameters.get("PARTSTAT")?.toUpperCase() ?? "";

function personText({ parameters, value }: Property): string {
  const name = parameters.get("CN")?.trim() ?? "";
  const address = value.trim().replace(/^mailto:/i, "");
  if (name === "" || name === address) return address;
  return address.includes("@") ? `${name} <${address}>` : name;
}

function timeIn(
  start: Property | undefined,
  end: Property | undefined,
  duration: Property | undefined,
): MeetingTime | undefined {
  const from = timeOf(start);
  if (from === undefined) return undefined;
  const to = timeOf(end);
  const begin = `${from.day}${spaced(from.clock)}`;
  const zone = inBrackets(from.zone);
  if (to === undefined) return { from: `${begin}${zone}`, lasts: lengthIn(duration) };
  if (from.clock === undefined) {
    // RFC 5545 section 3.6.1: the end of an all-day event is the day after its last.
    const last = dayBefore(to.day);
    return { from: from.day, ...(last > from.day && { to: last }) };
  }
  const endZone = to.zone === from.zone ? "" : inBrackets(to.zone);
  const until = `${to.day === from.day ? "" : to.day}${spaced(to.clock)}`.trim();
  return endZone === ""
    ? { from: begin, to: `${until}${zone}` }
    : { from: `${begin}${zone}`, to: `${until}${endZone}` };
}

const inBrackets = (zone: string): string => (zone === "" ? "" : ` (${zone})`);
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
function lengthIn(duration: Property | undefined): MeetingLength | undefined {
  const [, ...counts] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/i.exec(duration?.value.trim() ?? "") ??
    [];
  const amounts = lengthUnits.flatMap((unit, index) => {
    const count = counts[index];
    return count === undefined ? [] : [[unit, count] as const];
  });
  return amounts.length === 0 ? undefined : Object.fromEntries(amounts);
}
