import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "接続しています…",
  tray: "トレイ",
  outbox: "送信トレイ",
  history: "履歴",
} satisfies Record<keyof typeof english, string>;
