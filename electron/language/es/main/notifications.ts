import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } correo archivado
   *[other] { $count } correos archivados
  }`,
  "nothing-waits": "No hay nada en espera en la bandeja de salida.",
  "need-you": `{ $count ->
    [one] { $count } correo requiere su atención
   *[other] { $count } correos requieren su atención
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } correo archivado
   *[other] { $filed } correos archivados
  }, { $needs ->
    [one] { $needs } requiere su atención
   *[other] { $needs } requieren su atención
  }`,
  "see-why": "Abra la bandeja de salida para ver el motivo y qué puede hacer.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } correo está pendiente de envío
   *[other] { $count } correos están pendientes de envío
  }`,
  "stays-in-tray":
    "Mailpin permanece en el área de notificación hasta que todo esté archivado y después se cierra.",
} satisfies Record<keyof typeof english, string>;
