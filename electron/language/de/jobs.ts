import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "Wird gleich gesendet",
  "state.held-until": "Wird in { $time } gesendet",
  "state.waiting": "Wartet",
  "state.sending": "Wird gesendet",
  "state.uploading": "Anhänge werden gesendet, { $uploaded } von { $total }",
  "state.uploading-bytes": "Anhänge werden gesendet, { $share }",
  "state.associating": "Wird in Zoho abgelegt",
  "state.filed": "Abgelegt",
  "state.filed-whole": "Abgelegt ✓ im CRM gesehen",
  "state.filed-other": "Abgelegt, im CRM anders angezeigt",
  "state.filed-incomplete": "Ohne Dateien abgelegt",
  "state.duplicate": "Schon vorhanden",
  "state.needs-you": "Wartet auf Sie",
  "state.cancelled": "Zurückgeholt",

  "additions.planned": `{ $count ->
    [one] { $count } Datei folgt in die Anhänge des Datensatzes
   *[other] { $count } Dateien folgen in die Anhänge des Datensatzes
  }`,
  "additions.going": `{ $total ->
    [one] { $added } von { $total } Datei zu den Anhängen des Datensatzes hinzugefügt
   *[other] { $added } von { $total } Dateien zu den Anhängen des Datensatzes hinzugefügt
  }`,
  "additions.over": `{ $count ->
    [one] { $count } Datei zu den Anhängen des Datensatzes hinzugefügt
   *[other] { $count } Dateien zu den Anhängen des Datensatzes hinzugefügt
  }`,
  "trying-now": "neuer Versuch läuft",
  "next-try": "nächster Versuch in { $time }",

  "sent-at-once": "Wird sofort gesendet",
  "undo-time": `{ $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  }`,

  "back-one": "„{ $subject }“ ist wieder im Eingangskorb",
  "back-more": `{ $count ->
    [one] { $count } E-Mail ist wieder im Eingangskorb
   *[other] { $count } E-Mails sind wieder im Eingangskorb
  }`,
  stayed: `{ $count ->
    [one] { $count } weitere ist schon auf dem Weg ins CRM oder abgelegt und lässt sich nicht zurückholen.
   *[other] { $count } weitere sind schon auf dem Weg ins CRM oder abgelegt und lassen sich nicht zurückholen.
  }`,
  "in-doubt": `Diese E-Mail ist vielleicht schon bei „{ $record }“: Eine Antwort { $crm ->
    [Zoho] von Zoho
   *[other] des CRM
  } ging verloren. Wenn Sie sie anderswo ablegen, ist sie danach vielleicht doppelt vorhanden.`,

  "arrived.title": "„{ $subject }“ ist schon bei „{ $record }“",
  "arrived.text":
    "Nur die Antwort ging verloren. Die E-Mail bleibt dort und kommt nicht in den Eingangskorb zurück.",
  "undo-failed": "Das ließ sich nicht rückgängig machen",
  "give-up-failed": "Auf diese Dateien konnte nicht verzichtet werden",
  "retry-failed": "Ein neuer Versuch war nicht möglich",
  "retry-all-failed": "Für diese war kein neuer Versuch möglich",

  "connection.online": "Online",
  "connection.offline": "Offline",
  "connection.busy": "Zoho ist ausgelastet",
  "connection.signed-out": "Abgemeldet",
} satisfies Record<keyof typeof english, string>;
