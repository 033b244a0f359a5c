import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "A punto de enviarse",
  "state.held-until": "Se envía en { $time }",
  "state.waiting": "En espera",
  "state.sending": "Enviando",
  "state.uploading": "Enviando archivos adjuntos, { $uploaded } de { $total }",
  "state.uploading-bytes": "Enviando archivos adjuntos, { $share }",
  "state.associating": "Archivando en Zoho",
  "state.filed": "Archivado",
  "state.filed-whole": "Archivado ✓ visto en el CRM",
  "state.filed-other": "Archivado, se muestra distinto en el CRM",
  "state.filed-incomplete": "Archivado sin adjuntos",
  "state.duplicate": "Ya estaba allí",
  "state.needs-you": "Requiere su atención",
  "state.cancelled": "Recuperado",

  "additions.planned": `{ $count ->
    [one] { $count } archivo irá después a los archivos adjuntos del registro
   *[other] { $count } archivos irán después a los archivos adjuntos del registro
  }`,
  "additions.going": `{ $total ->
    [one] { $added } de { $total } archivo añadido a los archivos adjuntos del registro
   *[other] { $added } de { $total } archivos añadidos a los archivos adjuntos del registro
  }`,
  "additions.over": `{ $count ->
    [one] { $count } archivo añadido a los archivos adjuntos del registro
   *[other] { $count } archivos añadidos a los archivos adjuntos del registro
  }`,
  "trying-now": "intentándolo de nuevo",
  "next-try": "próximo intento en { $time }",

  "sent-at-once": "Se envía de inmediato",
  "undo-time": `{ $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  }`,

  "back-one": "«{ $subject }» está de nuevo en la bandeja",
  "back-more": `{ $count ->
    [one] { $count } correo está de nuevo en la bandeja
   *[other] { $count } correos están de nuevo en la bandeja
  }`,
  stayed: `{ $count ->
    [one] Otro ({ $count }) ya va en camino al CRM o está archivado, y no se puede recuperar.
   *[other] Otros { $count } ya van en camino al CRM o están archivados, y no se pueden recuperar.
  }`,
  "in-doubt": `Es posible que este correo ya esté en «{ $record }»: se perdió una respuesta { $crm ->
    [Zoho] de Zoho
   *[other] del CRM
  }. Si lo archiva en otro lugar, puede que quede duplicado.`,

  "arrived.title": "«{ $subject }» ya está en «{ $record }»",
  "arrived.text": "Solo se perdió la respuesta. El correo se queda allí y no vuelve a la bandeja.",
  "undo-failed": "No se pudo deshacer",
  "give-up-failed": "No se pudo renunciar a estos archivos",
  "retry-failed": "No se pudo intentar de nuevo",
  "retry-all-failed": "No se pudo intentar de nuevo con estos correos",

  "connection.online": "En línea",
  "connection.offline": "Sin conexión",
  "connection.busy": "Zoho está ocupado",
  "connection.signed-out": "Sesión cerrada",
} satisfies Record<keyof typeof english, string>;
