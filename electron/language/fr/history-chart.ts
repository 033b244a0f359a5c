import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "Classés au cours des 30 derniers jours",
  summary: `{ $count ->
    [one] { $count } e-mail classé en 30 jours, après { $wait }
   *[other] { $count } e-mails classés en 30 jours, la moitié en moins de { $wait }
  }`,
  filed: "Classés par jour, au plus { $most }",
  waits: "Attente médiane par jour, au plus { $longest }",
  "column.day": "Jour",
  "column.filed": "Classés",
  "column.wait": "Attente médiane",
} satisfies Record<keyof typeof english, string>;
