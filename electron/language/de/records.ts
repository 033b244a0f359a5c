import type { records as english } from "../en/records.ts";

export const records = {
  kind: "Art des Datensatzes",
  "all-kinds": "Alle",
  list: "Passende Datensätze",
  "section.favourites": "Favoriten",
  "section.used": "Zuletzt abgelegt bei",
  "section.changed": "Zuletzt geändert",
  count: `{ $count ->
    [one] { $count } Datensatz
   *[other] { $count } Datensätze
  }`,
  "none-yet": "Noch keine Datensätze",
  "no-match": "Kein Datensatz passt zu „{ $words }“",
  "no-match-in": `Nichts { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  } passt zu „{ $words }“`,
  searching: `{ $crm ->
    [Zoho] Zoho
   *[other] Das CRM
  } wird durchsucht…`,
  search: `{ $crm ->
    [Zoho] In Zoho
   *[other] Im CRM
  } nach „{ $words }“ suchen`,

  "is-favourite": ", Favorit",
  favourite: "Favorit: { $record }",
  star: "Zu Ihren Favoriten hinzufügen",
  unstar: "Aus Ihren Favoriten entfernen",
  "star-failed": "Der Stern von { $record } wurde nicht geändert",

  open: `{ $crm ->
    [Zoho] In Zoho
   *[other] Im CRM
  } öffnen`,
  "open-record": `{ $record } { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  } öffnen`,
} satisfies Record<keyof typeof english, string>;
