import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "पिछले 30 दिनों में दर्ज ईमेल",
  summary: `{ $count ->
    [one] 30 दिनों में { $count } ईमेल दर्ज हुआ, { $wait } बाद
   *[other] 30 दिनों में { $count } ईमेल दर्ज हुए, आधे { $wait } के अंदर
  }`,
  filed: "हर दिन दर्ज, ज़्यादा से ज़्यादा { $most }",
  waits: "हर दिन का मध्य इंतज़ार, ज़्यादा से ज़्यादा { $longest }",
  "column.day": "दिन",
  "column.filed": "दर्ज",
  "column.wait": "मध्य इंतज़ार",
} satisfies Record<keyof typeof english, string>;
