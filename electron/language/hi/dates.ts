import type { dates as english } from "../en/dates.ts";

export const dates = {
  "just-now": "अभी-अभी",
  "day-and-time": "{ $day }, { $time }",
  "with-zone": "{ $time } (UTC{ $offset })",
  "with-offset": "{ $time } ({ $offset })",

  seconds: "{ $count } से॰",
  minutes: "{ $count } मि॰",
  hours: "{ $count } घं॰",
} satisfies Record<keyof typeof english, string>;
