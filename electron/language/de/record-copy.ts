import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "Datensätze auf diesem Computer",
  help: `Mit einer Kopie der Datensätze findet Mailpin sie schon beim Tippen und ohne Netzwerk. Ohne Kopie sucht es { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  } selbst.`,
  keep: "Eine Kopie der Datensätze auf diesem Computer behalten",
  "not-allowed": "Die Einstellungen dieses Computers lassen keine Kopie zu.",
  records: "Datensätze",
  size: "Größe",
  "synchronised-at": "Zuletzt synchronisiert",
  never: "Nie",
  update: "Jetzt synchronisieren",
  clear: "Datensätze entfernen…",
  "doing.update": "Wird synchronisiert…",
  "doing.clear": "Wird entfernt…",
  "doing.keep": "Einen Moment…",
} satisfies Record<keyof typeof english, string>;
