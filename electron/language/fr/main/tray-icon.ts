import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } en cours d’envoi
   *[other] { $count } en cours d’envoi
  }`,
  waiting: `{ $count ->
    [one] { $count } en attente
   *[other] { $count } en attente
  }`,
  "need-you": `{ $count ->
    [one] { $count } action requise
   *[other] { $count } actions requises
  }`,
  idle: "Rien en attente",

  "says-counts": "Mailpin : { $counts }",
  "says-offline": "Mailpin : hors ligne, { $counts }",
  "says-idle": "Mailpin : rien en attente",

  open: "Ouvrir Mailpin",
  "retry-all": "Tout réessayer",
  quit: "Quitter",
} satisfies Record<keyof typeof english, string>;
