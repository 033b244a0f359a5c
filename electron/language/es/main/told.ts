import type { told as english } from "../../en/main/told.ts";

export const told = {
  "window-reloaded": "La ventana de Mailpin se volvió a abrir",
  "window-reloaded-text":
    "Había dejado de funcionar. No se perdió nada y la bandeja de salida siguió adelante.",
  "window-reloaded-lost": `{ $files ->
    [one] Había dejado de funcionar. { $files } archivo soltado aún no se había leído: suéltelo de nuevo. Todo lo demás está a salvo y la bandeja de salida siguió adelante.
   *[other] Había dejado de funcionar. { $files } archivos soltados aún no se habían leído: suéltelos de nuevo. Todo lo demás está a salvo y la bandeja de salida siguió adelante.
  }`,

  uncaught: "Algo falló en Mailpin",
  "uncaught-text":
    "No se perdió nada, y lo que espera en la bandeja de salida sigue adelante. Si Mailpin se comporta de forma extraña, reinícielo.",

  "settings-unreadable": "No se pudo leer su configuración",
  "settings-set-aside":
    "Mailpin se inicia con la configuración predeterminada. El archivo anterior se conserva como «{ $file }».",
  "settings-unreadable-text":
    "Mailpin no puede leer «{ $file }», así que usa la configuración predeterminada y no guarda los cambios. { $remedy }",
  "settings-in-use": "Cierre los demás programas que usan el archivo y reinicie Mailpin.",
  "settings-unsaved": "Un ajuste aún no se ha guardado",
  "settings-unsaved-text":
    "Se aplica hasta que se cierre Mailpin y se guardará con el próximo cambio que pueda guardarse. { $remedy }",
  "settings-in-use-now":
    "Cierre los demás programas que usan «settings.json» en la carpeta de datos de Mailpin y vuelva a cambiar un ajuste.",

  "companies-unreadable": "No se pueden mostrar sus empresas",
  "companies-restored": "Mailpin restauró la lista de empresas conectadas",
  "companies-restored-text":
    "La lista estaba dañada o faltaba, así que Mailpin usó su copia. Si falta una empresa, conéctela de nuevo: sus correos estarán allí.",
  "companies-lost": "Mailpin perdió la lista de empresas conectadas",
  "companies-lost-text": "Este equipo no tiene datos de empresas conectadas. Conéctelas de nuevo.",
  "companies-left": `{ $count ->
    [one] Los datos de { $count } empresa siguen aquí. Conéctela de nuevo: sus correos estarán allí.
   *[other] Los datos de { $count } empresas siguen aquí. Conéctelas de nuevo: sus correos estarán allí.
  }`,
  "list-kept": "El archivo anterior se conserva como { $file }.",

  "mails-brought-back": "Han vuelto los correos de un inicio interrumpido",
  "data-damaged": "Los datos de Mailpin en este equipo estaban dañados",
  "no-backup":
    "No había copia de seguridad, así que el historial y la bandeja de salida están vacíos.",
  "backup-restored":
    "Mailpin restauró su copia de seguridad del { $time }. Los correos de la bandeja de salida esperan hasta que usted los confirme.",
  "mails-back": `{ $count ->
    [one] { $count } correo encontrado en este equipo está de nuevo en la bandeja.
   *[other] { $count } correos encontrados en este equipo están de nuevo en la bandeja.
  }`,
  "mails-unreadable": `{ $count ->
    [one] { $count } correo no se pudo leer; los archivos están en «{ $folder }».
   *[other] { $count } correos no se pudieron leer; los archivos están en «{ $folder }».
  }`,
  "check-crm": "Antes de archivar un correo de nuevo, compruebe en su CRM si ya está allí.",

  "drop-again": `{ $count ->
    [one] Hay que soltar de nuevo { $count } correo
   *[other] Hay que soltar de nuevo { $count } correos
  }`,
  "drop-again-text":
    "Mailpin ya no puede leer { $files }. Suelte de nuevo el correo desde su programa de correo.",
  "file-name": "«{ $name }»",
  "more-files": `{ $count ->
    [one] { $count } más
   *[other] { $count } más
  }`,
} satisfies Record<keyof typeof english, string>;
