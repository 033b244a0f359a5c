import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "Expéditeur inconnu",
  nobody: "personne",
  "by-you": "Moi → { $name }",
  "by-you-to-more": "Moi → { $name } +{ $count }",
  "by-colleague": "Collègue → { $name }",
  "by-colleague-to-more": "Collègue → { $name } +{ $count }",

  "field.from": "De",
  "field.to": "À",
  "field.cc": "Cc",
  "field.bcc": "Cci",

  "no-subject": "(sans objet)",

  "from-owner": "de { $name }",
  "not-from-owner": "pas de { $name }",
} satisfies Record<keyof typeof english, string>;
