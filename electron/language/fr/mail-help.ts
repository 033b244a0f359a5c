import type { mailHelp as english } from "../en/mail-help.ts";

export const mailHelp = {
  title: "Comment apporter un e-mail ici",
  open: "Comment apporter un e-mail ici…",
  "show-how": "Montrer comment",
  clients: "Logiciels de messagerie",
  "client.outlook": "Outlook classique",
  "client.new-outlook": "Nouvel Outlook",
  "client.outlook-web": "Outlook sur le web",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "Téléphone ou autre",
  "step.select": "Sélectionnez l’e-mail dans la liste, ou plusieurs.",
  "step.drag": "Faites-le glisser sur cette fenêtre, puis relâchez.",
  "step.stays": "Il est dans le bac à courrier. Votre logiciel de messagerie garde son exemplaire.",
  "step.menu": "Ouvrez le menu de l’e-mail : les trois points.",
  "step.save-as": "Choisissez « Enregistrer sous ». L’e-mail devient un fichier.",
  "step.save-or-download":
    "Choisissez « Enregistrer sous » ou « Télécharger ». L’e-mail devient un fichier.",
  "step.download": "Choisissez « Télécharger le message ». Il devient un fichier.",
  "step.desktop": "Faites-le glisser sur le bureau. Il y devient un fichier.",
  "step.right-click": "Cliquez sur l’e-mail avec le bouton droit.",
  "step.save-as-eml": "Enregistrez-le au format .eml. L’e-mail devient un fichier.",
  "step.computer":
    "Ouvrez la boîte aux lettres sur cet ordinateur. Ce qui est sur votre téléphone s’y trouve aussi.",
  "step.save-file": "Enregistrez l’e-mail comme fichier : .eml, .msg ou .mbox.",
  "step.file": "Déposez le fichier sur cette fenêtre.",
  "step.comes": "Mailpin le prend de lui-même dans { $folder }.",
  "note.desktop": "Vous pouvez aussi faire glisser l’e-mail sur le bureau, puis le fichier ici.",
  "note.outlook-for-mac": "Avec Outlook pour Mac, c’est la même chose.",
  "note.thunderbird":
    "Sur un Mac, faites d’abord glisser l’e-mail sur le bureau. Si aucun fichier n’arrive sous Linux, enregistrez l’e-mail dans vos téléchargements et déposez ce fichier.",
  "note.open":
    "« Ouvrir… » trouve aussi les fichiers enregistrés, et les fichiers copiés peuvent être collés.",
  "last-drop": "Qu’est-il arrivé en dernier ?",
  "last-drop.title": "Ce qui est arrivé en dernier",
  "last-drop.none": "Rien n’a encore été déposé ni collé dans cette fenêtre.",
  "last-drop.what":
    "Si les e-mails n’arrivent pas comme il faut, ces lignes aident l’assistance. Elles contiennent des formats, des tailles et des codes, mais ni objets, ni adresses, ni noms de fichiers, ni textes, et disparaissent avec la fenêtre.",
} satisfies Record<keyof typeof english, string>;
