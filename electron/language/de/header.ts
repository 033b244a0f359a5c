import type { header as english } from "../en/header.ts";

export const header = {
  connection: "Verbindung",
  settings: "Einstellungen",
} satisfies Record<keyof typeof english, string>;
