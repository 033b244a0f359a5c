import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "Lo que archiva se envía desde aquí, y espera aquí mientras no hay conexión",

  "held-one": "Archivando «{ $subject }» en { $record }",
  "held-more": "Archivando { $count } correos en { $record }",
  "held-records": "Archivando { $count } correos en { $records } registros",
  "time-left": "en { $time }",

  sending: "Enviando: «{ $subject }» para { $record }",
  uploading:
    "Enviando archivos adjuntos, { $uploaded } de { $total }: «{ $subject }» para { $record }",
  "uploading-bytes": "Enviando archivos adjuntos, { $share }: «{ $subject }» para { $record }",
  associating: "Archivando en Zoho: «{ $subject }» en { $record }",
  "sending-more": "Enviando { $count } correos",
  "uploading-more": "Enviando archivos adjuntos de { $count } correos, { $share }",

  filed: "Archivado: «{ $subject }» en { $record }",
  "filed-whole": "Archivado ✓ visto en el CRM: «{ $subject }» en { $record }",
  "filed-other": "Archivado, se muestra distinto en el CRM: «{ $subject }» en { $record }",
  "filed-incomplete": "Archivado sin archivos: «{ $subject }» en { $record }",
  duplicate: "Ya estaba allí: «{ $subject }» en { $record }",

  "undo-begins-one": `«{ $subject }» está a punto de archivarse en { $record }. Pulse { $keys } en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para deshacerlo.`,
  "undo-begins-more": `«{ $subject }» y { $count ->
    [one] { $count } correo más
   *[other] { $count } correos más
  } están a punto de archivarse en { $record }. Pulse { $keys } en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para deshacerlo.`,
  "undo-begins-records": `{ $count } correos están a punto de archivarse en { $records } registros. Pulse { $keys } en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para deshacerlo.`,
  "filed-more": "Archivados: { $count } correos en { $record }",
  "filed-records": "Archivados: { $count } correos en { $records } registros",
  "needs-you": "«{ $subject }» en { $record } requiere su atención: { $why }",
  "undo-keys": "Ctrl Z",
  "undo-keys-on-mac": "Comando Z",
} satisfies Record<keyof typeof english, string>;
