import type { Messages } from "../pattern.ts";

/** What is the same in all dialogs. */
export const dialogs = {
  done: "Done",
  cancel: "Cancel",

  copy: "Copy",
  "copy-of": "Copy { $label }",
  copied: "Copied",
  "copied-of": "{ $label } copied",

  "for-support": "Details for support",
  "answer-of-zoho": "Zoho’s answer",
} as const satisfies Messages;
