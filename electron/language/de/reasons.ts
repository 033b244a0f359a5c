import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "Von Ihnen gewählt",

  "same-thread": "Eine frühere E-Mail dieser Unterhaltung ist hier abgelegt",
  "thread-decided": "Nach Ihrer Entscheidung gehört diese Unterhaltung hierher",
  "on-its-way": "Diese E-Mail ist auf dem Weg hierher",
  "in-crm.you": "Diese E-Mail haben Sie im CRM bereits hier abgelegt",
  "in-crm.other": "Diese E-Mail hat { $name } im CRM bereits hier abgelegt",
  "thread-in-crm.you": "Sie haben im CRM eine E-Mail dieser Unterhaltung hier abgelegt",
  "thread-in-crm.other": "{ $name } hat im CRM eine E-Mail dieser Unterhaltung hier abgelegt",
  "same-subject": "Eine E-Mail mit diesem Betreff und { $name } ist hier abgelegt",
  "like-subject": "Eine E-Mail mit ähnlichem Betreff ist hier abgelegt",
  "same-word": "Eine E-Mail mit „{ $word }“ im Betreff ist hier abgelegt",
  "same-file": "Eine Datei mit einem Namen wie „{ $name }“ ist hier abgelegt",
  "filed-with.all": `{ $count ->
    [one] Die letzte E-Mail mit { $name } haben Sie hier abgelegt
   *[other] Die letzten { $count } E-Mails mit { $name } haben Sie hier abgelegt
  }`,
  "filed-with.some":
    "Sie haben { $part } der letzten { $count } E-Mails mit { $name } hier abgelegt",
  "filed-last": "Sie haben hier kürzlich andere E-Mails abgelegt",

  "has-number.subject": "Die Nummer steht im Betreff",
  "has-number.text": "Die Nummer steht im Text",
  "has-number.file": "Die Nummer steht in einem Dateinamen",
  "has-number-of.subject": "Die Nummer von „{ $paper }“ steht im Betreff",
  "has-number-of.text": "Die Nummer von „{ $paper }“ steht im Text",
  "has-number-of.file": "Die Nummer von „{ $paper }“ steht in einem Dateinamen",
  "has-title.subject": "Der Name steht im Betreff",
  "has-title.text": "Der Name steht im Text",
  "has-title.file": "Der Name steht in einem Dateinamen",
  "has-words.subject": "Wörter des Namens stehen im Betreff",
  "has-words.text": "Wörter des Namens stehen im Text",
  "has-words.file": "Wörter des Namens stehen in einem Dateinamen",

  "names-company": "Die E-Mail nennt { $company }",
  "deal-of-named": "Offenes Geschäft mit { $company }; die E-Mail nennt diese Firma",

  "has-address": "Die Adresse ist { $address }",
  person: "{ $name } ist an der E-Mail beteiligt",
  "contact-of": "{ $name } ist der Kontakt dazu",
  "contact-of.won": "{ $name } ist der Kontakt dazu; das Geschäft ist gewonnen",
  "works-there": "{ $name } arbeitet dort",
  "deal-of-company": "Offenes Geschäft mit { $company }; { $name } arbeitet dort",
  "deal-of-company.unnamed": "Offenes Geschäft mit der Firma, bei der { $name } arbeitet",
  "belongs-to-company": "Gehört zu { $company }; { $name } arbeitet dort",
  "belongs-to-company.unnamed": "Gehört zu der Firma, bei der { $name } arbeitet",
  "domain-of": "E-Mails von { $domain } gehören zu { $company }",
  "deal-of-domain": "Offenes Geschäft mit { $company }",

  "link.record": "aus „{ $record }“",
  "link.mail": "in dieser E-Mail",
  "link.before": "schon früher verknüpft",
  "link.chosen": "von Ihnen gewählt",

  unknown: "Passt zu dieser E-Mail",
} satisfies Record<keyof typeof english, string>;
