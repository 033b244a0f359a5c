import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: "{ $count }バイト",
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",

  "share-bytes": "{ $part } / { $whole }バイト",
  "share-kilobytes": "{ $part } / { $whole } KB",
  "share-megabytes": "{ $part } / { $whole } MB",
} satisfies Record<keyof typeof english, string>;
