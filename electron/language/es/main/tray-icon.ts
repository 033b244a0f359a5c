import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } enviándose
   *[other] { $count } enviándose
  }`,
  waiting: `{ $count ->
    [one] { $count } en espera
   *[other] { $count } en espera
  }`,
  "need-you": `{ $count ->
    [one] { $count } requiere su atención
   *[other] { $count } requieren su atención
  }`,
  idle: "Nada en espera",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: sin conexión, { $counts }",
  "says-idle": "Mailpin: nada en espera",

  open: "Abrir Mailpin",
  "retry-all": "Intentar todos de nuevo",
  quit: "Salir",
} satisfies Record<keyof typeof english, string>;
