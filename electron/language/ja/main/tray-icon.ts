import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: "{ $count }件送信中",
  waiting: "{ $count }件待機中",
  "need-you": "{ $count }件は対応が必要",
  idle: "待機中のものはありません",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: オフライン、{ $counts }",
  "says-idle": "Mailpin: 待機中のものはありません",

  open: "Mailpinを開く",
  "retry-all": "すべて再試行",
  quit: "終了",
} satisfies Record<keyof typeof english, string>;
