import type { Messages } from "../pattern.ts";

/** Numbers of bytes. */
export const sizes = {
  bytes: `{ $count ->
    [one] { $count } byte
   *[other] { $count } bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",
} as const satisfies Messages;
