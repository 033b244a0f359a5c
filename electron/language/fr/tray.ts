import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "Bac à courrier",
  selected: `{ $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
  }`,
  open: "Ouvrir…",
  "file-all": "Tout classer…",
  group: "Regrouper les e-mails",
  "grouping.none": "E-mails séparés",
  "grouping.thread": "Par conversation",
  "grouping.person": "Par personne",

  "remove-these": `{ $count ->
    [one] Retirer cet e-mail du bac à courrier ?
   *[other] Retirer { $count } e-mails du bac à courrier ?
  }`,
  remove: "Retirer",
  keep: "Garder",
  nothing: "Rien à classer",
  "drop-more": "Déposez d’autres e-mails n’importe où dans cette fenêtre",

  "no-date": "Sans date",
  attachments: `{ $count ->
    [one] { $count } pièce jointe
   *[other] { $count } pièces jointes
  }`,
  stays: "Reste ici : { $why }",
  "remove-mail": "Retirer « { $subject } » du bac à courrier",
  "remove-mail-hint": "Retirer du bac à courrier",
  mails: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "mails-of": `{ $count ->
    [one] Le { $count } e-mail de « { $subject } »
   *[other] Les { $count } e-mails de « { $subject } »
  }`,
  "hide-mails": "Masquer les e-mails",
  "show-mails": "Afficher les e-mails",

  mail: "E-mail",
  "first-comes": "Le premier e-mail s’affiche ici dès qu’il est lu.",
  "drop-here": "Déposez des e-mails n’importe où dans cette fenêtre",
  "drop-what":
    "depuis Outlook ou Thunderbird, ou des fichiers enregistrés { $kinds }. Vous pouvez aussi coller des fichiers copiés.",
  "on-mac":
    "Sur un Mac, Mail et Outlook ne transmettent un e-mail qu’en passant par le Finder : faites-le glisser sur le bureau, puis ici.",
  samples: "Essayer avec des e-mails d’exemple",
  keys: "{ $file } classe l’e-mail sélectionné · { $find } cherche une fiche · { $next } passe à la zone suivante · { $list } affiche toutes les touches",
} satisfies Record<keyof typeof english, string>;
