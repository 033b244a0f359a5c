import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: "{ $count } en espera",
  "and-retry": ", { $retry }",
  "need-you": `{ $count ->
    [one] { $count } requiere su atención
   *[other] { $count } requieren su atención
  }`,
  "filed-today": `{ $count ->
    [one] { $count } archivado hoy
   *[other] { $count } archivados hoy
  }`,

  jobs: "Envíos",
  "column.mail": "Correo",
  "column.to": "Destino",
  "column.state": "Estado",
  "column.actions": "Acciones",
  empty: "La bandeja de salida está vacía.",
  "none-like-that": "Ningún envío coincide con eso.",

  show: "Mostrar",
  "filter.all": "Todos",
  "filter.needs-you": "Requiere su atención",
  "filter.waiting": "En espera",
  "filter.filed-today": "Archivados hoy",
  order: "Orden",
  "order.urgency": "Primero los más urgentes",
  "order.age": "Primero los más antiguos",
  "order.record": "Por registro",
  "retry-all": "Intentar todos de nuevo",
  "take-all-back": "Recuperar todos…",
  "take-back-question": `{ $count ->
    [one] ¿Recuperar el correo en espera y devolverlo a la bandeja?
   *[other] ¿Recuperar los { $count } correos en espera y devolverlos a la bandeja?
  }`,
  "take-back": "Recuperar",
  keep: "Dejar en espera",

  "linked-with": "con { $record }",
  "attachments-of": "Archivos adjuntos de «{ $subject }»",
  "as-soon-as-possible": "lo antes posible",
  details: "Detalles",
  "details-of": "Detalles: «{ $subject }»",
  "action-on": "{ $action }: «{ $subject }»",
  "action.undo": "Deshacer",
  "action.send-now": "Enviar ahora",
  "action.retry": "Intentar de nuevo",
  "action.file-as-another": "Archivar como otro correo",
  "action.give-up-files": "Renunciar a los archivos",
  "action.take-back": "Devolver a la bandeja",
  "action.sign-in": "Iniciar sesión",
  "action.sign-in-to-proxy": "Iniciar sesión en el proxy",
  "action.choose-record": "Elegir otro registro",
  "action.choose-link": "Elegir qué vincular",
  "action.choose-owner": "Elegir el propietario",
  "action.choose-attachments": "Elegir archivos adjuntos",

  "leave-it": "Dejarlo así",
  "anyway.undo": "Deshacer de todos modos",
  "anyway.take-back": "Devolver a la bandeja de todos modos",
  "anyway.choose-record": "Elegir otro registro de todos modos",
  "anyway.choose-link": "Elegir qué vincular de todos modos",
  "anyway.choose-owner": "Elegir el propietario de todos modos",
  "anyway.choose-attachments": "Elegir archivos adjuntos de todos modos",
} satisfies Record<keyof typeof english, string>;
