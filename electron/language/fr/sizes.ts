import type { sizes as english } from "../en/sizes.ts";

export const sizes = {
  bytes: `{ $count ->
    [one] { $count } octet
   *[other] { $count } octets
  }`,
  kilobytes: "{ $count } Ko",
  megabytes: "{ $count } Mo",
} satisfies Record<keyof typeof english, string>;
