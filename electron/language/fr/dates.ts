import type { dates as english } from "../en/dates.ts";

export const dates = {
  "just-now": "à l’instant",
  "day-and-time": "{ $day }, { $time }",
  "with-zone": "{ $time } (UTC{ $offset })",
  "with-offset": "{ $time } ({ $offset })",

  seconds: "{ $count } s",
  minutes: "{ $count } min",
  hours: "{ $count } h",
} satisfies Record<keyof typeof english, string>;
