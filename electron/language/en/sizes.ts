import type { Messages } from "../pattern.ts";

/** Numbers of bytes. */
export const sizes = {
  bytes: `{ $count ->
    [one] { $count } byte
   *[other] { $count } bytes
  }`,
  kilobytes: "{ $count } KB",
  megabytes: "{ $count } MB",

  /** A part of a whole. */
  "share-bytes": `{ $part } of { $whole ->
    [one] { $whole } byte
   *[other] { $whole } bytes
  }`,
  "share-kilobytes": "{ $part } of { $whole } KB",
  "share-megabytes": "{ $part } of { $whole } MB",
} as const satisfies Messages;
