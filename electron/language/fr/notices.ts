import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "Masquer : { $title }",

  connected: "Connecté à { $name }",
  "mails-came": `{ $count ->
    [one] { $count } e-mail est arrivé de { $folder }
   *[other] { $count } e-mails sont arrivés de { $folder }
  }`,
  complete: `{ $count ->
    [one] Cet e-mail est de nouveau complet
   *[other] { $count } e-mails sont de nouveau complets
  }`,

  "not-started": "Mailpin n’a pas pu démarrer correctement",
  "part-not-opened": "Impossible d’ouvrir cet élément",
  "file-refused": "Ce fichier n’a pas pu être ouvert",
  "all-refused": `{ $count ->
    [one] { $count } n’a pas pu être ouvert
   *[other] { $count } n’ont pas pu être ouverts
  }`,
  "some-refused": `{ $count ->
    [one] { $count } sur { $of } n’a pas pu être ouvert
   *[other] { $count } sur { $of } n’ont pas pu être ouverts
  }`,
  "discard-failed": `{ $count ->
    [one] Cet e-mail n’a pas pu être retiré
   *[other] Ces e-mails n’ont pas pu être retirés
  }`,
  "grouping-not-kept": "Ce choix n’a pas été retenu",
  "link-not-opened": "Ce lien n’a pas été ouvert",
  "copy-link": "Copier le lien",
  "record-not-opened": "Ouverture impossible : { $record }",
  "attachment-not-saved": "Enregistrement impossible : { $name }",
  "address-not-remembered": "Cette adresse n’a pas été retenue",
  "address-not-forgotten": "Cette adresse n’a pas été oubliée",
  "update-ready": "Mailpin { $version } est prêt et s’appliquera au prochain démarrage.",
  "restart-now": "Redémarrer maintenant",
  "restarts-soon": "Mailpin redémarre dès qu’aucun e-mail n’est en cours d’envoi.",
  "not-restarted": "Mailpin n’a pas pu redémarrer",
} satisfies Record<keyof typeof english, string>;
