import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } em envio
   *[other] { $count } em envio
  }`,
  waiting: `{ $count ->
    [one] { $count } em espera
   *[other] { $count } em espera
  }`,
  "need-you": `{ $count ->
    [one] { $count } requer sua atenção
   *[other] { $count } requerem sua atenção
  }`,
  idle: "Nada em espera",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: offline, { $counts }",
  "says-idle": "Mailpin: nada em espera",

  open: "Abrir o Mailpin",
  "retry-all": "Tentar todos novamente",
  quit: "Sair",
} satisfies Record<keyof typeof english, string>;
