import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: "{ $count } بايت",
  kilobytes: "{ $count } كيلوبايت",
  megabytes: "{ $count } ميغابايت",
} satisfies Record<keyof typeof english, string>;
