import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "جارٍ الاتصال…",
  tray: "الدرج",
  outbox: "علبة الصادر",
  history: "المحفوظات",
} satisfies Record<keyof typeof english, string>;
