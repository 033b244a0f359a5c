import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Connexion…",
  tray: "Bac à courrier",
  outbox: "Boîte d’envoi",
  history: "Historique",
} satisfies Record<keyof typeof english, string>;
