import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } correo está archivado
   *[other] { $count } correos están archivados
  }`,
  "nothing-waits": "No hay nada en espera en la bandeja de salida.",
  "need-you": `{ $count ->
    [one] { $count } correo requiere su atención
   *[other] { $count } correos requieren su atención
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } correo está archivado
   *[other] { $filed } correos están archivados
  }, { $needs ->
    [one] { $needs } requiere su atención
   *[other] { $needs } requieren su atención
  }`,
  "see-why": "Abra la bandeja de salida para ver por qué y qué puede hacer.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } correo espera para enviarse
   *[other] { $count } correos esperan para enviarse
  }`,
  "stays-in-tray":
    "Mailpin permanece en el área de notificación hasta que se archiven y después se cierra.",
} satisfies Record<keyof typeof english, string>;
