import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "Organisationen",
  "sign-in-again": "Erneut bei { $name } anmelden…",
  connect: "Mit Zoho verbinden…",
  "never-file": "Nie ablegen…",
  "record-copy": "Datensätze auf diesem Computer…",
  "sign-out": "Von { $name } abmelden…",

  "type.practice": "Übung",
  "type.sandbox": "Sandbox",
  "type.developer": "Developer Edition",
  "type.bigin": "Bigin",

  "access.none": "abgemeldet",
  "access.outdated": "braucht eine neue Berechtigung",
  waiting: `{ $count ->
    [one] { $count } wartet
   *[other] { $count } warten
  }`,

  crm: "das CRM",

  "banner.signed-out": "Sie sind von { $name } abgemeldet.",
  "banner.what-waits": "Was Sie ablegen, wartet im Postausgang, bis Sie sich anmelden.",
  "banner.sign-in": "Anmelden",
  "banner.outdated": "Mailpin braucht eine neue Berechtigung in Zoho.",
  "banner.why-again":
    "Melden Sie sich erneut an, um sie zu erteilen. Bis dahin stehen einige Funktionen nicht zur Verfügung.",
  "banner.sign-in-again": "Erneut anmelden",

  "switch-failed": "{ $name } konnte nicht angezeigt werden",
  "sign-out-failed": "Sie sind noch bei { $name } angemeldet",
  "signed-out": "Von { $name } abgemeldet",
  "signed-out-here": "Auf diesem Computer von { $name } abgemeldet",
  "not-confirmed":
    "Zoho hat die Abmeldung nicht bestätigt. Um Mailpin auch dort den Zugriff zu entziehen, entfernen Sie Mailpin in Ihrem Zoho-Konto aus den verbundenen Apps.",
} satisfies Record<keyof typeof english, string>;
