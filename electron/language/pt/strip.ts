import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [one] { $count } e-mail está na bandeja.
   *[other] { $count } e-mails estão na bandeja.
  }`,
  refused: `{ $count ->
    [one] { $count } arquivo não foi aberto.
   *[other] { $count } arquivos não foram abertos.
  }`,
  reading: "Lendo…",
  move: "Mover a faixa pela borda",
  show: "Mostrar o Mailpin",
} satisfies Record<keyof typeof english, string>;
