import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "Unbekannter Absender",
  nobody: "niemand",
  "by-you": "Ich → { $name }",
  "by-you-to-more": "Ich → { $name } +{ $count }",
  "by-colleague": "Kollege → { $name }",
  "by-colleague-to-more": "Kollege → { $name } +{ $count }",

  "field.from": "Von",
  "field.to": "An",
  "field.cc": "Cc",
  "field.bcc": "Bcc",

  "no-subject": "(kein Betreff)",

  "from-owner": "von { $name }",
  "not-from-owner": "nicht von { $name }",
} satisfies Record<keyof typeof english, string>;
