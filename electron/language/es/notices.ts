import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "Descartar: { $title }",

  connected: "Conectado a { $name }",
  "mails-came": `{ $count ->
    [one] Llegó { $count } correo de { $folder }
   *[other] Llegaron { $count } correos de { $folder }
  }`,
  complete: `{ $count ->
    [one] Este correo está completo de nuevo
   *[other] { $count } correos están completos de nuevo
  }`,

  "not-started": "Mailpin no se pudo iniciar correctamente",
  "part-not-opened": "Esto no se pudo abrir",
  "file-refused": "Este archivo no se pudo abrir",
  "all-refused": `{ $count ->
    [one] No se pudo abrir { $count }
   *[other] No se pudieron abrir { $count }
  }`,
  "some-refused": `{ $count ->
    [one] No se pudo abrir { $count } de { $of }
   *[other] No se pudieron abrir { $count } de { $of }
  }`,
  "discard-failed": `{ $count ->
    [one] Este correo no se pudo quitar
   *[other] Estos correos no se pudieron quitar
  }`,
  "grouping-not-kept": "Esta elección no se guardó",
  "link-not-opened": "Este enlace no se abrió",
  "copy-link": "Copiar el enlace",
  "record-not-opened": "{ $record } no se abrió",
  "attachment-not-saved": "{ $name } no se guardó",
  "address-not-remembered": "Esta dirección no se guardó como suya",
  "address-not-forgotten": "Esta dirección sigue guardada como suya",
  "update-ready": "Mailpin { $version } está listo y empieza con el próximo inicio.",
  "restart-now": "Reiniciar ahora",
  "restarts-soon": "Mailpin se reiniciará en cuanto no se esté enviando ningún correo.",
  "not-restarted": "Mailpin no pudo reiniciarse",
} satisfies Record<keyof typeof english, string>;
