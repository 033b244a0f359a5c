import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "Eingangskorb",
  selected: `{ $count ->
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
  }`,
  open: "Öffnen…",
  "file-all": "Alle ablegen…",
  group: "E-Mails gruppieren",
  "grouping.none": "Einzelne E-Mails",
  "grouping.thread": "Nach Unterhaltung",
  "grouping.person": "Nach Person",

  "remove-these": `{ $count ->
    [one] Diese E-Mail aus dem Eingangskorb entfernen?
   *[other] { $count } E-Mails aus dem Eingangskorb entfernen?
  }`,
  remove: "Entfernen",
  keep: "Behalten",
  nothing: "Nichts abzulegen",
  "drop-more": "Ziehen Sie weitere E-Mails irgendwo in dieses Fenster",

  "no-date": "Ohne Datum",
  attachments: `{ $count ->
    [one] { $count } Anhang
   *[other] { $count } Anhänge
  }`,
  stays: "Bleibt hier: { $why }",
  "remove-mail": "„{ $subject }“ aus dem Eingangskorb entfernen",
  "remove-mail-hint": "Aus dem Eingangskorb entfernen",
  mails: `{ $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
  }`,
  "mails-of": `{ $count ->
    [one] Die { $count } E-Mail von „{ $subject }“
   *[other] Die { $count } E-Mails von „{ $subject }“
  }`,
  "hide-mails": "E-Mails ausblenden",
  "show-mails": "E-Mails einblenden",

  mail: "E-Mail",
  "first-comes": "Die erste E-Mail erscheint hier, sobald sie gelesen ist.",
  "drop-here": "Ziehen Sie E-Mails irgendwo in dieses Fenster",
  "drop-what":
    "aus Outlook oder Thunderbird, oder gespeicherte Dateien { $kinds }. Kopierte Dateien können Sie auch einfügen.",
  "on-mac":
    "Auf einem Mac geben Mail und Outlook eine E-Mail nur über den Finder weiter: Ziehen Sie sie auf den Schreibtisch, dann hierher.",
  samples: "Beispiel-E-Mails ausprobieren",
  keys: "{ $file } legt die ausgewählte E-Mail ab · { $find } sucht einen Datensatz · { $next } wechselt zum nächsten Bereich · { $list } zeigt alle Tasten",
} satisfies Record<keyof typeof english, string>;
