import type { history as english } from "../en/history.ts";

export const history = {
  title: "Histórico",
  "column.mail": "E-mail",
  "column.with": "Com",
  "column.record": "Registro",
  "column.state": "Status",
  "column.when": "Quando",
  "sent-to": "para { $name }",
  "linked-with": "com { $record }",
  "nothing-matches": "Nenhum e-mail arquivado corresponde.",
  "nothing-yet": "Nada foi arquivado ainda.",

  search: "Pesquisar no histórico",
  "search-in": "Assunto, pessoa, registro, anexo",
  period: "Período",
  "period.any": "Qualquer data",
  "period.today": "Hoje",
  "period.week": "Últimos 7 dias",
  "period.month": "Últimos 30 dias",
  "period.year": "Últimos 12 meses",
  "period.days": "Escolher dias…",
  "day.first": "Primeiro dia",
  "day.last": "Último dia",
  kind: "Tipo de registro",
  "all-kinds": "Todos os registros",
  count: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "more-than": `{ $count ->
    [one] mais de { $count } e-mail
   *[other] mais de { $count } e-mails
  }`,

  export: "Exportar como { $format }…",
  exporting: "Exportando…",
  exported: `{ $count ->
    [one] { $count } e-mail exportado
   *[other] { $count } e-mails exportados
  }`,
  "export-failed": "O histórico não foi exportado",
  "read-failed": "Não foi possível ler o histórico",
} satisfies Record<keyof typeof english, string>;
