import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "Fiches sur cet ordinateur",
  help: `Avec une copie des fiches, Mailpin les trouve pendant que vous tapez, même sans réseau. Sans copie, il cherche directement dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }.`,
  keep: "Garder une copie des fiches sur cet ordinateur",
  "not-allowed": "Les paramètres de cet ordinateur n’autorisent pas de copie.",
  records: "Fiches",
  size: "Taille",
  "synchronised-at": "Dernière synchronisation",
  never: "Jamais",
  update: "Synchroniser maintenant",
  clear: "Retirer les fiches…",
  "doing.update": "Synchronisation…",
  "doing.clear": "Retrait en cours…",
  "doing.keep": "Un instant…",
} satisfies Record<keyof typeof english, string>;
