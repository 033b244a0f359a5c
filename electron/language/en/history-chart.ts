import type { Messages } from "../pattern.ts";

/** The chart above the list of what was filed. */
export const historyChart = {
  title: "What was filed in the last 30 days",
  /** `wait` is a time, such as “14 sec”: from the decision until the mail was in the CRM. */
  summary: `{ $count ->
    [one] { $count } email filed in 30 days, after a wait of { $wait }
   *[other] { $count } emails filed in 30 days, half of them within { $wait }
  }`,
  /** Below bars, one for each day; the highest value. */
  filed: "Filed a day, at most { $most }",
  waits: "Median wait a day, at most { $longest }",
  "column.day": "Day",
  "column.filed": "Filed",
  "column.wait": "Median wait",
} as const satisfies Messages;
