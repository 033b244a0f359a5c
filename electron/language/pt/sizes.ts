import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } byte
   *[other] { $count } bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",
} satisfies Record<keyof typeof english, string>;
