import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "過去30日間の登録",
  summary: "30日間に{ $count }件を登録、半数は{ $wait }以内に完了",
  filed: "1日の登録数、最大{ $most }件",
  waits: "1日の待ち時間の中央値、最大{ $longest }",
  "column.day": "日",
  "column.filed": "登録数",
  "column.wait": "待ち時間の中央値",
} satisfies Record<keyof typeof english, string>;
