import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "Was Sie ablegen, wird von hier gesendet und wartet hier, solange Sie offline sind",

  "held-one": "„{ $subject }“ wird bei { $record } abgelegt",
  "held-more": "{ $count } E-Mails werden bei { $record } abgelegt",
  "held-records": "{ $count } E-Mails werden bei { $records } Datensätzen abgelegt",
  "time-left": "in { $time }",

  sending: "Wird gesendet: „{ $subject }“ für { $record }",
  uploading:
    "Anhänge werden gesendet, { $uploaded } von { $total }: „{ $subject }“ für { $record }",
  "uploading-bytes": "Anhänge werden gesendet, { $share }: „{ $subject }“ für { $record }",
  associating: "Wird in Zoho abgelegt: „{ $subject }“ bei { $record }",
  "sending-more": "{ $count } E-Mails werden gesendet",
  "uploading-more": "Anhänge von { $count } E-Mails werden gesendet, { $share }",

  filed: "Abgelegt: „{ $subject }“ bei { $record }",
  "filed-whole": "Abgelegt ✓ im CRM gesehen: „{ $subject }“ bei { $record }",
  "filed-other": "Abgelegt, im CRM anders angezeigt: „{ $subject }“ bei { $record }",
  "filed-incomplete": "Ohne Dateien abgelegt: „{ $subject }“ bei { $record }",
  duplicate: "Schon vorhanden: „{ $subject }“ bei { $record }",

  "undo-begins-one": `„{ $subject }“ wird gleich bei { $record } abgelegt. Drücken Sie { $keys } innerhalb von { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  }, um es rückgängig zu machen.`,
  "undo-begins-more": `„{ $subject }“ und { $count ->
    [one] { $count } weitere E-Mail
   *[other] { $count } weitere E-Mails
  } werden gleich bei { $record } abgelegt. Drücken Sie { $keys } innerhalb von { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  }, um es rückgängig zu machen.`,
  "undo-begins-records": `{ $count } E-Mails werden gleich bei { $records } Datensätzen abgelegt. Drücken Sie { $keys } innerhalb von { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
  }, um es rückgängig zu machen.`,
  "filed-more": "Abgelegt: { $count } E-Mails bei { $record }",
  "filed-records": "Abgelegt: { $count } E-Mails bei { $records } Datensätzen",
  "needs-you": "„{ $subject }“ bei { $record } wartet auf Sie: { $why }",
  "undo-keys": "Strg Z",
  "undo-keys-on-mac": "Befehl Z",
} satisfies Record<keyof typeof english, string>;
