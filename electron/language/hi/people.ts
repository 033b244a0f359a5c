import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "अज्ञात भेजने वाला",
  nobody: "कोई नहीं",
  "by-you": "मैं → { $name }",
  "by-you-to-more": "मैं → { $name } +{ $count }",
  "by-colleague": "सहकर्मी → { $name }",
  "by-colleague-to-more": "सहकर्मी → { $name } +{ $count }",

  "field.from": "भेजने वाला",
  "field.to": "प्राप्तकर्ता",
  "field.cc": "Cc",
  "field.bcc": "Bcc",

  "no-subject": "(कोई विषय नहीं)",

  "from-owner": "{ $name } की ओर से",
  "not-from-owner": "{ $name } की ओर से नहीं",
} satisfies Record<keyof typeof english, string>;
