import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: "{ $count } en attente",
  "and-retry": ", { $retry }",
  "need-you": `{ $count ->
    [one] { $count } action requise
   *[other] { $count } actions requises
  }`,
  "filed-today": `{ $count ->
    [one] { $count } classé aujourd’hui
   *[other] { $count } classés aujourd’hui
  }`,

  jobs: "Envois",
  "column.mail": "E-mail",
  "column.to": "Destination",
  "column.state": "État",
  "column.actions": "Actions",
  empty: "La boîte d’envoi est vide.",
  "none-like-that": "Aucun envoi ne correspond à ce choix.",

  show: "Afficher",
  "filter.all": "Tous",
  "filter.needs-you": "Action requise",
  "filter.waiting": "En attente",
  "filter.filed-today": "Classés aujourd’hui",
  order: "Ordre",
  "order.urgency": "Les plus urgents d’abord",
  "order.age": "Les plus anciens d’abord",
  "order.record": "Par fiche",
  "retry-all": "Tout réessayer",
  "take-all-back": "Tout reprendre…",
  "take-back-question": `{ $count ->
    [one] Reprendre l’e-mail en attente et le remettre dans le bac à courrier ?
   *[other] Reprendre les { $count } e-mails en attente et les remettre dans le bac à courrier ?
  }`,
  "take-back": "Reprendre",
  keep: "Laisser en attente",

  "linked-with": "avec { $record }",
  "attachments-of": "Pièces jointes de « { $subject } »",
  "as-soon-as-possible": "dès que possible",
  details: "Détails",
  "details-of": "Détails : « { $subject } »",
  "action-on": "{ $action } : « { $subject } »",
  "action.undo": "Annuler",
  "action.send-now": "Envoyer maintenant",
  "action.retry": "Réessayer",
  "action.file-as-another": "Classer comme un autre e-mail",
  "action.give-up-files": "Renoncer aux fichiers",
  "action.take-back": "Remettre dans le bac",
  "action.sign-in": "Se connecter",
  "action.sign-in-to-proxy": "Se connecter au proxy",
  "action.choose-record": "Choisir une autre fiche",
  "action.choose-link": "Choisir la fiche à lier",
  "action.choose-owner": "Choisir le propriétaire",
  "action.choose-attachments": "Choisir les pièces jointes",

  "leave-it": "Laisser tel quel",
  "anyway.undo": "Annuler quand même",
  "anyway.take-back": "Remettre quand même dans le bac",
  "anyway.choose-record": "Choisir quand même une autre fiche",
  "anyway.choose-link": "Choisir quand même la fiche à lier",
  "anyway.choose-owner": "Choisir quand même le propriétaire",
  "anyway.choose-attachments": "Choisir quand même les pièces jointes",
} satisfies Record<keyof typeof english, string>;
