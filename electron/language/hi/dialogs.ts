import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "हो गया",
  cancel: "रद्द करें",

  copy: "कॉपी करें",
  "copy-of": "{ $label } कॉपी करें",
  copied: "कॉपी हो गया",
  "copied-of": "{ $label } कॉपी हो गया",

  "for-support": "सहायता के लिए जानकारी",
  "answer-of-zoho": "Zoho का जवाब",
} satisfies Record<keyof typeof english, string>;
