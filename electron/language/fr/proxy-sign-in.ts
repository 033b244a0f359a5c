import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Se connecter au proxy",
  why: "La connexion de cet ordinateur à Zoho passe par un proxy de votre réseau, { $proxy }. Il demande un nom d’utilisateur et un mot de passe. Ce ne sont pas ceux de Zoho.",
  realm: "Il se présente sous le nom « { $realm } ».",
  refused:
    "Le proxy n’a pas accepté ce nom d’utilisateur et ce mot de passe. Vérifiez les deux, y compris les majuscules.",
  "user-name": "Nom d’utilisateur",
  "windows-account": "Pour un compte Windows, avec son domaine : DOMAINE\\nom.",
  password: "Mot de passe",
  "kept-how": "Mailpin les conserve comme vos connexions, et ne les donne qu’à ce proxy.",
  "not-now": "Pas maintenant",
  "sign-in": "Se connecter",
} satisfies Record<keyof typeof english, string>;
