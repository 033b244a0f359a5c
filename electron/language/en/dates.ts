import type { Messages } from "../pattern.ts";

/** What Intl has no words for. */
export const dates = {
  "just-now": "just now",
  /** For example “Sat, 23:50”. */
  "day-and-time": "{ $day }, { $time }",
  "with-zone": "{ $time } (UTC{ $offset })",
  /** The sender's time; the offset is that from UTC, such as “+05:30”. */
  "with-offset": "{ $time } ({ $offset })",

  /** The rest of a wait, as short as can be; it stands in sentences such as “Sends in 8 s”. */
  seconds: "{ $count } s",
  minutes: "{ $count } min",
  hours: "{ $count } h",
} as const satisfies Messages;
