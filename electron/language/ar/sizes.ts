import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: "{ $count } بايت",
  kilobytes: "{ $count } كيلوبايت",
  megabytes: "{ $count } ميغابايت",

  "share-bytes": "{ $part } من { $whole } بايت",
  "share-kilobytes": "{ $part } من { $whole } كيلوبايت",
  "share-megabytes": "{ $part } من { $whole } ميغابايت",
} satisfies Record<keyof typeof english, string>;
