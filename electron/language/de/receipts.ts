import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "Beleg",
  subject: "Betreff",
  filed: "Abgelegt",
  "found-there": "Dort gefunden",
  "in-crm": "Im CRM",
  "seen.whole": "Unverändert angezeigt",
  "seen.other": "Mit anderem Text oder anderen Dateigrößen angezeigt",
  "seen.incomplete": "Nicht mit allen Dateien angezeigt",
  note: "Hinweis",
  record: "Datensatz",
  "linked-with": "mit { $record }",
  "more-people": "und { $count } weitere",
  written: "Geschrieben",

  "save-evidence": "Nachweis speichern…",
  "save-mail": "E-Mail speichern…",
  saved: "Gespeichert",
  "evidence-failed": "Der Nachweis wurde nicht gespeichert",
  "mail-failed": "Die E-Mail wurde nicht gespeichert",
  "read-failed": "Der Beleg konnte nicht gelesen werden",

  "message-id": "Message-ID",
  "hash-of-original": "SHA-256 des Originals",
  "crm-id": "ID der E-Mail in Zoho",
  files: `{ $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
  }`,
  "added-files": `{ $count ->
    [one] { $count } Datei für die Anhänge des Datensatzes
   *[other] { $count } Dateien für die Anhänge des Datensatzes
  }`,
  "not-added-yet": "noch nicht hinzugefügt",
  "given-up": "aufgegeben, nicht hinzugefügt",
  "list-of-files": "Abgelegte Dateien",
  "size-in-text": "{ BYTES($size) }, im Text",
  "hash-of-file": "SHA-256 von { $file }",
  "files-unknown":
    "Eine frühere Version von Mailpin hat diese E-Mail abgelegt und die Namen ihrer Dateien nicht aufbewahrt.",
} satisfies Record<keyof typeof english, string>;
