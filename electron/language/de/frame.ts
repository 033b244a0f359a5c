import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "Verbindet…",
  tray: "Eingangskorb",
  outbox: "Postausgang",
  history: "Verlauf",
} satisfies Record<keyof typeof english, string>;
