import type { Messages } from "../pattern.ts";

/** The copy of the CRM's records on this computer. */
export const recordCopy = {
  title: "Records on this computer",
  help: "With a copy of the records Mailpin finds them while you type, and without a network. Without one it searches { $crm } itself.",
  keep: "Keep a copy of records on this computer",
  "not-allowed": "The settings of this computer do not allow a copy.",
  records: "Records",
  size: "Size",
  "synchronised-at": "Last synchronised",
  never: "Never",
  update: "Synchronise now",
  clear: "Remove records…",
  "doing.update": "Synchronising…",
  "doing.clear": "Removing…",
  "doing.keep": "One moment…",
} as const satisfies Messages;
