import type { header as english } from "../en/header.ts";

export const header = {
  connection: "الاتصال",
  settings: "الإعدادات",
} satisfies Record<keyof typeof english, string>;
