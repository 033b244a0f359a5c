import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "Ce que vous classez est envoyé d’ici, et attend ici tant que vous êtes hors ligne",

  "held-one": "Classement de « { $subject } » dans { $record }",
  "held-more": "Classement de { $count } e-mails dans { $record }",
  "held-records": "Classement de { $count } e-mails dans { $records } fiches",
  "time-left": "dans { $time }",

  sending: "Envoi en cours : « { $subject } » pour { $record }",
  uploading:
    "Envoi des pièces jointes, { $uploaded } sur { $total } : « { $subject } » pour { $record }",
  "uploading-bytes": "Envoi des pièces jointes, { $share } : « { $subject } » pour { $record }",
  associating: "Classement dans Zoho : « { $subject } » dans { $record }",
  "sending-more": "Envoi de { $count } e-mails",
  "uploading-more": "Envoi des pièces jointes de { $count } e-mails, { $share }",

  filed: "Classé : « { $subject } » dans { $record }",
  "filed-whole": "Classé ✓ vu dans le CRM : « { $subject } » dans { $record }",
  "filed-other": "Classé, affiché autrement dans le CRM : « { $subject } » dans { $record }",
  "filed-incomplete": "Classé sans fichiers : « { $subject } » dans { $record }",
  duplicate: "Déjà présent : « { $subject } » dans { $record }",

  "undo-begins-one": `« { $subject } » sera bientôt classé dans { $record }. Pour annuler, appuyez sur { $keys } dans un délai de { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }.`,
  "undo-begins-more": `« { $subject } » et { $count ->
    [one] { $count } autre e-mail
   *[other] { $count } autres e-mails
  } seront bientôt classés dans { $record }. Pour annuler, appuyez sur { $keys } dans un délai de { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }.`,
  "undo-begins-records": `{ $count } e-mails seront bientôt classés dans { $records } fiches. Pour annuler, appuyez sur { $keys } dans un délai de { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }.`,
  "filed-more": "Classés : { $count } e-mails dans { $record }",
  "filed-records": "Classés : { $count } e-mails dans { $records } fiches",
  "needs-you": "« { $subject } » dans { $record } : action requise. { $why }",
  "undo-keys": "Ctrl Z",
  "undo-keys-on-mac": "Commande Z",
} satisfies Record<keyof typeof english, string>;
