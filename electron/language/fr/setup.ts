import type { setup as english } from "../en/setup.ts";

export const setup = {
  account: "Compte",
  "signed-in": "Vous êtes connecté en tant que { $person }.",
  practice: "L’entreprise d’entraînement n’existe que sur cet ordinateur. Personne n’est connecté.",
  organisations: "Toutes les organisations…",
  "own-addresses": "Vos adresses",
  "own-addresses.help":
    "Les e-mails de ces adresses comptent comme envoyés par vous, et un domaine désigne vos collègues. Le domaine d’un fournisseur public ne désigne personne.",
  "own-addresses.example": "sam@seller.example ou seller.example",
  "known-address": "Connue par le CRM : { $address }",
  modules: "Modules CRM",
  "modules.help": "Mailpin propose et trouve des fiches des modules cochés. Un module reste coché.",
  "modules.none": "Ils s’affichent ici dès que Mailpin les a lus dans le CRM.",
  "modules.none-allowed":
    "Votre organisation ne permet que des modules que Mailpin n’a pas encore lus dans le CRM, ou que ce CRM n’a pas.",
  "forget-history": "Oublier l’historique maintenant…",
  "history-forgotten": "L’historique est vide.",
  network: "Réseau",
  "route.direct": "Mailpin accède directement au CRM, sans proxy.",
  "route.proxy": "Mailpin accède au CRM par le proxy { $proxy }.",
  "route.done": "Vous êtes connecté au proxy.",
  "route.wanted": "Le proxy demande un nom d’utilisateur et un mot de passe.",
  "route.help": "Cela suit les paramètres de votre système.",
  support: "À propos et assistance",
  "folder.data": "Dossier des données",
  "folder.logs": "Dossier des journaux",
  show: "Afficher dans le dossier",
  "show.data": "Afficher le dossier des données",
  "show.logs": "Afficher le dossier des journaux",
  details: "Détails pour l’assistance",
  "details.help":
    "Uniquement des codes et des nombres : aucun nom, aucune adresse, rien d’un e-mail.",
  "support-file": "Enregistrer un fichier pour l’assistance…",
  "support-file.title": "Fichier pour l’assistance",
  "support-file.help":
    "Voici tout ce que contient le fichier : des codes et des nombres, aucun nom, aucune adresse, rien d’un e-mail. Mailpin ne l’envoie à personne : enregistrez-le et envoyez-le vous-même.",
  "support-file.content": "Contenu du fichier",
  "support-file.save": "Enregistrer…",
  "support-file.saved": "Le fichier est enregistré.",
  updates: "Mises à jour",
  "updates.stable": "Dès leur parution",
  "updates.beta": "Versions de test comprises",
  "updates.off": "Aucune",
  "updates.help":
    "Une nouvelle version est téléchargée pendant que vous travaillez et s’applique au prochain démarrage.",
  "updates.elsewhere":
    "Les nouvelles versions arrivent de la même source que l’installation de Mailpin.",
} satisfies Record<keyof typeof english, string>;
