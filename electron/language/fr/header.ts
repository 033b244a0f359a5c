import type { header as english } from "../en/header.ts";

export const header = {
  connection: "Connexion",
  settings: "Paramètres",
} satisfies Record<keyof typeof english, string>;
