import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Connecter à Zoho",
  continue: "Continuer",
  "to-proxy": "Se connecter au proxy",

  "data-centre": "Centre de données",
  "data-centre-help": "La fin de l’adresse web que votre navigateur affiche pour Zoho CRM.",
  how: "Mode de connexion",
  "by.browser": "Dans le navigateur",
  "note.browser": "Zoho vous y demande d’autoriser l’accès",
  "by.self-client": "Avec un code de la console d’API",
  "note.self-client": "si vous avez enregistré un Self Client",
  "by.device": "Sur un autre appareil",
  "note.device": "avec un code court que vous y saisissez",
  "console-code": "Code de la console d’API",

  "known-client": "Mailpin a enregistré le secret du client { $client }",
  "managed-client": "Mailpin se connecte avec le client { $client } de votre organisation",
  "use-another": "Utiliser un autre client",
  "client-id": "ID client",
  "client-secret": "Secret client",

  "no-key-ring":
    "Cet ordinateur n’a pas de trousseau de clés que Mailpin puisse utiliser. Mailpin ne garde cette connexion que tant qu’il est ouvert, sauf si vous acceptez de la garder dans un fichier que vous seul pouvez lire.",
  "keeps-in-file":
    "Cet ordinateur n’a pas de trousseau de clés que Mailpin puisse utiliser. Comme vous l’avez accepté, Mailpin garde les connexions dans un fichier que vous seul pouvez lire.",
  "keep-in-file": "La garder dans un fichier",

  "in-browser": "Continuez dans votre navigateur",
  "in-browser-help":
    "Zoho vous y demande d’autoriser l’accès. Si aucun navigateur ne s’est ouvert, copiez cette adresse dans le vôtre.",
  "on-device": "Continuez sur un autre appareil",
  "on-device-help":
    "Ouvrez l’adresse sur votre téléphone ou un autre ordinateur, connectez-vous à Zoho sur cet appareil, puis saisissez ou confirmez ce code.",
  "device-code": "Code",
  address: "Adresse",
  "time-left": "encore { $time }",
  "under-way": "Connexion en cours…",
} satisfies Record<keyof typeof english, string>;
