import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "Pourquoi un client, et où l’obtenir ?",
  why: "Zoho ne donne accès qu’aux clients enregistrés chez lui. Votre entreprise enregistre une fois son propre client pour Mailpin, afin que personne d’autre n’en connaisse le secret.",
  open: "Ouvrez { $site } et connectez-vous.",

  "self.choose": "Choisissez { $kind }. Son onglet { $tab } affiche l’ID et le secret.",
  "self.scopes":
    "Dans l’onglet { $tab }, saisissez ces portées, dix minutes et une description quelconque.",
  scopes: "Portées (scopes)",
  "self.create":
    "Choisissez { $button } et votre organisation, puis copiez le code affiché dans le champ ci-dessous.",

  choose: "Choisissez { $button }, puis { $kind }.",
  "device.name":
    "Nommez-le Mailpin, et indiquez le site web de votre entreprise comme page d’accueil.",
  "browser.name":
    "Nommez-le Mailpin, indiquez le site web de votre entreprise comme page d’accueil, et ajoutez toutes ces URI de redirection.",
  "redirect-uri": "URI de redirection { $number }",
  create:
    "Choisissez { $button }, puis copiez l’ID client et le secret client dans les champs ci-dessus.",
} satisfies Record<keyof typeof english, string>;
