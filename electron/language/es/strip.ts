import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [one] 1 correo está en la bandeja.
   *[other] { $count } correos están en la bandeja.
  }`,
  refused: `{ $count ->
    [one] No se abrió 1 archivo.
   *[other] No se abrieron { $count } archivos.
  }`,
  reading: "Leyendo…",
  move: "Mover la franja por el borde",
  show: "Mostrar Mailpin",
} satisfies Record<keyof typeof english, string>;
