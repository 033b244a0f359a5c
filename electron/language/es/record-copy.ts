import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "Registros en este equipo",
  help: `Con una copia de los registros, Mailpin los encuentra mientras usted escribe, incluso sin red. Sin ella, busca directamente en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }.`,
  keep: "Guardar una copia de los registros en este equipo",
  "not-allowed": "La configuración de este equipo no permite una copia.",
  records: "Registros",
  size: "Tamaño",
  "synchronised-at": "Última sincronización",
  never: "Nunca",
  update: "Sincronizar ahora",
  clear: "Quitar los registros…",
  "doing.update": "Sincronizando…",
  "doing.clear": "Quitando…",
  "doing.keep": "Un momento…",
} satisfies Record<keyof typeof english, string>;
