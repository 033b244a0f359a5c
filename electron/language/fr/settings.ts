import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "Paramètres",
  "group.filing": "Classement",
  "group.window": "Fenêtre",
  "group.programs": "E-mails d’autres logiciels",
  "group.background": "En arrière-plan",
  "group.privacy": "Confidentialité",

  hold: "Délai pour annuler un classement",
  "hold.help":
    "Zoho ne permet pas de supprimer un e-mail classé. Un classement attend donc ce délai, et Annuler le reprend.",
  "hold.none":
    "Zoho ne permet pas de supprimer un e-mail classé. Ce qui est envoyé immédiatement ne peut pas être repris.",
  "left-out": "Nommer les fichiers laissés de côté",
  "left-out.help": "À la fin du texte dans le CRM, pour que ses lecteurs sachent qu’ils existent.",
  "add-left-out": "Ajouter à la fiche les fichiers laissés de côté",
  "add-left-out.help":
    "Ils rejoignent les pièces jointes de la fiche après l’e-mail. Vous pouvez en décider autrement pour chaque e-mail.",

  appearance: "Apparence",
  "appearance.system": "Comme le système",
  "appearance.light": "Clair",
  "appearance.dark": "Sombre",
  language: "Langue",
  "language.system": "Comme le système",
  keys: "Utiliser les touches simples",
  "keys.help":
    "1 à 9 choisissent une suggestion, ? affiche les raccourcis. Désactivez-les pour dicter.",
  shortcuts: "Raccourcis clavier…",
  hotkey: "Afficher Mailpin depuis n’importe quel logiciel",
  "hotkey.none": "Aucune touche",
  "hotkey.press": "Appuyez sur les touches…",
  "hotkey.choosing": "Échap laisse les touches telles quelles. Retour arrière les retire.",
  "hotkey.help": "Ces touches fonctionnent dans tous les logiciels tant que Mailpin est ouvert.",
  "hotkey.refused":
    "Les logiciels ont eux-mêmes besoin de ces touches. Maintenez deux touches parmi { $keys } et appuyez sur une lettre ou un chiffre.",
  "hotkey.taken":
    "Un autre logiciel, ou le système, utilise ces touches. Tant qu’il ne les libère pas, elles n’ont aucun effet ici.",
  "hotkey.suggest": "Utiliser { $keys }",
  strip: "Afficher une bande de dépôt au bord de l’écran",
  "strip.help":
    "Elle reçoit des e-mails pendant que d’autres fenêtres couvrent celle-ci, et reste là tant que cette fenêtre est ouverte. Un clic dessus affiche Mailpin.",
  "strip.place": "À quelle hauteur du bord elle se place, de haut en bas",

  folder: "Prendre les nouveaux e-mails d’un dossier",
  "folder.help":
    "Pour les logiciels qui ne donnent pas de fichier : enregistrez-y un e-mail. Aucun fichier n’est supprimé.",
  "folder.unreachable": "Le dossier est inaccessible. Mailpin continuera quand il sera de retour.",
  "choose-folder": "En choisir un autre…",

  notifications: "Afficher les notifications",
  "notifications.help":
    "Seulement quand vous ne regardez pas cette fenêtre. Elles indiquent des nombres, sans objets ni noms.",
  login: "Démarrer Mailpin à l’ouverture de session",
  "login.help": "Il attend dans la zone de notification et y reste quand vous fermez la fenêtre.",

  history: "Jours de conservation de l’historique",
  "days-allowed": "Saisissez un nombre entier de jours, de { $least } à { $most }.",
  files: "Jours de conservation des fichiers des e-mails classés",
  "files.help":
    "D’ici là, vous pouvez enregistrer le fichier d’un e-mail depuis son reçu dans l’historique.",
  "files.none": "Le fichier d’un e-mail est supprimé dès que l’e-mail est classé.",

  managed: "Défini par votre organisation.",
  "managed.modules": "Votre organisation décide des modules proposés.",
  "managed.organisations":
    "Votre organisation décide des entreprises que vous pouvez connecter, et comment.",
} satisfies Record<keyof typeof english, string>;
