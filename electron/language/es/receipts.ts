import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "Justificante",
  subject: "Asunto",
  filed: "Archivado",
  "found-there": "Encontrado allí",
  "in-crm": "En el CRM",
  "seen.whole": "Se muestra tal como se envió",
  "seen.other": "Se muestra con otro texto o con archivos de otro tamaño",
  "seen.incomplete": "Se muestra sin todos sus archivos",
  note: "Nota",
  record: "Registro",
  "linked-with": "con { $record }",
  "more-people": "y { $count } más",
  written: "Escrito",

  "save-evidence": "Guardar la prueba…",
  "save-mail": "Guardar el correo…",
  saved: "Guardado",
  "evidence-failed": "La prueba no se guardó",
  "mail-failed": "El correo no se guardó",
  "read-failed": "El justificante no se pudo leer",

  "message-id": "Message-ID",
  "hash-of-original": "SHA-256 del original",
  "crm-id": "ID del correo en Zoho",
  files: `{ $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
  }`,
  "added-files": `{ $count ->
    [one] { $count } archivo para los archivos adjuntos del registro
   *[other] { $count } archivos para los archivos adjuntos del registro
  }`,
  "not-added-yet": "aún no añadido",
  "given-up": "descartado, no añadido",
  "list-of-files": "Archivos enviados al CRM",
  "size-in-text": "{ BYTES($size) }, en el texto",
  "hash-of-file": "SHA-256 de { $file }",
  "files-unknown":
    "Una versión anterior de Mailpin archivó este correo y no guardó los nombres de sus archivos.",
} satisfies Record<keyof typeof english, string>;
