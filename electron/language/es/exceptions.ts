import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "Excepciones",
  "all-go": `{ $count ->
    [one] El único correo se incluye
   *[other] Los { $count } correos se incluyen
  }`,
  "some-stay": `{ $staying ->
    [one] { $staying } de { $count } correos se queda en la bandeja
   *[other] { $staying } de { $count } correos se quedan en la bandeja
  }`,
  leave: "Dejar estos",
  "file-too": "Archivar también estos { $count }",
  more: "y { $count } más",

  "filed-by": "Ya está en el CRM, archivado por { $name }.",
  "filed-to": "Ya está archivado en «{ $record }».",
  "belongs-elsewhere": "Mailpin está seguro de que pertenece a «{ $record }».",
  guess: "Solo el asunto y una persona lo relacionan con los demás.",
  "no-direction": "Nada indica si se envió o se recibió.",
} satisfies Record<keyof typeof english, string>;
