import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "مرسل غير معروف",
  nobody: "لا أحد",
  "by-you": "أنا ← { $name }",
  "by-you-to-more": "أنا ← { $name } +{ $count }",
  "by-colleague": "من الزملاء ← { $name }",
  "by-colleague-to-more": "من الزملاء ← { $name } +{ $count }",

  "field.from": "من",
  "field.to": "إلى",
  "field.cc": "نسخة",
  "field.bcc": "نسخة مخفية",

  "no-subject": "(بلا موضوع)",

  "from-owner": "من { $name }",
  "not-from-owner": "ليست من { $name }",
} satisfies Record<keyof typeof english, string>;
