import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "de usted",
  "from-colleague": "de alguien de su empresa",
  "to-you": "para usted",
  "marked-as-yours": "el buzón lo marcó como suyo",
  draft: "es un borrador",
  "kept-in": "estaba en «{ $folder }»",
  "marked-by-program": "{ $program } lo marcó como escrito por su usuario",
  "delivery-headers": "el archivo tiene encabezados de entrega",
  "hidden-recipients": "menciona destinatarios ocultos (CCO)",
  "nothing-says-sent": "nada indica que lo haya enviado usted",

  "earlier-version": "{ $text }",
  unknown: "según Mailpin",
} satisfies Record<keyof typeof english, string>;
