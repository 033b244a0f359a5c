import type { Messages } from "../pattern.ts";

/** The text of a mail that is nothing but a calendar entry. Colleagues read it in the CRM. */
export const meetings = {
  when: "When: { $time }",
  "from-to": "When: { $from } to { $to }",
  "from-for": "When: { $from }, for { $duration }",
  /** `how` is another word of iCalendar. */
  "repeats.daily": "Repeats: daily",
  "repeats.weekly": "Repeats: weekly",
  "repeats.monthly": "Repeats: monthly",
  "repeats.yearly": "Repeats: yearly",
  "repeats.other": "Repeats: { $how }",
  where: "Where: { $place }",
  organiser: "Organiser: { $person }",
  /** `people` is a list of names. */
  guests: "Guests: { $people }",
  /** Stands at the end of a list of names. */
  more: "and more",
  answer: "Answer: { $people }",
  /** In the list of people; `answer` is another word of iCalendar. */
  "guest.accepted": "{ $person } (accepted)",
  "guest.declined": "{ $person } (declined)",
  "guest.tentative": "{ $person } (tentative)",
  "guest.delegated": "{ $person } (delegated)",
  "guest.needs-action": "{ $person } (no answer yet)",
  "guest.other": "{ $person } ({ $answer })",
} as const satisfies Messages;
