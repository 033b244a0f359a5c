import type { dates as english } from "../en/dates.ts";

export const dates = {
  "just-now": "たった今",
  "day-and-time": "{ $day } { $time }",
  "with-zone": "{ $time }(UTC{ $offset })",
  "with-offset": "{ $time }({ $offset })",

  seconds: "{ $count }秒",
  minutes: "{ $count }分",
  hours: "{ $count }時間",
} satisfies Record<keyof typeof english, string>;
