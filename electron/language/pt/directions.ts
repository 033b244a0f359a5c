import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "de você",
  "from-colleague": "de um colega",
  "to-you": "para você",
  "marked-as-yours": "a caixa de correio o marcou como seu",
  draft: "é um rascunho",
  "kept-in": "estava em “{ $folder }”",
  "marked-by-program": "o { $program } o marcou como escrito pelo próprio usuário",
  "delivery-headers": "o arquivo tem cabeçalhos de entrega",
  "hidden-recipients": "menciona destinatários ocultos (Cco)",
  "nothing-says-sent": "nada indica que você o enviou",

  "earlier-version": "{ $text }",
  unknown: "segundo o Mailpin",
} satisfies Record<keyof typeof english, string>;
