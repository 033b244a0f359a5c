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
    [one] { $count } braucht Sie
   *[other] { $count } brauchen Sie
  }`,
  idle: "Nichts wartet",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: offline, { $counts }",
  "says-idle": "Mailpin: nichts wartet",

  open: "Mailpin öffnen",
  "retry-all": "Alle erneut versuchen",
  quit: "Beenden",
} satisfies Record<keyof typeof english, string>;
