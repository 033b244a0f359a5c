import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "कब: { $time }",
  "from-to": "कब: { $from } से { $to } तक",
  "from-for": "कब: { $from }, अवधि { $duration }",
  "repeats.daily": "दोहराव: हर दिन",
  "repeats.weekly": "दोहराव: हर हफ़्ते",
  "repeats.monthly": "दोहराव: हर महीने",
  "repeats.yearly": "दोहराव: हर साल",
  "repeats.other": "दोहराव: { $how }",
  where: "कहाँ: { $place }",
  organiser: "आयोजक: { $person }",
  guests: "मेहमान: { $people }",
  more: "और अन्य",
  answer: "जवाब: { $people }",
  "guest.accepted": "{ $person } (स्वीकार)",
  "guest.declined": "{ $person } (अस्वीकार)",
  "guest.tentative": "{ $person } (शायद)",
  "guest.delegated": "{ $person } (सौंपा गया)",
  "guest.needs-action": "{ $person } (अभी कोई जवाब नहीं)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
