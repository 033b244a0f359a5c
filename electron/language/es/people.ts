import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "Remitente desconocido",
  nobody: "nadie",
  "by-you": "Yo → { $name }",
  "by-you-to-more": "Yo → { $name } +{ $count }",
  "by-colleague": "Compañero → { $name }",
  "by-colleague-to-more": "Compañero → { $name } +{ $count }",

  "field.from": "De",
  "field.to": "Para",
  "field.cc": "CC",
  "field.bcc": "CCO",

  "no-subject": "(sin asunto)",

  "from-owner": "de { $name }",
  "not-from-owner": "no es de { $name }",
} satisfies Record<keyof typeof english, string>;
