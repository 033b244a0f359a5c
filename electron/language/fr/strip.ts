import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [one] { $count } e-mail est dans le bac à courrier.
   *[other] { $count } e-mails sont dans le bac à courrier.
  }`,
  refused: `{ $count ->
    [one] { $count } fichier n’a pas été ouvert.
   *[other] { $count } fichiers n’ont pas été ouverts.
  }`,
  reading: "Lecture…",
  move: "Déplacer la bande le long du bord",
  show: "Afficher Mailpin",
} satisfies Record<keyof typeof english, string>;
