import type { header as english } from "../en/header.ts";

export const header = {
  connection: "कनेक्शन",
  settings: "सेटिंग",
} satisfies Record<keyof typeof english, string>;
