import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "Fertig",
  cancel: "Abbrechen",

  copy: "Kopieren",
  "copy-of": "{ $label } kopieren",
  copied: "Kopiert",
  "copied-of": "{ $label } kopiert",

  "for-support": "Angaben für den Support",
  "answer-of-zoho": "Antwort von Zoho",
} satisfies Record<keyof typeof english, string>;
