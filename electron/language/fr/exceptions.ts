import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "Exceptions",
  "all-go": `{ $count ->
    [one] Le seul e-mail suit cette décision
   *[other] Les { $count } e-mails suivent cette décision
  }`,
  "some-stay": `{ $staying ->
    [one] { $staying } e-mail sur { $count } reste dans le bac à courrier
   *[other] { $staying } e-mails sur { $count } restent dans le bac à courrier
  }`,
  leave: "Laisser ceux-ci",
  "file-too": "Classer aussi ces { $count }",
  more: "et { $count } de plus",

  "filed-by": "Il est déjà dans le CRM, classé par { $name }.",
  "filed-to": "Il est déjà classé dans « { $record } ».",
  "belongs-elsewhere": "Mailpin est sûr qu’il appartient à « { $record } ».",
  guess: "Seuls l’objet et une personne le relient aux autres.",
  "no-direction": "Rien n’indique s’il a été envoyé ou reçu.",
} satisfies Record<keyof typeof english, string>;
