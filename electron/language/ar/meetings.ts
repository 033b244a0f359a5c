import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "الوقت: { $time }",
  "from-to": "الوقت: من { $from } إلى { $to }",
  "from-for": "الوقت: { $from }، لمدة { $duration }",
  "repeats.daily": "التكرار: يوميًا",
  "repeats.weekly": "التكرار: أسبوعيًا",
  "repeats.monthly": "التكرار: شهريًا",
  "repeats.yearly": "التكرار: سنويًا",
  "repeats.other": "التكرار: { $how }",
  where: "المكان: { $place }",
  organiser: "المنظّم: { $person }",
  guests: "المدعوون: { $people }",
  more: "وآخرون",
  answer: "الرد: { $people }",
  "guest.accepted": "{ $person } (قبول)",
  "guest.declined": "{ $person } (رفض)",
  "guest.tentative": "{ $person } (ربما)",
  "guest.delegated": "{ $person } (تفويض)",
  "guest.needs-action": "{ $person } (لا رد بعد)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
