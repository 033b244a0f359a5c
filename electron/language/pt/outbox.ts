import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: "{ $count } em espera",
  "and-retry": ", { $retry }",
  "need-you": `{ $count ->
    [one] { $count } requer sua atenção
   *[other] { $count } requerem sua atenção
  }`,
  "filed-today": `{ $count ->
    [one] { $count } arquivado hoje
   *[other] { $count } arquivados hoje
  }`,

  jobs: "Envios",
  "column.mail": "E-mail",
  "column.to": "Destino",
  "column.state": "Status",
  "column.actions": "Ações",
  empty: "A caixa de saída está vazia.",
  "none-like-that": "Nenhum envio corresponde a isso.",

  show: "Mostrar",
  "filter.all": "Todos",
  "filter.needs-you": "Requer sua atenção",
  "filter.waiting": "Em espera",
  "filter.filed-today": "Arquivados hoje",
  order: "Ordem",
  "order.urgency": "Mais urgentes primeiro",
  "order.age": "Mais antigos primeiro",
  "order.record": "Por registro",
  "retry-all": "Tentar todos novamente",
  "take-all-back": "Recuperar todos…",
  "take-back-question": `{ $count ->
    [one] Recuperar o e-mail em espera e devolvê-lo à bandeja?
   *[other] Recuperar todos os { $count } e-mails em espera e devolvê-los à bandeja?
  }`,
  "take-back": "Recuperar",
  keep: "Deixar em espera",

  "linked-with": "com { $record }",
  "attachments-of": "Anexos de “{ $subject }”",
  "as-soon-as-possible": "assim que possível",
  details: "Detalhes",
  "details-of": "Detalhes: “{ $subject }”",
  "action-on": "{ $action }: “{ $subject }”",
  "action.undo": "Desfazer",
  "action.send-now": "Enviar agora",
  "action.retry": "Tentar novamente",
  "action.file-as-another": "Arquivar como outro e-mail",
  "action.give-up-files": "Desistir dos arquivos",
  "action.take-back": "Devolver à bandeja",
  "action.sign-in": "Entrar",
  "action.sign-in-to-proxy": "Entrar no proxy",
  "action.choose-record": "Escolher outro registro",
  "action.choose-link": "Escolher o que vincular",
  "action.choose-owner": "Escolher o proprietário",
  "action.choose-attachments": "Escolher anexos",

  "leave-it": "Deixar assim",
  "anyway.undo": "Desfazer mesmo assim",
  "anyway.take-back": "Devolver à bandeja mesmo assim",
  "anyway.choose-record": "Escolher outro registro mesmo assim",
  "anyway.choose-link": "Escolher o que vincular mesmo assim",
  "anyway.choose-owner": "Escolher o proprietário mesmo assim",
  "anyway.choose-attachments": "Escolher anexos mesmo assim",
} satisfies Record<keyof typeof english, string>;
