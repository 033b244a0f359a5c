import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } octet
   *[other] { $count } octets
  }`,
  kilobytes: "{ $count } Ko",
  megabytes: "{ $count } Mo",

  "share-bytes": `{ $part } sur { $whole ->
    [one] { $whole } octet
   *[other] { $whole } octets
  }`,
  "share-kilobytes": "{ $part } sur { $whole } Ko",
  "share-megabytes": "{ $part } sur { $whole } Mo",
} satisfies Record<keyof typeof english, string>;
