import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "Was in den letzten 30 Tagen abgelegt wurde",
  summary: `{ $count ->
    [one] { $count } E-Mail in 30 Tagen abgelegt, nach { $wait }
   *[other] { $count } E-Mails in 30 Tagen abgelegt, die Hälfte innerhalb von { $wait }
  }`,
  filed: "Pro Tag abgelegt, höchstens { $most }",
  waits: "Mittlere Wartezeit pro Tag, höchstens { $longest }",
  "column.day": "Tag",
  "column.filed": "Abgelegt",
  "column.wait": "Mittlere Wartezeit",
} satisfies Record<keyof typeof english, string>;
