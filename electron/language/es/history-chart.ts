import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "Archivados en los últimos 30 días",
  summary: `{ $count ->
    [one] { $count } correo archivado en 30 días, tras { $wait }
   *[other] { $count } correos archivados en 30 días, la mitad en menos de { $wait }
  }`,
  filed: "Archivados al día, como máximo { $most }",
  waits: "Espera mediana al día, como máximo { $longest }",
  "column.day": "Día",
  "column.filed": "Archivados",
  "column.wait": "Espera mediana",
} satisfies Record<keyof typeof english, string>;
