import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Verbindet…",
  tray: "Eingangskorb",
  outbox: "Postausgang",
  history: "Verlauf",
  reading: "Lesen",
} satisfies Record<keyof typeof english, string>;
