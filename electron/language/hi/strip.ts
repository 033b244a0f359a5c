import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [one] { $count } ईमेल ट्रे में है।
   *[other] { $count } ईमेल ट्रे में हैं।
  }`,
  refused: `{ $count ->
    [one] { $count } फ़ाइल नहीं खुली।
   *[other] { $count } फ़ाइलें नहीं खुलीं।
  }`,
  reading: "पढ़ा जा रहा है…",
  move: "पट्टी को किनारे पर खिसकाएँ",
  show: "Mailpin दिखाएँ",
} satisfies Record<keyof typeof english, string>;
