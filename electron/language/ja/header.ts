import type { header as english } from "../en/header.ts";

export const header = {
  connection: "接続",
  settings: "設定",
} satisfies Record<keyof typeof english, string>;
