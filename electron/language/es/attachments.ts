import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "Archivos adjuntos",

  "remark.smaller": "reducido, { BYTES($size) } en el correo",
  "remark.too-large": "demasiado grande para Zoho por sí solo",
  "remark.empty-in-text": "en el texto, vacío",
  "remark.empty": "archivo vacío",
  "remark.signature": "probablemente parte de una firma",
  "remark.shortened": "nombre abreviado, también en el CRM",
  "full-name": "Nombre completo: { $name }",
  "remark.in-text": "en el texto",

  open: "Abrir",
  "open-as-mail": "Abrir como correo",
  "open-of": "Abrir { $file } como correo",
  save: "Guardar…",
  "save-as-file": "Guardar como archivo",
  "save-of": "Guardar { $file } como archivo",

  "left-out": "Omitido: { $files }",
  "add-left-out": `{ $count ->
    [one] Añadir el archivo omitido a los archivos adjuntos del registro ({ BYTES($size) })
   *[other] Añadir los { $count } archivos omitidos a los archivos adjuntos del registro ({ BYTES($size) })
  }`,
  "size-of-pictures": "Imágenes en el texto: { BYTES($size) }",
  original: "Adjuntar el correo original",
  "original-keeps-text": "conserva el texto que Zoho recorta",

  "gauge.title": "Tamaño de los archivos adjuntos",
  "gauge.used": "{ $used } de { $limit }",
  "gauge.left": "quedan { BYTES($size) }",
  "gauge.used-and-left": "{ $used }, { $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }.",
  "gauge.pictures": "Imágenes en el texto",
  "gauge.fits-without": "Cabe sin { $files }.",

  "too-large": "{ BYTES($size) } de más: desmarque algunos archivos adjuntos.",
  "too-many": `{ $count ->
    [one] { $count } archivo adjunto, pero Zoho admite { $limit }: desmarque { $excess }.
   *[other] { $count } archivos adjuntos, pero Zoho admite { $limit }: desmarque { $excess }.
  }`,
} satisfies Record<keyof typeof english, string>;
