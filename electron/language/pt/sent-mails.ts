import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "Enviados e não arquivados",

  line: "E-mails enviados",
  "open-this-week": `{ $open } de { $sent ->
    [one] { $sent } e-mail enviado
   *[other] { $sent } e-mails enviados
  } a clientes nesta semana { $open ->
    [one] não está arquivado
   *[other] não estão arquivados
  }`,
  "open-last-week": `{ $count ->
    [one] { $count } e-mail enviado a clientes na semana passada não está arquivado
   *[other] { $count } e-mails enviados a clientes na semana passada não estão arquivados
  }`,
  show: "Mostrar",
  "show-them": "Mostrar os e-mails enviados que não estão arquivados",

  none: "Nenhum e-mail foi enviado a clientes nesta semana.",
  counts: `{ $sent ->
    [one] { $sent } enviado a clientes nesta semana
   *[other] { $sent } enviados a clientes nesta semana
  }, { $filed ->
    [one] { $filed } arquivado
   *[other] { $filed } arquivados
  }.`,
  "counts-and-tray": `{ $sent ->
    [one] { $sent } enviado a clientes nesta semana
   *[other] { $sent } enviados a clientes nesta semana
  }, { $filed ->
    [one] { $filed } arquivado
   *[other] { $filed } arquivados
  } e { $waiting } na bandeja.`,

  "drop-all-filed": `{ $sent ->
    [one] { $sent } enviado a clientes, já arquivado
   *[other] { $sent } enviados a clientes, todos já arquivados
  }`,
  "drop-some-filed": `{ $sent ->
    [one] { $sent } enviado a clientes
   *[other] { $sent } enviados a clientes
  }, { $filed ->
    [one] { $filed } já está arquivado
   *[other] { $filed } já estão arquivados
  }`,
  "keep-none": "Removê-los da bandeja",
  "keep-open": `{ $count ->
    [one] Manter só { $count } e-mail não arquivado
   *[other] Manter só os { $count } e-mails não arquivados
  }`,

  "this-week": "Esta semana",
  "last-week": "Semana passada",
  to: "para { $people }",
  "more-people": "mais { $count }",
  file: "Arquivar…",
  "file-of": "Arquivar { $subject }…",
  "not-needed": "Não precisa",
  "not-needed-of": "{ $subject } não precisa ser arquivado",
  "file-all": "Levar todos para a bandeja",
  "taken-off": "Removido da lista: { $subject }",
  "put-back": "Pôr de volta",
  "put-back-of": "Pôr { $subject } de volta",
  "nothing-left": "Não há mais nada para arquivar.",

  find: "Encontrar e-mails enviados não arquivados",
  "choose-another": "Escolher outro…",
  places: "Onde ficam os e-mails enviados",
  "of-thunderbird": "{ $mailbox } de { $account }, no Thunderbird",
  "another-mailbox": "Outra caixa de correio (um arquivo)…",
  "saved-mails": "Uma pasta de e-mails salvos…",
  unreachable: "A pasta não está disponível no momento. O Mailpin continua quando ela voltar.",
  unreadable: "O Mailpin não consegue ler esta caixa de correio. Ele tenta novamente sozinho.",
  reading: "Lendo o que foi enviado nas últimas duas semanas…",
  found: "{ $counts } Nada disso sai deste computador.",
  help: "O Mailpin olha a pasta em que o Thunderbird, ou outro programa, guarda o que você enviou e lista os e-mails para clientes que não estão arquivados. Ele não muda nada lá, mantém duas semanas, e nada disso sai deste computador.",
} satisfies Record<keyof typeof english, string>;
