import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "Arquivados nos últimos 30 dias",
  summary: `{ $count ->
    [one] { $count } e-mail arquivado em 30 dias, após { $wait }
   *[other] { $count } e-mails arquivados em 30 dias, metade em até { $wait }
  }`,
  filed: "Arquivados por dia, no máximo { $most }",
  waits: "Espera mediana por dia, no máximo { $longest }",
  "column.day": "Dia",
  "column.filed": "Arquivados",
  "column.wait": "Espera mediana",
} satisfies Record<keyof typeof english, string>;
