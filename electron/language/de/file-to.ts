import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "Ablegen bei",
  find: "Datensatz suchen",
  suggestions: "Vorschläge",
  "no-suggestions": "Für diese E-Mail gibt es keine Vorschläge. Suchen Sie oben ihren Datensatz.",
  stranger: `Noch nicht { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  }: { $name } anlegen…`,
  chosen: "{ $record } ist gewählt.",
  "none-suggested": "Keine Vorschläge",
  "not-sure": `{ $count ->
    [one] Nicht sicher: { $count } Vorschlag
   *[other] Nicht sicher: { $count } Vorschläge
  }`,

  link: "Auch verknüpfen",
  "link.find": "Datensatz zum Verknüpfen suchen",
  "link.add": "Zweiten Datensatz verknüpfen",
  "link.change": "Ändern",
  "link.change-of": "Ändern: { $record }",
  "link.remove": "Nicht verknüpfen",
  "link.remove-of": "{ $record } nicht verknüpfen",

  scope: "Ablegen",
  "scope.mail": "Diese E-Mail",
  "scope.chosen": "Die { $count } ausgewählten E-Mails",
  "scope.thread": "Diese Unterhaltung: { $count } E-Mails",
  "scope.later": "Diese Unterhaltung und ihre späteren E-Mails",

  owner: "Ablegen für",
  "owner.you": "Mich",
  "owner.you-named": "Mich ({ $name })",

  file: "Bei { $record } ablegen",
  "no-record": "Datensatz wählen",
  count: `{ $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
  }`,

  "looking-at": "{ $count } E-Mails werden geprüft…",
  "already-there": "Das CRM hat diese E-Mail dort schon und nimmt sie kein zweites Mal an.",
  offline: "Sie sind offline. Die E-Mail wartet im Postausgang, bis Sie wieder online sind.",
  "signed-out":
    "Sie sind abgemeldet. Die E-Mail wartet im Postausgang, bis Sie sich wieder anmelden.",
  "at-once":
    "Sie wird sofort gesendet. Aus Zoho lässt sich eine abgelegte E-Mail nicht mehr entfernen.",
  "undo-time": `Sie können es { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  } lang rückgängig machen. Aus Zoho lässt sich eine abgelegte E-Mail nicht mehr entfernen.`,

  "obstacle.no-mail": "Wählen Sie zuerst eine E-Mail.",
  "obstacle.none-goes": "Keine dieser E-Mails geht mit: Oben steht, warum.",
  "obstacle.looking": "Der Datensatz wird gesucht…",
  "obstacle.already-there":
    "Diese E-Mail ist schon im CRM. Um sie bei einem anderen Datensatz abzulegen, wählen Sie ihn.",
  "obstacle.unknown": "Suchen Sie den Datensatz, zu dem diese E-Mail gehört.",
  "obstacle.not-sure":
    "Mailpin ist nicht sicher. Wählen Sie einen Datensatz mit den Pfeiltasten oder suchen Sie ihn.",

  failed: `{ $count ->
    [one] Diese E-Mail wurde nicht abgelegt
   *[other] Diese E-Mails wurden nicht abgelegt
  }`,
  "as-another": `{ $count ->
    [one] Als andere E-Mail ablegen
   *[other] Als andere E-Mails ablegen
  }`,
  stayed: `{ $count ->
    [one] { $count } E-Mail bleibt im Eingangskorb
   *[other] { $count } E-Mails bleiben im Eingangskorb
  }`,
  "filed-without": `{ $count ->
    [one] { $count } E-Mail wurde
   *[other] { $count } E-Mails wurden
  } ohne { $staying ->
    [one] diese E-Mail
   *[other] diese E-Mails
  } abgelegt.`,
} satisfies Record<keyof typeof english, string>;
