import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "Gesendet und nicht abgelegt",

  line: "Gesendete E-Mails",
  "open-this-week": `{ $sent ->
    [one] { $open } von { $sent } E-Mail, die Sie diese Woche an Kunden gesendet haben
   *[other] { $open } von { $sent } E-Mails, die Sie diese Woche an Kunden gesendet haben
  }, { $open ->
    [one] ist nicht abgelegt
   *[other] sind nicht abgelegt
  }`,
  "open-last-week": `{ $count ->
    [one] { $count } E-Mail, die Sie letzte Woche an Kunden gesendet haben, ist nicht abgelegt
   *[other] { $count } E-Mails, die Sie letzte Woche an Kunden gesendet haben, sind nicht abgelegt
  }`,
  show: "Anzeigen",
  "show-them": "Gesendete E-Mails anzeigen, die nicht abgelegt sind",

  none: "Diese Woche wurde keine E-Mail an Kunden gesendet.",
  counts: "Diese Woche { $sent } an Kunden gesendet, { $filed } abgelegt.",
  "counts-and-tray":
    "Diese Woche { $sent } an Kunden gesendet, { $filed } abgelegt und { $waiting } im Eingangskorb.",

  "drop-all-filed": "{ $sent } an Kunden gesendet, alle schon abgelegt",
  "drop-some-filed": `{ $filed ->
    [one] { $sent } an Kunden gesendet, { $filed } ist schon abgelegt
   *[other] { $sent } an Kunden gesendet, { $filed } sind schon abgelegt
  }`,
  "keep-none": "Aus dem Eingangskorb entfernen",
  "keep-open": `{ $count ->
    [one] Nur die { $count } nicht abgelegte E-Mail behalten
   *[other] Nur die { $count } nicht abgelegten E-Mails behalten
  }`,

  "this-week": "Diese Woche",
  "last-week": "Letzte Woche",
  to: "an { $people }",
  "more-people": `{ $count ->
    [one] { $count } weitere Person
   *[other] { $count } weitere
  }`,
  file: "Ablegen…",
  "file-of": "{ $subject } ablegen…",
  "not-needed": "Nicht nötig",
  "not-needed-of": "{ $subject } muss nicht abgelegt werden",
  "file-all": "Alle in den Eingangskorb holen",
  "taken-off": "Von der Liste entfernt: { $subject }",
  "put-back": "Wieder aufnehmen",
  "put-back-of": "{ $subject } wieder aufnehmen",
  "nothing-left": "Es ist nichts mehr abzulegen.",

  find: "Gesendete E-Mails finden, die nicht abgelegt sind",
  "choose-another": "Anderen Ort wählen…",
  places: "Wo gesendete E-Mails liegen",
  "of-thunderbird": "{ $mailbox } von { $account }, in Thunderbird",
  "another-mailbox": "Ein anderes Postfach (eine Datei)…",
  "saved-mails": "Ein Ordner mit gespeicherten E-Mails…",
  unreachable:
    "Der Ordner ist im Moment nicht da. Mailpin macht weiter, sobald er wieder erreichbar ist.",
  unreadable: "Mailpin kann dieses Postfach nicht lesen. Es versucht es von selbst erneut.",
  reading: "Mailpin liest, was in den letzten zwei Wochen gesendet wurde…",
  found: "{ $counts } Nichts davon verlässt diesen Computer.",
  help: "Mailpin schaut in den Ordner, in dem Thunderbird oder ein anderes Programm aufbewahrt, was Sie gesendet haben, und listet E-Mails an Kunden auf, die nicht abgelegt sind. Es ändert dort nichts, behält zwei Wochen, und nichts davon verlässt diesen Computer.",
} satisfies Record<keyof typeof english, string>;
