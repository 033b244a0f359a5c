import type { people as english } from "../en/people.ts";

export const people = {
  "unknown-sender": "Remetente desconhecido",
  nobody: "ninguém",
  "by-you": "Eu → { $name }",
  "by-you-to-more": "Eu → { $name } +{ $count }",
  "by-colleague": "Colega → { $name }",
  "by-colleague-to-more": "Colega → { $name } +{ $count }",

  "field.from": "De",
  "field.to": "Para",
  "field.cc": "Cc",
  "field.bcc": "Cco",

  "no-subject": "(sem assunto)",

  "from-owner": "de { $name }",
  "not-from-owner": "não é de { $name }",
} satisfies Record<keyof typeof english, string>;
