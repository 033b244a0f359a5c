import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "日時：{ $time }",
  "from-to": "日時：{ $from } ～ { $to }",
  "from-for": "日時：{ $from }（{ $duration }）",
  "repeats.daily": "繰り返し：毎日",
  "repeats.weekly": "繰り返し：毎週",
  "repeats.monthly": "繰り返し：毎月",
  "repeats.yearly": "繰り返し：毎年",
  "repeats.other": "繰り返し：{ $how }",
  where: "場所：{ $place }",
  organiser: "開催者：{ $person }",
  guests: "参加者：{ $people }",
  more: "ほか",
  answer: "返事：{ $people }",
  "guest.accepted": "{ $person }（承諾）",
  "guest.declined": "{ $person }（辞退）",
  "guest.tentative": "{ $person }（仮承諾）",
  "guest.delegated": "{ $person }（委任）",
  "guest.needs-action": "{ $person }（未回答）",
  "guest.other": "{ $person }（{ $answer }）",
} satisfies Record<keyof typeof english, string>;
