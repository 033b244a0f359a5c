import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "Sur le point d’être envoyé",
  "state.held-until": "Envoi dans { $time }",
  "state.waiting": "En attente",
  "state.sending": "Envoi en cours",
  "state.uploading": "Envoi des pièces jointes, { $uploaded } sur { $total }",
  "state.uploading-bytes": "Envoi des pièces jointes, { $share }",
  "state.associating": "Classement dans Zoho",
  "state.filed": "Classé",
  "state.filed-whole": "Classé ✓ vu dans le CRM",
  "state.filed-other": "Classé, affiché autrement dans le CRM",
  "state.filed-incomplete": "Classé sans les fichiers",
  "state.duplicate": "Déjà présent",
  "state.needs-you": "Action requise",
  "state.cancelled": "Repris",

  "additions.planned": `{ $count ->
    [one] { $count } fichier suivra dans les pièces jointes de la fiche
   *[other] { $count } fichiers suivront dans les pièces jointes de la fiche
  }`,
  "additions.going": `{ $total ->
    [one] { $added } sur { $total } fichier ajouté aux pièces jointes de la fiche
   *[other] { $added } sur { $total } fichiers ajoutés aux pièces jointes de la fiche
  }`,
  "additions.over": `{ $count ->
    [one] { $count } fichier ajouté aux pièces jointes de la fiche
   *[other] { $count } fichiers ajoutés aux pièces jointes de la fiche
  }`,
  "trying-now": "nouvelle tentative en cours",
  "next-try": "prochaine tentative dans { $time }",

  "sent-at-once": "Envoyé immédiatement",
  "undo-time": `{ $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }`,

  "back-one": "« { $subject } » est de retour dans le bac à courrier",
  "back-more": `{ $count ->
    [one] { $count } e-mail est de retour dans le bac à courrier
   *[other] { $count } e-mails sont de retour dans le bac à courrier
  }`,
  stayed: `{ $count ->
    [one] { $count } autre est déjà en route vers le CRM, ou classé, et ne peut plus être repris.
   *[other] { $count } autres sont déjà en route vers le CRM, ou classés, et ne peuvent plus être repris.
  }`,
  "in-doubt": `Cet e-mail est peut-être déjà dans « { $record } » : une réponse { $crm ->
    [Zoho] de Zoho
   *[other] du CRM
  } s’est perdue. Si vous le classez ailleurs, il se trouvera peut-être en double.`,

  "arrived.title": "« { $subject } » est déjà dans « { $record } »",
  "arrived.text":
    "Seule la réponse s’est perdue. L’e-mail y reste et ne revient pas dans le bac à courrier.",
  "undo-failed": "Impossible d’annuler",
  "give-up-failed": "Impossible de renoncer à ces fichiers",
  "retry-failed": "Impossible de réessayer",
  "retry-all-failed": "Impossible de réessayer pour ces e-mails",

  "connection.online": "En ligne",
  "connection.offline": "Hors ligne",
  "connection.busy": "Zoho est occupé",
  "connection.signed-out": "Déconnecté",
} satisfies Record<keyof typeof english, string>;
