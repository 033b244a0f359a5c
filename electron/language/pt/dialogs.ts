import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "Concluído",
  cancel: "Cancelar",

  copy: "Copiar",
  "copy-of": "Copiar: { $label }",
  copied: "Copiado",
  "copied-of": "Copiado: { $label }",

  "for-support": "Informações para o suporte",
  "answer-of-zoho": "Resposta do Zoho",
} satisfies Record<keyof typeof english, string>;
