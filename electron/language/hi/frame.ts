import type { frame as english } from "../en/frame.ts";

export const frame = {
  connecting: "कनेक्ट हो रहा है…",
  tray: "ट्रे",
  outbox: "आउटबॉक्स",
  history: "इतिहास",
} satisfies Record<keyof typeof english, string>;
