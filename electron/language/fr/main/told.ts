import type { told as english } from "../../en/main/told.ts";

export const told = {
  "window-reloaded": "La fenêtre de Mailpin a été rouverte",
  "window-reloaded-text":
    "Elle ne fonctionnait plus. Rien n’a été perdu, et la boîte d’envoi a continué.",
  "window-reloaded-lost": `{ $files ->
    [one] Elle ne fonctionnait plus. { $files } fichier déposé n’était pas encore lu : déposez-le de nouveau. Tout le reste est en sécurité, et la boîte d’envoi a continué.
   *[other] Elle ne fonctionnait plus. { $files } fichiers déposés n’étaient pas encore lus : déposez-les de nouveau. Tout le reste est en sécurité, et la boîte d’envoi a continué.
  }`,

  uncaught: "Un problème est survenu dans Mailpin",
  "uncaught-text":
    "Rien n’a été perdu, et ce qui attend dans la boîte d’envoi continue. Si Mailpin se comporte de façon étrange, redémarrez-le.",

  "settings-unreadable": "Vos paramètres n’ont pas pu être lus",
  "settings-set-aside":
    "Mailpin démarre avec ses paramètres par défaut. L’ancien fichier est conservé sous le nom « { $file } ».",
  "settings-unreadable-text":
    "Mailpin ne peut pas lire « { $file } » ; il utilise donc ses paramètres par défaut et n’enregistre pas les modifications. { $remedy }",
  "settings-in-use":
    "Fermez les autres programmes qui utilisent ce fichier, puis redémarrez Mailpin.",
  "settings-unsaved": "Un paramètre n’est pas encore enregistré",
  "settings-unsaved-text":
    "Il s’applique jusqu’à la fermeture de Mailpin et sera enregistré avec la prochaine modification qui pourra l’être. { $remedy }",
  "settings-in-use-now":
    "Fermez les autres programmes qui utilisent « settings.json » dans le dossier de données de Mailpin, puis modifiez de nouveau un paramètre.",

  "companies-unreadable": "Vos entreprises ne peuvent pas être affichées",
  "companies-restored": "Mailpin a restauré la liste des entreprises connectées",
  "companies-restored-text":
    "La liste était endommagée ou manquait ; Mailpin a donc utilisé sa copie. S’il manque une entreprise, connectez-la de nouveau : vous retrouverez ses e-mails.",
  "companies-lost": "Mailpin a perdu la liste des entreprises connectées",
  "companies-lost-text":
    "Cet ordinateur ne contient aucune donnée d’entreprises connectées. Connectez-les de nouveau.",
  "companies-left": `{ $count ->
    [one] Les données de { $count } entreprise sont encore ici. Connectez-la de nouveau : vous retrouverez ses e-mails.
   *[other] Les données de { $count } entreprises sont encore ici. Connectez-les de nouveau : vous retrouverez leurs e-mails.
  }`,
  "list-kept": "L’ancien fichier est conservé sous le nom { $file }.",

  "mails-brought-back": "Des e-mails d’un démarrage interrompu sont de retour",
  "data-damaged": "Les données de Mailpin sur cet ordinateur étaient endommagées",
  "no-backup": "Il n’y avait pas de sauvegarde ; l’historique et la boîte d’envoi sont donc vides.",
  "backup-restored":
    "Mailpin a restauré sa sauvegarde du { $time }. Les e-mails de la boîte d’envoi attendent votre confirmation.",
  "mails-back": `{ $count ->
    [one] { $count } e-mail trouvé sur cet ordinateur est de retour dans le bac à courrier.
   *[other] { $count } e-mails trouvés sur cet ordinateur sont de retour dans le bac à courrier.
  }`,
  "mails-unreadable": `{ $count ->
    [one] { $count } e-mail n’a pas pu être lu ; les fichiers sont dans « { $folder } ».
   *[other] { $count } e-mails n’ont pas pu être lus ; les fichiers sont dans « { $folder } ».
  }`,
  "check-crm": "Avant de classer de nouveau un e-mail, vérifiez dans votre CRM s’il y est déjà.",

  "drop-again": `{ $count ->
    [one] { $count } e-mail doit être déposé de nouveau
   *[other] { $count } e-mails doivent être déposés de nouveau
  }`,
  "drop-again-text":
    "Mailpin ne peut plus lire { $files }. Déposez de nouveau l’e-mail depuis votre logiciel de messagerie.",
  "file-name": "« { $name } »",
  "more-files": `{ $count ->
    [one] { $count } autre
   *[other] { $count } autres
  }`,
} satisfies Record<keyof typeof english, string>;
