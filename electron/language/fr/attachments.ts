import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "Pièces jointes",

  "remark.smaller": "réduite, { BYTES($size) } dans l’e-mail",
  "remark.too-large": "trop volumineuse pour Zoho à elle seule",
  "remark.empty-in-text": "dans le texte, vide",
  "remark.empty": "fichier vide",
  "remark.signature": "fait probablement partie d’une signature",
  "remark.shortened": "nom abrégé, dans le CRM aussi",
  "full-name": "Nom complet : { $name }",
  "remark.in-text": "dans le texte",

  open: "Ouvrir",
  "open-as-mail": "Ouvrir comme e-mail",
  "open-of": "Ouvrir { $file } comme e-mail",
  save: "Enregistrer…",
  "save-as-file": "Enregistrer comme fichier",
  "save-of": "Enregistrer { $file } comme fichier",

  "left-out": "Laissé de côté : { $files }",
  "add-left-out": `{ $count ->
    [one] Ajouter le fichier laissé de côté aux pièces jointes de la fiche ({ BYTES($size) })
   *[other] Ajouter les { $count } fichiers laissés de côté aux pièces jointes de la fiche ({ BYTES($size) })
  }`,
  "size-of-pictures": "Images dans le texte : { BYTES($size) }",
  original: "Joindre l’e-mail d’origine",
  "original-keeps-text": "conserve le texte que Zoho coupe",

  "gauge.title": "Taille des pièces jointes",
  "gauge.used": "{ $used } sur { $limit }",
  "gauge.left": "encore { BYTES($size) }",
  "gauge.used-and-left": "{ $used }, { $left }",
  "gauge.part": "{ $part } : { $size }",
  "gauge.part-spoken": "{ $part } : { BYTES($size) }.",
  "gauge.pictures": "Images dans le texte",
  "gauge.fits-without": "Tout passe sans { $files }.",

  "too-large": "{ BYTES($size) } de trop : décochez des pièces jointes.",
  "too-many": `{ $count ->
    [one] { $count } pièce jointe, mais Zoho en accepte { $limit } : décochez-en { $excess }.
   *[other] { $count } pièces jointes, mais Zoho en accepte { $limit } : décochez-en { $excess }.
  }`,
} satisfies Record<keyof typeof english, string>;
