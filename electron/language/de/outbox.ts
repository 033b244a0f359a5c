import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: `{ $count ->
    [one] { $count } wartet
   *[other] { $count } warten
  }`,
  "and-retry": ", { $retry }",
  "need-you": `{ $count ->
    [one] { $count } wartet auf Sie
   *[other] { $count } warten auf Sie
  }`,
  "filed-today": "{ $count } heute abgelegt",

  jobs: "Vorgänge",
  "column.mail": "E-Mail",
  "column.to": "Ziel",
  "column.state": "Status",
  "column.actions": "Aktionen",
  empty: "Der Postausgang ist leer.",
  "none-like-that": "Kein Vorgang passt dazu.",

  show: "Anzeigen",
  "filter.all": "Alle",
  "filter.needs-you": "Wartet auf Sie",
  "filter.waiting": "Wartet",
  "filter.filed-today": "Heute abgelegt",
  order: "Reihenfolge",
  "order.urgency": "Dringendste zuerst",
  "order.age": "Älteste zuerst",
  "order.record": "Nach Datensatz",
  "retry-all": "Alle erneut versuchen",
  "take-all-back": "Alle zurückholen…",
  "take-back-question": `{ $count ->
    [one] Die wartende E-Mail in den Eingangskorb zurückholen?
   *[other] Alle { $count } wartenden E-Mails in den Eingangskorb zurückholen?
  }`,
  "take-back": "Zurückholen",
  keep: "Warten lassen",

  "linked-with": "mit { $record }",
  "attachments-of": "Anhänge von „{ $subject }“",
  "as-soon-as-possible": "sobald wie möglich",
  details: "Details",
  "details-of": "Details: „{ $subject }“",
  "action-on": "{ $action }: „{ $subject }“",
  "action.undo": "Rückgängig",
  "action.send-now": "Jetzt senden",
  "action.retry": "Erneut versuchen",
  "action.file-as-another": "Als andere E-Mail ablegen",
  "action.give-up-files": "Auf die Dateien verzichten",
  "action.take-back": "Zurück in den Eingangskorb",
  "action.sign-in": "Anmelden",
  "action.sign-in-to-proxy": "Am Proxy anmelden",
  "action.choose-record": "Anderen Datensatz wählen",
  "action.choose-link": "Verknüpfung wählen",
  "action.choose-owner": "Besitzer wählen",
  "action.choose-attachments": "Anhänge wählen",

  "leave-it": "So lassen",
  "anyway.undo": "Trotzdem rückgängig machen",
  "anyway.take-back": "Trotzdem zurück in den Eingangskorb",
  "anyway.choose-record": "Trotzdem anderen Datensatz wählen",
  "anyway.choose-link": "Trotzdem Verknüpfung wählen",
  "anyway.choose-owner": "Trotzdem Besitzer wählen",
  "anyway.choose-attachments": "Trotzdem Anhänge wählen",
} satisfies Record<keyof typeof english, string>;
