import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "Elegido por usted",

  "same-thread": "Aquí está archivado un correo anterior de esta conversación",
  "thread-decided": "Usted decidió que esta conversación va aquí",
  "on-its-way": "Este correo está en camino hacia aquí",
  "in-crm.you": "Usted ya archivó este correo aquí en el CRM",
  "in-crm.other": "{ $name } ya archivó este correo aquí en el CRM",
  "thread-in-crm.you": "Usted archivó aquí en el CRM un correo de esta conversación",
  "thread-in-crm.other": "{ $name } archivó aquí en el CRM un correo de esta conversación",
  "same-subject": "Aquí está archivado un correo con este asunto y con { $name }",
  "like-subject": "Aquí está archivado un correo con un asunto parecido",
  "same-word": "Aquí está archivado un correo con «{ $word }» en el asunto",
  "same-file": "Aquí hay un archivo con un nombre parecido a «{ $name }»",
  "filed-with.all": `{ $count ->
    [one] Usted archivó aquí el último correo con { $name }
   *[other] Usted archivó aquí los últimos { $count } correos con { $name }
  }`,
  "filed-with.some": "Usted archivó aquí { $part } de los últimos { $count } correos con { $name }",
  "filed-last": "Usted archivó otros correos aquí hace poco",

  "has-number.subject": "El asunto contiene su número",
  "has-number.text": "El texto contiene su número",
  "has-number.file": "El nombre de un archivo contiene su número",
  "has-number-of.subject": "El asunto contiene el número de «{ $paper }»",
  "has-number-of.text": "El texto contiene el número de «{ $paper }»",
  "has-number-of.file": "El nombre de un archivo contiene el número de «{ $paper }»",
  "has-title.subject": "El asunto contiene su nombre",
  "has-title.text": "El texto contiene su nombre",
  "has-title.file": "El nombre de un archivo contiene su nombre",
  "has-words.subject": "El asunto contiene palabras de su nombre",
  "has-words.text": "El texto contiene palabras de su nombre",
  "has-words.file": "El nombre de un archivo contiene palabras de su nombre",

  "names-company": "El correo menciona a { $company }",
  "deal-of-named": "Oportunidad abierta con { $company }, que el correo menciona",

  "has-address": "Su dirección es { $address }",
  person: "{ $name } participa en el correo",
  "contact-of": "{ $name } es su contacto",
  "contact-of.won": "{ $name } es su contacto; la oportunidad está ganada",
  "works-there": "{ $name } trabaja allí",
  "deal-of-company": "Oportunidad abierta con { $company }, donde trabaja { $name }",
  "deal-of-company.unnamed": "Oportunidad abierta con la empresa donde trabaja { $name }",
  "belongs-to-company": "Pertenece a { $company }, donde trabaja { $name }",
  "belongs-to-company.unnamed": "Pertenece a la empresa donde trabaja { $name }",
  "domain-of": "Los correos de { $domain } corresponden a { $company }",
  "deal-of-domain": "Oportunidad abierta con { $company }",

  "link.record": "de «{ $record }»",
  "link.mail": "en este correo",
  "link.before": "ya vinculado antes",
  "link.chosen": "elegido por usted",

  unknown: "Encaja con este correo",
} satisfies Record<keyof typeof english, string>;
