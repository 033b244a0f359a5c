import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "Ausblenden: { $title }",

  connected: "Verbunden mit { $name }",
  "mails-came": `{ $count ->
    [one] { $count } E-Mail ist aus { $folder } gekommen
   *[other] { $count } E-Mails sind aus { $folder } gekommen
  }`,
  complete: `{ $count ->
    [one] Diese E-Mail ist wieder vollständig
   *[other] { $count } E-Mails sind wieder vollständig
  }`,

  "not-started": "Mailpin konnte nicht richtig starten",
  "part-not-opened": "Das ließ sich nicht öffnen",
  "file-refused": "Diese Datei ließ sich nicht öffnen",
  "all-refused": `{ $count ->
    [one] { $count } ließ sich nicht öffnen
   *[other] { $count } ließen sich nicht öffnen
  }`,
  "some-refused": `{ $count ->
    [one] { $count } von { $of } ließ sich nicht öffnen
   *[other] { $count } von { $of } ließen sich nicht öffnen
  }`,
  "discard-failed": `{ $count ->
    [one] Diese E-Mail ließ sich nicht entfernen
   *[other] Diese E-Mails ließen sich nicht entfernen
  }`,
  "grouping-not-kept": "Das wurde nicht gemerkt",
  "link-not-opened": "Dieser Link wurde nicht geöffnet",
  "copy-link": "Link kopieren",
  "record-not-opened": "{ $record } wurde nicht geöffnet",
  "attachment-not-saved": "{ $name } wurde nicht gespeichert",
  "address-not-remembered": "Diese Adresse wurde nicht gemerkt",
  "address-not-forgotten": "Diese Adresse wurde nicht vergessen",
  "update-ready": "Mailpin { $version } ist bereit und beginnt mit dem nächsten Start.",
  "restart-now": "Jetzt neu starten",
  "restarts-soon": "Mailpin startet neu, sobald keine E-Mail mehr gesendet wird.",
  "not-restarted": "Mailpin konnte nicht neu starten",
} satisfies Record<keyof typeof english, string>;
