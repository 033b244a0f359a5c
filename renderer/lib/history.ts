import type { HistoryQuery, HistoryRow } from "../../electron/contract/history.ts";
import { historyPageSize, mostCounted } from "../../electron/contract/limits.ts";
import { text } from "../../electron/language/text.ts";

/** When the mails of the history were filed. */
export const periods = ["any", "today", "week", "month", "year", "days"] as const;
export type Period = (typeof periods)[number];

/** Of `days`; as a date field has them, empty or `2026-03-02`. Both days count. */
export type Days = { readonly first: string; readonly last: string };

/** @param now ms since the epoch. Days are those of this computer. */
export function boundsOf(
  period: Period,
  days: Days,
  now: number,
): Pick<HistoryQuery, "from" | "to"> {
  switch (period) {
    case "any":
      return {};
    case "today":
      return { from: dayStart(now, { days: 0 }) };
    case "week":
      return { from: dayStart(now, { days: -6 }) };
    case "month":
      return { from: dayStart(now, { days: -29 }) };
    case "year":
      return { from: dayStart(now, { months: -12 }) };
    case "days": {
      const first = Date.parse(`${days.first}T00:00`);
      const last = Date.parse(`${days.last}T00:00`);
      return {
        ...(Number.isNaN(first) ? {} : { from: first }),
        ...(Number.isNaN(last) ? {} : { to: dayStart(last, { days: 1 }) }),
      };
    }
  }
}

/** When the last days begin, and when today ends. Days are those of this computer. */
export const lastDays = (now: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_each, at) => dayStart(now, { days: at + 1 - count }));

function dayStart(
  ms: number,
  { days = 0, months = 0 }: { readonly days?: number; readonly months?: number },
): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth() + months, date.getDate() + days).getTime();
}

/**
 * The rows once the first page was read again: new ones stand before those that were known. A page
 * that does not reach the known ones takes their place, so that none is missing between.
 */
export function withNewest(
  known: readonly HistoryRow[],
  page: readonly HistoryRow[],
): readonly HistoryRow[] {
  const last = page.at(-1);
  const newest = known[0];
  if (last === undefined || newest === undefined || page.length < historyPageSize) return page;
  if (last.place > newest.place) return page;
  return [...page, ...known.filter(({ place }) => place < last.place)];
}

/** "1 mail", "1,204 mails", "more than 9,999 mails": main counts no further. */
export const countWords = (total: number): string =>
  total >= mostCounted
    ? text("history.more-than", { count: mostCounted - 1 })
    : text("history.count", { count: total });
