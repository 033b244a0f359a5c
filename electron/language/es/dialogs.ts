import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "Listo",
  cancel: "Cancelar",

  copy: "Copiar",
  "copy-of": "Copiar: { $label }",
  copied: "Copiado",
  "copied-of": "Copiado: { $label }",

  "for-support": "Datos para el soporte",
  "answer-of-zoho": "Respuesta de Zoho",
} satisfies Record<keyof typeof english, string>;
