import type { history as english } from "../en/history.ts";

export const history = {
  title: "Historique",
  "column.mail": "E-mail",
  "column.with": "Avec",
  "column.record": "Fiche",
  "column.state": "État",
  "column.when": "Quand",
  "sent-to": "à { $name }",
  "linked-with": "avec { $record }",
  "nothing-matches": "Aucun e-mail classé ne correspond.",
  "nothing-yet": "Rien n’a encore été classé.",

  search: "Rechercher dans l’historique",
  "search-in": "Objet, personne, fiche, pièce jointe",
  period: "Période",
  "period.any": "Toutes les dates",
  "period.today": "Aujourd’hui",
  "period.week": "7 derniers jours",
  "period.month": "30 derniers jours",
  "period.year": "12 derniers mois",
  "period.days": "Choisir des jours…",
  "day.first": "Premier jour",
  "day.last": "Dernier jour",
  kind: "Type de fiche",
  "all-kinds": "Toutes les fiches",
  count: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "more-than": `{ $count ->
    [one] plus de { $count } e-mail
   *[other] plus de { $count } e-mails
  }`,

  export: "Exporter en { $format }…",
  exporting: "Exportation…",
  exported: `{ $count ->
    [one] { $count } e-mail exporté
   *[other] { $count } e-mails exportés
  }`,
  "export-failed": "L’historique n’a pas été exporté",
  "read-failed": "L’historique n’a pas pu être lu",
} satisfies Record<keyof typeof english, string>;
