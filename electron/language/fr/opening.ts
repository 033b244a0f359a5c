import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [one] Déposez pour ouvrir
   *[other] Déposez pour ouvrir { $count } fichiers
  }`,
  "copy-stays": "Votre logiciel de messagerie garde son exemplaire.",
  "drop-onto": "Déposez pour classer dans { $record }",
  "drop-targets": "Ou déposez sur une fiche pour y classer",
  "drop-each": "Déposez pour décider de chaque conversation",
  "drop-each.target": "Décider de chaque conversation",
  "drop-each.how": "Vous voyez où va chacune avant que rien ne soit classé.",
  "not-filed": "Ces e-mails n’ont pas été classés",
  "other-company":
    "Une autre entreprise est affichée maintenant. Les e-mails sont dans le bac à courrier de l’entreprise pour laquelle vous les avez déposés.",
  folder: "Dossier",
  "unnamed-file": "Fichier sans nom",
  "sent-mail": "E-mail envoyé",

  "advice-title.new-outlook": "Le nouvel Outlook demande une étape de plus",
  "advice.new-outlook":
    "Le nouvel Outlook ne transmet pas l’e-mail. Faites-le d’abord glisser sur le bureau, ou choisissez « Enregistrer sous », puis déposez le fichier ici.",
  "advice-title.outlook-attachment": "Une pièce jointe du nouvel Outlook",
  "advice.outlook-attachment":
    "C’est une pièce jointe du nouvel Outlook. Faites glisser l’e-mail entier sur le bureau, ou enregistrez-le, puis déposez le fichier ici.",
  "advice-title.mailspring": "Mailspring demande une étape de plus",
  "advice.mailspring":
    "Mailspring ne transmet qu’une référence interne. Faites un clic droit sur l’e-mail, enregistrez-le au format .eml, puis déposez le fichier ici.",
  "advice-title.link": "Un lien, pas l’e-mail",
  "advice.link":
    "Ce logiciel transmet un lien au lieu de l’e-mail. Enregistrez l’e-mail dans un fichier, ou faites-le d’abord glisser sur le bureau, puis déposez-le ici.",
  "advice-title.no-file": "Aucun fichier reçu",
  "advice.no-file":
    "Le programme n’a pas transmis son fichier. Enregistrez l’e-mail dans un fichier, puis déposez ce fichier ici.",
  "advice-title.no-copy": "Le programme ne propose pas de copie",
  "advice.no-copy":
    "Mailpin ne prend qu’une copie, pour que l’e-mail reste où il est. Relâchez la touche Maj si vous la maintenez, ou enregistrez l’e-mail dans un fichier, puis déposez ce fichier ici.",
  "advice-title.text": "Du texte, pas un e-mail",
  "advice.text": "Déposez l’e-mail lui-même, ou une copie enregistrée (.eml ou .msg).",
  "advice-title.apple-mail": "Apple Mail a transmis un lien",
  "advice.apple-mail":
    "Apple Mail a transmis un lien. Faites glisser l’e-mail sur le bureau, puis ici.",
  "advice-title.thunderbird": "Thunderbird a transmis un lien",
  "advice.thunderbird":
    "Sur un Mac, Thunderbird transmet un lien. Choisissez « Enregistrer sous », ou faites d’abord glisser l’e-mail sur le bureau, puis ici.",
  "advice-title.kmail": "KMail a transmis un lien",
  "advice.kmail":
    "KMail ne transmet qu’une référence. Choisissez « Enregistrer sous », puis déposez le fichier ici.",
  "advice-title.web": "Un lien web",
  "advice.web": "C’est un lien web. Téléchargez d’abord l’e-mail, puis déposez le fichier ici.",
  "watch-downloads": "Reprendre ce que j’enregistre dans Téléchargements",

  reading: "Lecture…",
  "reading-mails": `{ $mails ->
    [one] Lecture… { $mails } e-mail jusqu’ici
   *[other] Lecture… { $mails } e-mails jusqu’ici
  }`,
  "reading-file": "Lecture de { $place } sur { $of }…",
  "reading-file-mails": `{ $mails ->
    [one] Lecture de { $place } sur { $of }… { $mails } e-mail jusqu’ici
   *[other] Lecture de { $place } sur { $of }… { $mails } e-mails jusqu’ici
  }`,
  stopping: "Arrêt…",
  "cancel-reading": "Annuler la lecture",
  begins: "Lecture des e-mails",
  ends: "Tous les fichiers ont été lus",
  read: `{ $mails ->
    [one] { $mails } e-mail a été lu
   *[other] { $mails } e-mails ont été lus
  }`,

  "stopped-none": "Lecture arrêtée. Aucun e-mail n’a été ouvert.",
  stopped: `{ $mails ->
    [one] Lecture arrêtée. { $mails } e-mail est dans le bac à courrier.
   *[other] Lecture arrêtée. { $mails } e-mails sont dans le bac à courrier.
  }`,
  "stopped-of": `{ $mails ->
    [one] Lecture arrêtée. { $mails } e-mail sur { $of } est dans le bac à courrier.
   *[other] Lecture arrêtée. { $mails } e-mails sur { $of } sont dans le bac à courrier.
  }`,
  "rest-stays": "Ce qui n’a pas été ouvert est toujours à sa place d’origine.",
  "sent-rest-stays":
    "Ce qui quitte le bac à courrier est toujours dans la boîte que vous avez déposée.",
  "not-stopped": "La lecture n’a pas été arrêtée",
  "none-opened": "Aucun e-mail n’a été ouvert",
} satisfies Record<keyof typeof english, string>;
