import type { dates as english } from "../en/dates.ts";

export const dates = {
  "just-now": "gerade eben",
  "day-and-time": "{ $day }, { $time }",
  "with-zone": "{ $time } (UTC{ $offset })",
  "with-offset": "{ $time } ({ $offset })",

  seconds: "{ $count } s",
  minutes: "{ $count } Min.",
  hours: "{ $count } Std.",
} satisfies Record<keyof typeof english, string>;
