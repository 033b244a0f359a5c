import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "O que você arquiva é enviado daqui, e espera aqui enquanto você está offline",

  "held-one": "Arquivando “{ $subject }” em { $record }",
  "held-more": "Arquivando { $count } e-mails em { $record }",
  "held-records": "Arquivando { $count } e-mails em { $records } registros",
  "time-left": "em { $time }",

  sending: "Enviando: “{ $subject }” para { $record }",
  uploading: "Enviando anexos, { $uploaded } de { $total }: “{ $subject }” para { $record }",
  "uploading-bytes": "Enviando anexos, { $share }: “{ $subject }” para { $record }",
  associating: "Arquivando no Zoho: “{ $subject }” em { $record }",
  "sending-more": "Enviando { $count } e-mails",
  "uploading-more": "Enviando anexos de { $count } e-mails, { $share }",

  filed: "Arquivado: “{ $subject }” em { $record }",
  "filed-whole": "Arquivado ✓ visto no CRM: “{ $subject }” em { $record }",
  "filed-other": "Arquivado, aparece diferente no CRM: “{ $subject }” em { $record }",
  "filed-incomplete": "Arquivado sem arquivos: “{ $subject }” em { $record }",
  duplicate: "Já estava lá: “{ $subject }” em { $record }",

  "undo-begins-one": `“{ $subject }” está prestes a ser arquivado em { $record }. Pressione { $keys } em até { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para desfazer.`,
  "undo-begins-more": `“{ $subject }” e mais { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  } estão prestes a ser arquivados em { $record }. Pressione { $keys } em até { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para desfazer.`,
  "undo-begins-records": `{ $count } e-mails estão prestes a ser arquivados em { $records } registros. Pressione { $keys } em até { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para desfazer.`,
  "filed-more": "Arquivados: { $count } e-mails em { $record }",
  "filed-records": "Arquivados: { $count } e-mails em { $records } registros",
  "needs-you": "“{ $subject }” em { $record } requer sua atenção: { $why }",
  "undo-keys": "Ctrl Z",
  "undo-keys-on-mac": "Command Z",
} satisfies Record<keyof typeof english, string>;
