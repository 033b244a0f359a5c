import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "Organisations",
  "sign-in-again": "Se reconnecter à { $name }…",
  connect: "Connecter à Zoho…",
  "never-file": "Ne jamais classer…",
  "record-copy": "Fiches sur cet ordinateur…",
  "sign-out": "Se déconnecter de { $name }…",

  "type.practice": "Entraînement",
  "type.sandbox": "Bac à sable",
  "type.developer": "Édition développeur",
  "type.bigin": "Bigin",

  "access.none": "déconnecté",
  "access.outdated": "nouvelle autorisation requise",
  waiting: "{ $count } en attente",

  crm: "le CRM",

  "banner.signed-out": "Vous êtes déconnecté de { $name }.",
  "banner.what-waits": "Ce que vous classez attend dans la boîte d’envoi jusqu’à votre connexion.",
  "banner.sign-in": "Se connecter",
  "banner.outdated": "Mailpin a besoin d’une nouvelle autorisation dans Zoho.",
  "banner.why-again":
    "Reconnectez-vous pour l’accorder. D’ici là, certaines fonctions sont indisponibles.",
  "banner.sign-in-again": "Se reconnecter",

  "switch-failed": "Impossible d’afficher { $name }",
  "sign-out-failed": "Vous êtes toujours connecté à { $name }",
  "signed-out": "Déconnecté de { $name }",
  "signed-out-here": "Déconnecté de { $name } sur cet ordinateur",
  "not-confirmed":
    "Zoho n’a pas confirmé la déconnexion. Pour y mettre aussi fin à l’accès de Mailpin, retirez Mailpin des applications connectées de votre compte Zoho.",
} satisfies Record<keyof typeof english, string>;
