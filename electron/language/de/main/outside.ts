import type * as english from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "Frühere Nachrichten anzeigen",
  "hide-earlier": "Frühere Nachrichten ausblenden",
} satisfies Record<keyof typeof english.mailFrame, string>;

export const fileNames = {
  history: "Mailpin-Verlauf",
  evidence: "Mailpin-Nachweis { $job }",
  mail: "E-Mail",
  "sent-mail": "Gesendete E-Mail",
  recovered: "Wiedergefundene E-Mail",
  "mail-in-file": "{ $file }, E-Mail { $number }",
  support: "Mailpin für den Support",
} satisfies Record<keyof typeof english.fileNames, string>;

export const filedMail = {
  "formatting-left-out":
    "Die Formatierung wurde weggelassen, weil der Text mit ihr länger ist, als Zoho speichert.",
  "only-newest":
    "Gekürzt, weil der Text länger ist, als Zoho speichert: Die neueste Nachricht ist vollständig, ältere Nachrichten wurden gekürzt.",
  "only-beginning":
    "Gekürzt, weil der Text länger ist, als Zoho speichert: Hier steht nur der Anfang.",
  shortened: "Gekürzt, weil der Text länger ist, als Zoho speichert.",
  "images-left-out": `{ $count ->
    [one] Ein Bild wurde weggelassen.
   *[other] { $count } Bilder wurden weggelassen.
  }`,
  "left-out-files": "Nicht angehängt: { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "Nicht angehängt, weil leer: { $files }.",
  "original-attached": "Die ursprüngliche E-Mail ist angehängt: { $file }.",
  "without-address": "Auch adressiert an { $people }, ohne E-Mail-Adresse.",
  somebody: "jemanden",
  "more-people": `{ $count ->
    [one] Auch adressiert an { $count } weitere Person: Zoho speichert je Feld { $limit } Adressen.
   *[other] Auch adressiert an { $count } weitere Personen: Zoho speichert je Feld { $limit } Adressen.
  }`,
} satisfies Record<keyof typeof english.filedMail, string>;

export const signInPage = {
  arrived: "Die Antwort von Zoho ist angekommen",
  "arrived-text":
    "Mailpin schließt die Anmeldung ab. Sie können diese Seite schließen und zu Mailpin zurückkehren.",
  denied: "Der Zugriff wurde verweigert",
  "denied-text":
    "Mailpin hat keinen Zugriff auf Zoho CRM. Sie können diese Seite schließen und zu Mailpin zurückkehren.",
  "no-org": "Keine Organisation in Zoho CRM",
  "no-org-text":
    "Dieses Zoho-Konto hat keine. Kehren Sie zu Mailpin zurück, um sich mit einem anderen Konto anzumelden.",
  failed: "Die Anmeldung ist fehlgeschlagen",
  "failed-text": "Kehren Sie zu Mailpin zurück: Dort steht, woran es liegt und was Sie tun können.",
  stranger: "Nicht die Antwort, auf die Mailpin wartet",
  "stranger-text":
    "Diese Seite gehört nicht zur laufenden Anmeldung; deshalb ist nichts geschehen. Schließen Sie die Anmeldung auf der Seite ab, die Mailpin geöffnet hat, oder beginnen Sie sie in Mailpin neu.",
} satisfies Record<keyof typeof english.signInPage, string>;

export const companies = {
  practice: "Übungsfirma",
} satisfies Record<keyof typeof english.companies, string>;
