import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "Utilisation :",
  parse: "affiche ce que Mailpin lit dans chaque e-mail, une ligne JSON pour chacun",
  find: "affiche des fiches où classer, une ligne JSON pour chacune ; sans TEXT, les plus récentes",
  file: "classe des e-mails dans une fiche",
  history: "affiche ce qui a été classé, une ligne JSON par e-mail, le plus récent d’abord",
  status: "affiche le contenu de la boîte d’envoi et la taille de la copie des fiches",
  which:
    "find, file, history et status utilisent l’organisation que montre la fenêtre de Mailpin. Si c’est l’entreprise d’entraînement et que d’autres sont connectées, indiquez celle que vous voulez :",
  practice: "l’entreprise d’entraînement intégrée",
  organisation: "une des organisations connectées, par son nom ou son ID",
  "data-folder": "conserver toutes les données dans DIR",
  version: "afficher la version de Mailpin",

  "no-command": "Il n’y a pas de commande « { $word } ».",
  "no-record": "Indiquez la fiche où classer, par exemple { $example }.",
  "one-direction": "Un e-mail est soit --sent, soit --received.",
  "owner-id": "--owner attend l’ID d’un utilisateur, qui ne contient que des chiffres.",
  "one-organisation": "Utilisez soit --practice, soit --organisation, pas les deux.",
  "record-word": "{ $option } attend MODULE/ID, par exemple { $example }.",
  "no-file": "Indiquez au moins un fichier.",
  "data-folder-word":
    "Indiquez le dossier des données avec un signe égal : { $word }. Rien n’a été fait dans { $folder }.",

  "no-such-organisation": "Aucune organisation connectée ne porte ce nom. { $connected }",
  "none-connected": "Aucune n’est connectée.",
  "these-connected": "Organisations connectées : { $names }.",
  "connect-one":
    "Aucune organisation Zoho n’est connectée. Connectez-en une dans la fenêtre de Mailpin, ou ajoutez --practice pour utiliser l’entreprise d’entraînement intégrée.",
  "name-one":
    "La fenêtre de Mailpin montre l’entreprise d’entraînement. Indiquez l’organisation voulue avec --organisation, ou ajoutez --practice. { $connected }",

  "needs-display":
    "Cette commande a besoin de votre connexion, que seul le trousseau de clés du bureau peut ouvrir, et il n’y a pas d’affichage ici. Exécutez-la dans une session de bureau, ou utilisez --practice.",
  "not-started": "Impossible de démarrer Mailpin ({ $program }) : { $reason }",
  "went-wrong":
    "Un problème est survenu dans Mailpin. Rien n’a été perdu ; merci de signaler ce qui suit :",
  "runs-already": "Mailpin est déjà ouvert ; sa fenêtre passe au premier plan.",
  notice: "{ $title }. { $message }",

  held: "retenu",
  waiting: "en attente",
  filing: "classement en cours",
  filed: "classé",
  duplicate: "déjà présent",
  "needs-you": "action requise",
  cancelled: "repris",
  "outbox-empty": "La boîte d’envoi est vide.",
  "copy-not-kept": `{ $count ->
    [one] Aucune copie des fiches n’est conservée ; trouvée jusqu’ici : { $count } fiche, { $size }.
   *[other] Aucune copie des fiches n’est conservée ; trouvées jusqu’ici : { $count } fiches, { $size }.
  }`,
  "copy-incomplete": `{ $count ->
    [one] Copie des fiches : { $count } fiche, { $size }, encore incomplète.
   *[other] Copie des fiches : { $count } fiches, { $size }, encore incomplète.
  }`,
  "copy-complete": `{ $count ->
    [one] Copie des fiches : { $count } fiche, { $size }, synchronisée { $time }.
   *[other] Copie des fiches : { $count } fiches, { $size }, synchronisée { $time }.
  }`,
} satisfies Record<keyof typeof english, string>;
