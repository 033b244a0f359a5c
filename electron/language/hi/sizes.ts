import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: "{ $count } बाइट",
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",

  "share-bytes": "{ $whole } बाइट में से { $part }",
  "share-kilobytes": "{ $whole } KB में से { $part }",
  "share-megabytes": "{ $whole } MB में से { $part }",
} satisfies Record<keyof typeof english, string>;
