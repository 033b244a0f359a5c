import type { header as english } from "../en/header.ts";

export const header = {
  connection: "Conexão",
  settings: "Configurações",
} satisfies Record<keyof typeof english, string>;
