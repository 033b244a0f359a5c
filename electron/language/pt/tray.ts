import type { tray as english } from "../en/tray.ts";

export const tray = {
  selected: `{ $count ->
    [one] { $count } selecionado
   *[other] { $count } selecionados
  }`,
  open: "Abrir…",
  "file-all": "Arquivar todos…",
  group: "Agrupar os e-mails",
  "grouping.none": "E-mails avulsos",
  "grouping.thread": "Por conversa",
  "grouping.person": "Por pessoa",

  "remove-these": `{ $count ->
    [one] Remover este e-mail da bandeja?
   *[other] Remover { $count } e-mails da bandeja?
  }`,
  remove: "Remover",
  keep: "Manter",
  nothing: "Nada para arquivar",
  "drop-more": "Solte mais e-mails em qualquer lugar desta janela",

  "no-date": "Sem data",
  attachments: `{ $count ->
    [one] { $count } anexo
   *[other] { $count } anexos
  }`,
  stays: "Fica: { $why }",
  "remove-mail": "Remover “{ $subject }” da bandeja",
  "remove-mail-hint": "Remover da bandeja",
  mails: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "mails-of": `{ $count ->
    [one] O { $count } e-mail de “{ $subject }”
   *[other] Os { $count } e-mails de “{ $subject }”
  }`,
  "hide-mails": "Ocultar os e-mails",
  "show-mails": "Mostrar os e-mails",

  mail: "E-mail",
  "first-comes": "O primeiro e-mail aparece aqui assim que for lido.",
  "drop-here": "Solte e-mails em qualquer lugar desta janela",
  "drop-what":
    "do Outlook ou do Thunderbird, ou arquivos que você salvou { $kinds }. Você também pode colar arquivos copiados.",
  "on-mac":
    "No Mac, o Mail e o Outlook só entregam um e-mail pelo Finder: arraste-o para a Mesa e depois para cá.",
  samples: "Testar com e-mails de exemplo",
  keys: "{ $file } arquiva o e-mail selecionado · { $find } pesquisa um registro · { $next } passa para a próxima área · { $list } mostra todas as teclas",
} satisfies Record<keyof typeof english, string>;
