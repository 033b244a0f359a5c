import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "不明な差出人",
  nobody: "なし",
  "by-you": "自分 → { $name }",
  "by-you-to-more": "自分 → { $name } +{ $count }",
  "by-colleague": "同僚 → { $name }",
  "by-colleague-to-more": "同僚 → { $name } +{ $count }",

  "field.from": "差出人",
  "field.to": "宛先",
  "field.cc": "CC",
  "field.bcc": "BCC",

  "no-subject": "(件名なし)",

  "from-owner": "差出人が{ $name }のため",
  "not-from-owner": "差出人が{ $name }ではないため",
} satisfies Record<keyof typeof english, string>;
