import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "Terminé",
  cancel: "Annuler",

  copy: "Copier",
  "copy-of": "Copier : { $label }",
  copied: "Copié",
  "copied-of": "Copié : { $label }",

  "for-support": "Informations pour l’assistance",
  "answer-of-zoho": "Réponse de Zoho",
} satisfies Record<keyof typeof english, string>;
