import type * as english from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "Mostrar mensagens anteriores",
  "hide-earlier": "Ocultar mensagens anteriores",
} satisfies Record<keyof typeof english.mailFrame, string>;

export const fileNames = {
  history: "Histórico do Mailpin",
  evidence: "Comprovação do Mailpin { $job }",
  mail: "E-mail",
  "sent-mail": "E-mail enviado",
  recovered: "E-mail recuperado",
  "mail-in-file": "{ $file }, e-mail { $number }",
  support: "Mailpin para o suporte",
} satisfies Record<keyof typeof english.fileNames, string>;

export const filedMail = {
  "formatting-left-out":
    "A formatação foi omitida porque com ela o texto fica mais longo do que o Zoho mantém.",
  "only-newest":
    "Encurtado por ser mais longo do que o Zoho mantém: a mensagem mais recente está completa, e as mais antigas foram cortadas.",
  "only-beginning": "Encurtado por ser mais longo do que o Zoho mantém: aqui está só o início.",
  shortened: "Encurtado por ser mais longo do que o Zoho mantém.",
  "images-left-out": `{ $count ->
    [one] Uma imagem foi omitida.
   *[other] { $count } imagens foram omitidas.
  }`,
  "left-out-files": "Não anexado: { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "Não anexado por estar vazio: { $files }.",
  "original-attached": "O e-mail original está anexado: { $file }.",
  "without-address": "Também endereçado a { $people }, sem endereço de e-mail.",
  somebody: "alguém",
  "more-people": `{ $count ->
    [one] Também endereçado a mais { $count } pessoa: o Zoho mantém { $limit } endereços em cada campo.
   *[other] Também endereçado a mais { $count } pessoas: o Zoho mantém { $limit } endereços em cada campo.
  }`,
} satisfies Record<keyof typeof english.filedMail, string>;

export const signInPage = {
  arrived: "A resposta do Zoho chegou",
  "arrived-text":
    "O Mailpin está concluindo o login. Você pode fechar esta página e voltar ao Mailpin.",
  denied: "O acesso foi negado",
  "denied-text":
    "O Mailpin não tem acesso ao Zoho CRM. Você pode fechar esta página e voltar ao Mailpin.",
  "no-org": "Nenhuma organização do Zoho CRM",
  "no-org-text":
    "Esta conta do Zoho não tem nenhuma. Volte ao Mailpin para entrar com outra conta.",
  failed: "O login não funcionou",
  "failed-text": "Volte ao Mailpin: lá você vê o motivo e o que pode fazer.",
  stranger: "Não é a resposta que o Mailpin espera",
  "stranger-text":
    "Esta página não faz parte do login em andamento; por isso, nada foi feito. Conclua o login na página que o Mailpin abriu ou comece de novo no Mailpin.",
} satisfies Record<keyof typeof english.signInPage, string>;

export const companies = {
  practice: "Empresa de teste",
} satisfies Record<keyof typeof english.companies, string>;
