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
} satisfies Record<keyof typeof english, string>;
