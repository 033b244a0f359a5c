import type { history as english } from "../en/history.ts";

export const history = {
  title: "Verlauf",
  "column.mail": "E-Mail",
  "column.with": "Mit",
  "column.record": "Datensatz",
  "column.state": "Status",
  "column.when": "Wann",
  "sent-to": "an { $name }",
  "linked-with": "mit { $record }",
  "nothing-matches": "Keine abgelegte E-Mail passt dazu.",
  "nothing-yet": "Es wurde noch nichts abgelegt.",

  search: "Verlauf durchsuchen",
  "search-in": "Betreff, Person, Datensatz, Anhang",
  period: "Zeitraum",
  "period.any": "Gesamter Zeitraum",
  "period.today": "Heute",
  "period.week": "Letzte 7 Tage",
  "period.month": "Letzte 30 Tage",
  "period.year": "Letzte 12 Monate",
  "period.days": "Tage wählen…",
  "day.first": "Erster Tag",
  "day.last": "Letzter Tag",
  kind: "Art des Datensatzes",
  "all-kinds": "Alle Datensätze",
  count: `{ $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
  }`,
  "more-than": `{ $count ->
    [one] mehr als { $count } E-Mail
   *[other] mehr als { $count } E-Mails
  }`,

  export: "Als { $format } exportieren…",
  exporting: "Wird exportiert…",
  exported: `{ $count ->
    [one] { $count } E-Mail exportiert
   *[other] { $count } E-Mails exportiert
  }`,
  "export-failed": "Der Verlauf wurde nicht exportiert",
  "read-failed": "Der Verlauf konnte nicht gelesen werden",
} satisfies Record<keyof typeof english, string>;
