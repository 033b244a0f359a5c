import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: "{ $count } बाइट",
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",
} satisfies Record<keyof typeof english, string>;
