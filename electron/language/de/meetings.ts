import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "Wann: { $time }",
  "from-to": "Wann: { $from } bis { $to }",
  "from-for": "Wann: { $from }, Dauer { $duration }",
  "repeats.daily": "Wiederholung: täglich",
  "repeats.weekly": "Wiederholung: wöchentlich",
  "repeats.monthly": "Wiederholung: monatlich",
  "repeats.yearly": "Wiederholung: jährlich",
  "repeats.other": "Wiederholung: { $how }",
  where: "Wo: { $place }",
  organiser: "Organisator: { $person }",
  guests: "Gäste: { $people }",
  more: "und weitere",
  answer: "Antwort: { $people }",
  "guest.accepted": "{ $person } (zugesagt)",
  "guest.declined": "{ $person } (abgesagt)",
  "guest.tentative": "{ $person } (mit Vorbehalt zugesagt)",
  "guest.delegated": "{ $person } (delegiert)",
  "guest.needs-action": "{ $person } (noch keine Antwort)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
