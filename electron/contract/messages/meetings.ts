import { listedShort } from "../../language/lists.ts";
import { hasText, spokenLanguage, text, textOf } from "../../language/text.ts";

/** A meeting, as a calendar entry tells of it. What it does not tell is absent or empty. */
export type Meeting = {
  readonly title: string;
  readonly when?: MeetingTime | undefined;
  /** As iCalendar says it, in lower case: `weekly`. */
  readonly repeats: string;
  readonly where: string;
  readonly organiser: string;
  readonly guests: readonly Guest[];
  readonly hasMoreGuests: boolean;
  /** It brings the answer of its guests. */
  readonly isAnswer: boolean;
  /** Longer texts, in their order. */
  readonly notes: readonly string[];
};
/** Times are as written, with the name of their zone. */
export type MeetingTime = {
  readonly from: string;
  readonly to?: string | undefined;
  readonly lasts?: MeetingLength | undefined;
};
/** Digits. */
export type MeetingLength = Readonly<
  Partial<Record<"weeks" | "days" | "hours" | "minutes", string>>
>;
/** `answer` as iCalendar says it, in lower case: `needs-action`. */
export type Guest = { readonly person: string; readonly answer: string };

/** What a meeting is, in the language that this process speaks; undefined when it speaks none. */
export function meetingText(meeting: Meeting): string | undefined {
  if (!hasText("meetings.when")) return undefined;
  const { title, when, repeats, where, organiser, notes } = meeting;
  const facts = [
    when === undefined ? "" : whenText(when),
    repeats === "" ? "" : worded("repeats", repeats, { how: repeats }),
    where === "" ? "" : text("meetings.where", { place: where }),
    organiser === "" ? "" : text("meetings.organiser", { person: organiser }),
    guestsText(meeting),
  ];
  const block = facts.filter((fact) => fact !== "").join("\n");
  return [title, block, ...notes].filter((part) => part !== "").join("\n\n");
}

function whenText({ from, to, lasts }: MeetingTime): string {
  if (to !== undefined) return text("meetings.from-to", { from, to });
  const duration = lasts === undefined ? undefined : lengthText(lasts);
  return duration === undefined
    ? text("meetings.when", { time: from })
    : text("meetings.from-for", { from, duration });
}

/** Intl refuses the largest numbers; no meeting is that long. */
const mostDigits = 6;

function lengthText(length: MeetingLength): string | undefined {
  const counts = Object.entries(length);
  if (counts.some(([, digits = ""]) => digits.length > mostDigits)) return undefined;
  const duration = Object.fromEntries(counts.map(([unit, digits]) => [unit, Number(digits)]));
  const words = new Intl.DurationFormat(spokenLanguage(), { style: "short" }).format(duration);
  return words === "" ? undefined : words; // of none it says nothing
}

function guestsText({ guests, hasMoreGuests, isAnswer }: Meeting): string {
  if (guests.length === 0) return "";
  const named = guests.map(({ person, answer }) =>
    isAnswer ? worded("guest", answer, { person, answer }) : person,
  );
  const people = listedShort([...named, ...(hasMoreGuests ? [text("meetings.more")] : [])]);
  return textOf(isAnswer ? "meetings.answer" : "meetings.guests", { people });
}

/** @param code a word of iCalendar, known or not */
function worded(
  about: "repeats" | "guest",
  code: string,
  values: Readonly<Record<string, string>>,
): string {
  const known = `meetings.${about}.${code}`;
  return textOf(hasText(known) ? known : `meetings.${about}.other`, values);
}
