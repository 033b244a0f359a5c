import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Conectando…",
  tray: "Bandeja",
  outbox: "Bandeja de salida",
  history: "Historial",
} satisfies Record<keyof typeof english, string>;
