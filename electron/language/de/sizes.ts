import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",
} satisfies Record<keyof typeof english, string>;
