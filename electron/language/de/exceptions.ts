import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "Ausnahmen",
  "all-go": `{ $count ->
    [one] Die { $count } E-Mail geht mit
   *[other] Alle { $count } E-Mails gehen mit
  }`,
  "some-stay": `{ $staying ->
    [one] { $staying } von { $count } E-Mails bleibt im Eingangskorb
   *[other] { $staying } von { $count } E-Mails bleiben im Eingangskorb
  }`,
  leave: "Diese liegen lassen",
  "file-too": "Diese { $count } auch ablegen",
  more: "und { $count } weitere",

  "filed-by": "Sie ist schon im CRM, abgelegt von { $name }.",
  "filed-to": "Sie ist schon bei „{ $record }“ abgelegt.",
  "belongs-elsewhere": "Mailpin ist sicher, dass sie zu „{ $record }“ gehört.",
  guess: "Nur der Betreff und eine Person verbinden sie mit den anderen.",
  "no-direction": "Nichts verrät, ob sie gesendet oder empfangen wurde.",
} satisfies Record<keyof typeof english, string>;
