import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } भेजा जा रहा है
   *[other] { $count } भेजे जा रहे हैं
  }`,
  waiting: "{ $count } इंतज़ार में",
  "need-you": "{ $count } को आपकी ज़रूरत है",
  idle: "कुछ भी इंतज़ार में नहीं",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: ऑफ़लाइन, { $counts }",
  "says-idle": "Mailpin: कुछ भी इंतज़ार में नहीं",

  open: "Mailpin खोलें",
  "retry-all": "सबके लिए दोबारा कोशिश करें",
  quit: "बाहर निकलें",
} satisfies Record<keyof typeof english, string>;
