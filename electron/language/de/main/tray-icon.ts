import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } wird gesendet
   *[other] { $count } werden gesendet
  }`,
  waiting: `{ $count ->
    [one] { $count } wartet
   *[other] { $count } warten
  }`,
  "need-you": `{ $count ->
    [one] { $count } wartet auf Sie
   *[other] { $count } warten auf Sie
  }`,
  idle: "Es wartet nichts",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: offline, { $counts }",
  "says-idle": "Mailpin: es wartet nichts",

  open: "Mailpin öffnen",
  "retry-all": "Alle erneut versuchen",
  quit: "Beenden",
} satisfies Record<keyof typeof english, string>;
