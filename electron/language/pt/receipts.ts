import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "Comprovante",
  subject: "Assunto",
  filed: "Arquivado",
  "found-there": "Encontrado lá",
  "in-crm": "No CRM",
  "seen.whole": "Aparece como foi enviado",
  "seen.other": "Aparece com outro texto ou com arquivos de outro tamanho",
  "seen.incomplete": "Aparece sem todos os arquivos",
  note: "Observação",
  record: "Registro",
  "linked-with": "com { $record }",
  "more-people": "e mais { $count }",
  written: "Escrito",

  "save-evidence": "Salvar comprovação…",
  "save-mail": "Salvar o e-mail…",
  saved: "Salvo",
  "evidence-failed": "A comprovação não foi salva",
  "mail-failed": "O e-mail não foi salvo",
  "read-failed": "Não foi possível ler o comprovante",

  "message-id": "Message-ID",
  "hash-of-original": "SHA-256 do original",
  "crm-id": "ID do e-mail no Zoho",
  files: `{ $count ->
    [one] { $count } arquivo
   *[other] { $count } arquivos
  }`,
  "added-files": `{ $count ->
    [one] { $count } arquivo para os anexos do registro
   *[other] { $count } arquivos para os anexos do registro
  }`,
  "not-added-yet": "ainda não adicionado",
  "given-up": "descartado, não adicionado",
  "list-of-files": "Arquivos enviados ao CRM",
  "size-in-text": "{ BYTES($size) }, no texto",
  "hash-of-file": "SHA-256 de { $file }",
  "files-unknown":
    "Uma versão anterior do Mailpin arquivou este e-mail e não guardou os nomes dos arquivos.",
} satisfies Record<keyof typeof english, string>;
