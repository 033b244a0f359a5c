import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "Exceções",
  "all-go": `{ $count ->
    [one] O único e-mail vai junto
   *[other] Todos os { $count } e-mails vão juntos
  }`,
  "some-stay": `{ $staying ->
    [one] { $staying } de { $count } e-mails fica na bandeja
   *[other] { $staying } de { $count } e-mails ficam na bandeja
  }`,
  leave: "Deixar estes",
  "file-too": "Arquivar estes { $count } também",
  more: "e mais { $count }",

  "filed-by": "Já está no CRM, arquivado por { $name }.",
  "filed-to": "Já está arquivado em “{ $record }”.",
  "belongs-elsewhere": "O Mailpin tem certeza de que ele pertence a “{ $record }”.",
  guess: "Somente o assunto e uma pessoa o ligam aos outros.",
  "no-direction": "Nada indica se ele foi enviado ou recebido.",
} satisfies Record<keyof typeof english, string>;
