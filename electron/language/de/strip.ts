import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [one] 1 E-Mail liegt im Eingangskorb.
   *[other] { $count } E-Mails liegen im Eingangskorb.
  }`,
  refused: `{ $count ->
    [one] 1 Datei wurde nicht geöffnet.
   *[other] { $count } Dateien wurden nicht geöffnet.
  }`,
  reading: "Wird gelesen…",
  move: "Die Leiste am Rand verschieben",
  show: "Mailpin zeigen",
} satisfies Record<keyof typeof english, string>;
