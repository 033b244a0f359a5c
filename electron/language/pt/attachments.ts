import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "Anexos",

  "remark.smaller": "reduzido, { BYTES($size) } no e-mail",
  "remark.too-large": "grande demais para o Zoho por si só",
  "remark.empty-in-text": "no texto, vazio",
  "remark.empty": "arquivo vazio",
  "remark.signature": "provavelmente parte de uma assinatura",
  "remark.shortened": "nome abreviado, também no CRM",
  "full-name": "Nome completo: { $name }",
  "remark.in-text": "no texto",

  open: "Abrir",
  "open-as-mail": "Abrir como e-mail",
  "open-of": "Abrir { $file } como e-mail",
  save: "Salvar…",
  "save-as-file": "Salvar como arquivo",
  "save-of": "Salvar { $file } como arquivo",

  "left-out": "Omitido: { $files }",
  "add-left-out": `{ $count ->
    [one] Adicionar o arquivo omitido aos anexos do registro ({ BYTES($size) })
   *[other] Adicionar os { $count } arquivos omitidos aos anexos do registro ({ BYTES($size) })
  }`,
  "size-of-pictures": "Imagens no texto: { BYTES($size) }",
  original: "Anexar o e-mail original",
  "original-keeps-text": "mantém o texto que o Zoho corta",

  "gauge.title": "Tamanho dos anexos",
  "gauge.used": "{ $used } de { $limit }",
  "gauge.left": "{ BYTES($size) } livres",
  "gauge.used-and-left": "{ $used }, { $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }.",
  "gauge.pictures": "Imagens no texto",
  "gauge.fits-without": "Cabe sem { $files }.",

  "too-large": "{ BYTES($size) } a mais: desmarque alguns anexos.",
  "too-many": `{ $count ->
    [one] { $count } anexo, mas o Zoho aceita { $limit }: desmarque { $excess }.
   *[other] { $count } anexos, mas o Zoho aceita { $limit }: desmarque { $excess }.
  }`,
} satisfies Record<keyof typeof english, string>;
