import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "Arquivar em",
  find: "Pesquisar um registro",
  suggestions: "Sugestões",
  "no-suggestions": "Não há sugestões para este e-mail. Pesquise o registro dele acima.",
  stranger: `Ainda não está { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }: criar { $name }…`,
  chosen: "{ $record } foi escolhido.",
  "none-suggested": "Não há sugestões",
  "not-sure": `{ $count ->
    [one] Sem certeza: { $count } sugestão
   *[other] Sem certeza: { $count } sugestões
  }`,

  link: "Vincular também",
  "link.find": "Pesquisar um registro para vincular",
  "link.add": "Vincular um segundo registro",
  "link.change": "Alterar",
  "link.change-of": "Alterar { $record }",
  "link.remove": "Não vincular",
  "link.remove-of": "Não vincular { $record }",

  scope: "Arquivar",
  "scope.mail": "Este e-mail",
  "scope.chosen": "Os { $count } e-mails selecionados",
  "scope.thread": "Esta conversa: { $count } e-mails",
  "scope.later": "Esta conversa e os próximos e-mails dela",

  owner: "Arquivar para",
  "owner.you": "Mim",
  "owner.you-named": "Mim ({ $name })",

  file: "Arquivar em { $record }",
  "no-record": "Escolha um registro",
  count: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,

  "looking-at": "Verificando { $count } e-mails…",
  "already-there": "O CRM já tem este e-mail lá e não o aceita uma segunda vez.",
  offline: "Você está offline. O e-mail espera na caixa de saída até você voltar a ficar online.",
  "signed-out":
    "Você está desconectado. O e-mail espera na caixa de saída até você entrar novamente.",
  "at-once": "O envio é imediato. Um e-mail arquivado não pode mais ser removido do Zoho.",
  "undo-time": `{ $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para desfazer. Um e-mail arquivado não pode mais ser removido do Zoho.`,

  "obstacle.no-mail": "Escolha primeiro um e-mail.",
  "obstacle.none-goes": "Nenhum destes e-mails vai junto: veja o motivo acima.",
  "obstacle.looking": "Procurando o registro…",
  "obstacle.already-there":
    "Este e-mail já está no CRM. Para arquivá-lo em outro registro, escolha esse registro.",
  "obstacle.unknown": "Pesquise o registro ao qual este e-mail pertence.",
  "obstacle.not-sure":
    "O Mailpin não tem certeza. Escolha um registro com as teclas de seta ou pesquise-o.",

  failed: `{ $count ->
    [one] Este e-mail não foi arquivado
   *[other] Estes e-mails não foram arquivados
  }`,
  "as-another": `{ $count ->
    [one] Arquivar como outro e-mail
   *[other] Arquivar como outros e-mails
  }`,
  stayed: `{ $count ->
    [one] { $count } e-mail fica na bandeja
   *[other] { $count } e-mails ficam na bandeja
  }`,
  "filed-without": `{ $count ->
    [one] { $count } e-mail foi arquivado
   *[other] { $count } e-mails foram arquivados
  } sem { $staying ->
    [one] este
   *[other] estes
  }.`,
} satisfies Record<keyof typeof english, string>;
