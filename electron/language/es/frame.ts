import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Conectando…",
  tray: "Bandeja",
  outbox: "Bandeja de salida",
  history: "Historial",
  reading: "Lectura",
} satisfies Record<keyof typeof english, string>;
