import type { dates as english } from "../en/dates.ts";

export const dates = {
  "just-now": "الآن",
  "day-and-time": "{ $day }، { $time }",
  "with-zone": "{ $time } (UTC{ $offset })",
  "with-offset": "{ $time } ({ $offset })",

  seconds: "{ $count } ث",
  minutes: "{ $count } د",
  hours: "{ $count } س",
} satisfies Record<keyof typeof english, string>;
