import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Conectando…",
  tray: "Bandeja",
  outbox: "Caixa de saída",
  history: "Histórico",
} satisfies Record<keyof typeof english, string>;
