import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",

  "share-bytes": `{ $part } von { $whole ->
    [one] { $whole } Byte
   *[other] { $whole } Bytes
  }`,
  "share-kilobytes": "{ $part } von { $whole } KB",
  "share-megabytes": "{ $part } von { $whole } MB",
} satisfies Record<keyof typeof english, string>;
