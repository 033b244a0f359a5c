import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } byte
   *[other] { $count } bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",

  "share-bytes": `{ $part } de { $whole ->
    [one] { $whole } byte
   *[other] { $whole } bytes
  }`,
  "share-kilobytes": "{ $part } de { $whole } KB",
  "share-megabytes": "{ $part } de { $whole } MB",
} satisfies Record<keyof typeof english, string>;
