import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "E-mail",
  "cut-off": "O Zoho corta esta parte",

  direction: "Direção",
  received: "Recebido",
  sent: "Enviado",
  "direction-chosen": "você escolheu",
  "own-address": "Este é meu endereço",
  "own-address-help": "O Mailpin tratará os e-mails de { $address } como enviados",
  "not-own-address": "Não é meu endereço",
  "not-own-address-help": "O Mailpin guarda { $address } como seu endereço",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }, hora do remetente: { $written } · { $ago }",
  "no-date": "Este e-mail não tem data: o Mailpin o arquiva com a hora em que você o abriu",

  "no-sender": "Este e-mail não tem remetente",
  "no-address": "sem endereço",
  "more-people": "mais { $count }",

  kept: "O que o Zoho vai manter",
  "subject-cut": "O assunto é cortado em { $count } caracteres e termina em “…{ $end }”",

  message: "Mensagem",
  "remote-images": `{ $count ->
    [one] { $count } imagem remota bloqueada
   *[other] { $count } imagens remotas bloqueadas
  }`,
  "remote-images-help": "Carregá-las mostraria ao remetente que você leu o e-mail",
  "show-light": "Mostrar em fundo branco",
  "show-light-help": "Mostrar o e-mail nas próprias cores, em fundo branco",
  "show-dark": "Mostrar escuro",
  "show-dark-help": "Mostrar o e-mail em cores escuras",
} satisfies Record<keyof typeof english, string>;
