import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "Abrir correos",
  mails: "Correos",
  "all-files": "Todos los archivos",
  "folder-to-watch": "Carpeta que se vigilará",
  "sent-mailbox": "Buzón de correos enviados",
  "sent-folder": "Carpeta de correos enviados",
  watch: "Vigilar",
  save: "Guardar",
  table: "Tabla (CSV)",
  json: "JSON",
  text: "Archivo de texto",
  mail: "Correo",
  "outlook-mail": "Correo de Outlook",

  "open-page": "¿Abrir una página de { $host }?",
  "false-start":
    "El enlace empieza por «{ $name }», como si llevara allí. Mailpin omite esa parte.",
  "write-mail": "¿Escribir un correo?",
  "write-mail-to": "¿Escribir un correo a { $address }?",
  "write-mail-to-many": `{ $count ->
    [one] ¿Escribir un correo a { $address } y a { $count } persona más?
   *[other] ¿Escribir un correo a { $address } y a { $count } personas más?
  }`,
  open: "Abrir",
  cancel: "Cancelar",

  "sign-out-of": "¿Cerrar sesión en { $name }?",
  "sign-out-removes":
    "El acceso de Mailpin termina, y su copia de los registros y su historial de esta organización se quitan de este equipo. Lo que usted archivó permanece en Zoho.",
  "sign-out-keeps": `{ $count ->
    [one] El acceso de Mailpin termina. { $count } correo aún sin archivar se queda en este equipo y se podrá archivar cuando inicie sesión de nuevo.
   *[other] El acceso de Mailpin termina. { $count } correos aún sin archivar se quedan en este equipo y se podrán archivar cuando inicie sesión de nuevo.
  }`,
  "sign-out": "Cerrar sesión",

  "remove-records": "¿Quitar los registros de este equipo?",
  "removed-for-good":
    "A partir de ahora, Mailpin busca directamente en el CRM, para lo que necesita conexión de red, y solo conserva los registros encontrados. Los correos, el historial y los favoritos se conservan.",
  "removed-until-sync":
    "Hasta la próxima sincronización, Mailpin busca directamente en el CRM, para lo que necesita conexión de red. Los correos, el historial y los favoritos se conservan.",
  remove: "Quitar",

  "forget-history": "¿Olvidar lo que se archivó en { $name }?",
  "forget-history-text":
    "El historial, sus justificantes y los archivos que se conservan con ellos se quitan de este equipo. En el CRM los correos permanecen.",
  forget: "Olvidar",

  "cannot-start": "Mailpin no puede iniciarse",
  "try-again": "Intentar de nuevo",
  quit: "Salir",

  "window-stopped-again": "La ventana de Mailpin dejó de funcionar otra vez",
  "open-window-again":
    "Lo que archivó está a salvo y la bandeja de salida sigue adelante. ¿Abrir la ventana de nuevo?",
  "open-again": "Abrir de nuevo",
  "close-window": "Cerrar la ventana",

  "still-reading": `{ $files ->
    [one] Mailpin aún está leyendo { $files } archivo soltado
   *[other] Mailpin aún está leyendo { $files } archivos soltados
  }`,
  "drop-them-again":
    "Lo que aún no se ha leído no está en la bandeja y habrá que soltarlo de nuevo.",
  "close-anyway": "Cerrar de todos modos",
  "keep-open": "Mantener abierta",
} satisfies Record<keyof typeof english, string>;
