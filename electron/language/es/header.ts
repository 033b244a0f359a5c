import type { header as english } from "../en/header.ts";

export const header = {
  connection: "Conexión",
  settings: "Configuración",
} satisfies Record<keyof typeof english, string>;
