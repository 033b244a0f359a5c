import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "Ouvrir des e-mails",
  mails: "E-mails",
  "all-files": "Tous les fichiers",
  "folder-to-watch": "Dossier à surveiller",
  "sent-mailbox": "Boîte des e-mails envoyés",
  "sent-folder": "Dossier des e-mails envoyés",
  watch: "Surveiller",
  save: "Enregistrer",
  table: "Tableau (CSV)",
  json: "JSON",
  text: "Fichier texte",
  mail: "E-mail",
  "outlook-mail": "E-mail Outlook",

  "open-page": "Ouvrir une page de { $host } ?",
  "false-start":
    "Le lien commence par « { $name } », comme s’il y menait. Mailpin omet cette partie.",
  "write-mail": "Écrire un e-mail ?",
  "write-mail-to": "Écrire un e-mail à { $address } ?",
  "write-mail-to-many": `{ $count ->
    [one] Écrire un e-mail à { $address } et { $count } autre personne ?
   *[other] Écrire un e-mail à { $address } et { $count } autres personnes ?
  }`,
  open: "Ouvrir",
  cancel: "Annuler",

  "sign-out-of": "Se déconnecter de { $name } ?",
  "sign-out-removes":
    "L’accès de Mailpin prend fin ; sa copie des fiches et son historique de cette organisation sont retirés de cet ordinateur. Ce que vous avez classé reste dans Zoho.",
  "sign-out-keeps": `{ $count ->
    [one] L’accès de Mailpin prend fin. { $count } e-mail non encore classé reste sur cet ordinateur et pourra être classé quand vous vous reconnecterez.
   *[other] L’accès de Mailpin prend fin. { $count } e-mails non encore classés restent sur cet ordinateur et pourront être classés quand vous vous reconnecterez.
  }`,
  "sign-out": "Se déconnecter",

  "remove-records": "Retirer les fiches de cet ordinateur ?",
  "removed-for-good":
    "Désormais, Mailpin cherche directement dans le CRM, ce qui nécessite une connexion réseau, et ne garde que les fiches trouvées. Les e-mails, l’historique et les favoris sont conservés.",
  "removed-until-sync":
    "Jusqu’à la prochaine synchronisation, Mailpin cherche directement dans le CRM, ce qui nécessite une connexion réseau. Les e-mails, l’historique et les favoris sont conservés.",
  remove: "Retirer",

  "forget-history": "Oublier ce qui a été classé dans { $name } ?",
  "forget-history-text":
    "L’historique, ses reçus et les fichiers conservés avec eux sont retirés de cet ordinateur. Dans le CRM, les e-mails restent.",
  forget: "Oublier",

  "cannot-start": "Mailpin ne peut pas démarrer",
  "try-again": "Réessayer",
  quit: "Quitter",

  "window-stopped-again": "La fenêtre de Mailpin a de nouveau cessé de fonctionner",
  "open-window-again":
    "Ce que vous avez classé est en sécurité, et la boîte d’envoi continue. Rouvrir la fenêtre ?",
  "open-again": "Rouvrir",
  "close-window": "Fermer la fenêtre",

  "still-reading": `{ $files ->
    [one] Mailpin lit encore { $files } fichier déposé
   *[other] Mailpin lit encore { $files } fichiers déposés
  }`,
  "drop-them-again":
    "Ce qui n’est pas encore lu n’est pas dans le bac à courrier et devra être déposé de nouveau.",
  "close-anyway": "Fermer quand même",
  "keep-open": "Laisser ouverte",
} satisfies Record<keyof typeof english, string>;
