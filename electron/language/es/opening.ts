import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [one] Suelte para abrir
   *[other] Suelte para abrir { $count } archivos
  }`,
  "copy-stays": "Su programa de correo conserva su copia.",
  "drop-onto": "Suelte para archivar en { $record }",
  "drop-targets": "O suelte sobre un registro para archivar allí",
  "drop-each": "Suelte para decidir sobre cada conversación",
  "drop-each.target": "Decidir sobre cada conversación",
  "drop-each.how": "Verá adónde va cada una antes de que se archive nada.",
  "not-filed": "Estos correos no se archivaron",
  "other-company":
    "Ahora se muestra otra empresa. Los correos están en la bandeja de la empresa para la que los soltó.",
  folder: "Carpeta",
  "unnamed-file": "Archivo sin nombre",
  "sent-mail": "Correo enviado",

  "advice-title.new-outlook": "El nuevo Outlook necesita un paso más",
  "advice.new-outlook":
    "El nuevo Outlook no entrega el correo. Arrástrelo primero al escritorio o elija «Guardar como», y luego suelte el archivo aquí.",
  "advice-title.outlook-attachment": "Un archivo adjunto del nuevo Outlook",
  "advice.outlook-attachment":
    "Esto es un archivo adjunto del nuevo Outlook. Arrastre el correo entero al escritorio o guárdelo, y luego suelte el archivo aquí.",
  "advice-title.mailspring": "Mailspring necesita un paso más",
  "advice.mailspring":
    "Mailspring solo entrega una referencia interna. Haga clic con el botón derecho en el correo, guárdelo como .eml y luego suelte el archivo aquí.",
  "advice-title.link": "Un enlace, no el correo",
  "advice.link":
    "Este programa entrega un enlace en lugar del correo. Guarde el correo como archivo o arrástrelo primero al escritorio, y luego suéltelo aquí.",
  "advice-title.no-file": "No llegó ningún archivo",
  "advice.no-file":
    "El programa no entregó su archivo. Guarde el correo como archivo y luego suelte ese archivo aquí.",
  "advice-title.no-copy": "El programa no ofrece una copia",
  "advice.no-copy":
    "Mailpin solo toma una copia, para que el correo se quede donde está. Suelte la tecla Mayús si la mantiene pulsada, o guarde el correo como archivo y luego suelte ese archivo aquí.",
  "advice-title.text": "Texto, no un correo",
  "advice.text": "Suelte el correo mismo o una copia guardada (.eml o .msg).",
  "advice-title.apple-mail": "Apple Mail entregó un enlace",
  "advice.apple-mail":
    "Apple Mail entregó un enlace. Arrastre el correo al Escritorio y luego aquí.",
  "advice-title.thunderbird": "Thunderbird entregó un enlace",
  "advice.thunderbird":
    "En un Mac, Thunderbird entrega un enlace. Elija «Guardar como» o arrastre el correo primero al Escritorio y luego aquí.",
  "advice-title.kmail": "KMail entregó un enlace",
  "advice.kmail":
    "KMail solo entrega una referencia. Elija «Guardar como» y luego suelte el archivo aquí.",
  "advice-title.web": "Un enlace web",
  "advice.web":
    "Esto es un enlace web. Descargue primero el correo y luego suelte el archivo aquí.",
  "watch-downloads": "Recoger lo que guarde en Descargas",

  reading: "Leyendo…",
  "reading-mails": `{ $mails ->
    [one] Leyendo… { $mails } correo hasta ahora
   *[other] Leyendo… { $mails } correos hasta ahora
  }`,
  "reading-file": "Leyendo { $place } de { $of }…",
  "reading-file-mails": `{ $mails ->
    [one] Leyendo { $place } de { $of }… { $mails } correo hasta ahora
   *[other] Leyendo { $place } de { $of }… { $mails } correos hasta ahora
  }`,
  stopping: "Deteniendo…",
  "cancel-reading": "Cancelar la lectura",
  begins: "Leyendo correos",
  ends: "Se leyeron todos los archivos",
  read: `{ $mails ->
    [one] Se leyó { $mails } correo
   *[other] Se leyeron { $mails } correos
  }`,

  "stopped-none": "Lectura detenida. No se abrió ningún correo.",
  stopped: `{ $mails ->
    [one] Lectura detenida. { $mails } correo está en la bandeja.
   *[other] Lectura detenida. { $mails } correos están en la bandeja.
  }`,
  "stopped-of": `{ $mails ->
    [one] Lectura detenida. { $mails } de { $of } correos está en la bandeja.
   *[other] Lectura detenida. { $mails } de { $of } correos están en la bandeja.
  }`,
  "rest-stays": "Lo que no se abrió sigue donde estaba.",
  "sent-rest-stays": "Lo que sale de la bandeja sigue en el buzón que usted soltó.",
  "not-stopped": "La lectura no se detuvo",
  "none-opened": "No se abrió ningún correo",
} satisfies Record<keyof typeof english, string>;
