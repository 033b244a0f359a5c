import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "Escolhido por você",

  "same-thread": "Um e-mail anterior desta conversa está arquivado aqui",
  "thread-decided": "Você decidiu que esta conversa vai para cá",
  "on-its-way": "Este e-mail está a caminho daqui",
  "in-crm.you": "Você já arquivou este e-mail aqui no CRM",
  "in-crm.other": "{ $name } já arquivou este e-mail aqui no CRM",
  "thread-in-crm.you": "Você arquivou aqui no CRM um e-mail desta conversa",
  "thread-in-crm.other": "{ $name } arquivou aqui no CRM um e-mail desta conversa",
  "same-subject": "Um e-mail com este assunto e { $name } está arquivado aqui",
  "like-subject": "Um e-mail com assunto parecido está arquivado aqui",
  "same-word": "Um e-mail com “{ $word }” no assunto está arquivado aqui",
  "same-file": "Um arquivo com nome parecido com “{ $name }” está arquivado aqui",
  "filed-with.all": `{ $count ->
    [one] Você arquivou aqui o último e-mail com { $name }
   *[other] Você arquivou aqui os últimos { $count } e-mails com { $name }
  }`,
  "filed-with.some": "Você arquivou aqui { $part } dos últimos { $count } e-mails com { $name }",
  "filed-last": "Você arquivou outros e-mails aqui recentemente",

  "has-number.subject": "O assunto contém o número dele",
  "has-number.text": "O texto contém o número dele",
  "has-number.file": "O nome de um arquivo contém o número dele",
  "has-number-of.subject": "O assunto contém o número de “{ $paper }”",
  "has-number-of.text": "O texto contém o número de “{ $paper }”",
  "has-number-of.file": "O nome de um arquivo contém o número de “{ $paper }”",
  "has-title.subject": "O assunto contém o nome dele",
  "has-title.text": "O texto contém o nome dele",
  "has-title.file": "O nome de um arquivo contém o nome dele",
  "has-words.subject": "O assunto contém palavras do nome dele",
  "has-words.text": "O texto contém palavras do nome dele",
  "has-words.file": "O nome de um arquivo contém palavras do nome dele",

  "names-company": "O e-mail menciona { $company }",
  "deal-of-named": "Negócio aberto com { $company }, mencionada no e-mail",

  "has-address": "O endereço dele é { $address }",
  person: "{ $name } participa do e-mail",
  "contact-of": "{ $name } é o contato",
  "contact-of.won": "{ $name } é o contato; o negócio foi ganho",
  "works-there": "{ $name } trabalha lá",
  "deal-of-company": "Negócio aberto com { $company }, onde { $name } trabalha",
  "deal-of-company.unnamed": "Negócio aberto com a empresa onde { $name } trabalha",
  "belongs-to-company": "Pertence a { $company }, onde { $name } trabalha",
  "belongs-to-company.unnamed": "Pertence à empresa onde { $name } trabalha",
  "domain-of": "E-mails de { $domain } pertencem a { $company }",
  "deal-of-domain": "Negócio aberto com { $company }",

  "link.record": "de “{ $record }”",
  "link.mail": "neste e-mail",
  "link.before": "já vinculado antes",
  "link.chosen": "escolhido por você",

  unknown: "Combina com este e-mail",
} satisfies Record<keyof typeof english, string>;
