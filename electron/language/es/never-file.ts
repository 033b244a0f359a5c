import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "No archivar nunca",
  help: "Un correo cuyo remitente o destinatario figure aquí no se archiva. Un dominio vale por todas sus direcciones.",
  entry: "Dirección o dominio",
  example: "ana@client.example o client.example",
  add: "Añadir",
  list: "Nunca se archivan",
  remove: "Quitar { $entry }",
} satisfies Record<keyof typeof english, string>;
