import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "Arquivar todos os e-mails da bandeja",
  groups: "Grupos",

  looking: "Verificando o grupo { $place } de { $count }…",
  "nothing-goes": "Nada é arquivado ainda.",
  go: `{ $count ->
    [one] { $count } e-mail será arquivado.
   *[other] { $count } e-mails serão arquivados.
  }`,
  stay: `{ $count ->
    [one] { $count } e-mail fica na bandeja.
   *[other] { $count } e-mails ficam na bandeja.
  }`,
  undecided: `{ $count ->
    [one] { $count } grupo precisa de você: escolha o registro dele ou deixe-o na bandeja.
   *[other] { $count } grupos precisam de você: escolha os registros deles ou deixe-os na bandeja.
  }`,
  arrived: `{ $count ->
    [one] { $count } e-mail chegou nesse meio-tempo. Ele não está nesta lista e fica na bandeja.
   *[other] { $count } e-mails chegaram nesse meio-tempo. Eles não estão nesta lista e ficam na bandeja.
  }`,
  adds: `{ $count ->
    [one] { $count } arquivo omitido será adicionado aos anexos do registro dele.
   *[other] { $count } arquivos omitidos serão adicionados aos anexos dos registros deles.
  }`,
  failed: "Nada foi arquivado. { $problem }",

  file: "Arquivar",
  "file-count": `{ $count ->
    [one] Arquivar { $count } e-mail
   *[other] Arquivar { $count } e-mails
  }`,
  going: `{ $count ->
    [one] { $count } e-mail está sendo arquivado.
   *[other] { $count } e-mails estão sendo arquivados.
  }`,

  "group.file": "Arquivar os e-mails de “{ $subject }”",
  "group.count": `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "group.some-go": "{ $going } de { $count } e-mails",
  "group.looking": "Procurando o registro…",
  "group.failed": "Isto fica na bandeja: { $problem }",
  "group.owner": "para { $name }",
  "group.nothing-known": "Nada se sabe sobre as pessoas, por isso isto fica na bandeja.",
  "group.not-sure":
    "O Mailpin não tem certeza. Isto fica na bandeja, a menos que você escolha um registro.",
  "group.change": "Alterar",
  "group.change-of": "Alterar o registro de “{ $subject }”",
  "group.suggestions": "Sugestões para “{ $subject }”",
  "group.exceptions": "Exceções de “{ $subject }”",
} satisfies Record<keyof typeof english, string>;
