import { describe, expect, it } from "vitest";
import type { HistoryRow } from "../../../../electron/contract/history.ts";
import { boundsOf, countWords, lastDays, withNewest } from "../../../../renderer/lib/history.ts";
import { receiptOf } from "../../../support/window/world.ts";

const none = { first: "", last: "" };
const at = (text: string) => new Date(text).getTime();

describe("a period", () => {
  const now = at("2026-03-30T15:00");

  it("begins with a day of this computer, also across the change to summer time", () => {
    expect(boundsOf("any", none, now)).toEqual({});
    expect(boundsOf("today", none, now)).toEqual({ from: at("2026-03-30T00:00") });
    expect(boundsOf("week", none, now)).toEqual({ from: at("2026-03-24T00:00") });
    expect(boundsOf("month", none, now)).toEqual({ from: at("2026-03-01T00:00") });
    expect(boundsOf("year", none, now)).toEqual({ from: at("2025-03-30T00:00") });
  });

  it("has both of the days that the user chose, and may be open at an end", () => {
    const days = { first: "2026-03-28", last: "2026-03-29" };
    const bounds = { from: at("2026-03-28T00:00"), to: at("2026-03-30T00:00") };
    expect(boundsOf("days", days, now)).toEqual(bounds);
    expect(boundsOf("days", { ...days, first: "" }, now)).toEqual({ to: bounds.to });
    expect(boundsOf("days", none, now)).toEqual({});
  });
});

it("ends the last days with today, also across the change to summer time", () => {
  const days = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"];
  expect(lastDays(at("2026-03-30T15:00"), 3)).toEqual(days.map((day) => at(`${day}T00:00`)));
});

describe("the list, when the first page was read again", () => {
  const rows = (from: number, count: number): HistoryRow[] =>
    Array.from({ length: count }, (_, n) => receiptOf(from + n));
  const ids = (list: readonly HistoryRow[]) => list.map(({ id }) => id);

  it("has the new rows before the known ones, each once", () => {
    const merged = withNewest(rows(3, 200), rows(0, 100));
    expect(ids(merged)).toEqual(ids(rows(0, 203)));
  });

  it("begins anew where more is new than a page has, so that nothing is missing between", () => {
    expect(ids(withNewest(rows(150, 200), rows(0, 100)))).toEqual(ids(rows(0, 100)));
  });

  it("loses what is no longer there", () => {
    expect(ids(withNewest(rows(0, 80), rows(0, 60)))).toEqual(ids(rows(0, 60)));
    expect(withNewest(rows(0, 80), [])).toEqual([]);
  });
});

it("says how many mails there are as far as main counts", () => {
  expect([0, 1, 1204].map((total) => countWords(total))).toEqual([
    "0 emails",
    "1 email",
    "1,204 emails",
  ]);
  expect(countWords(10_000)).toBe("more than 9,999 emails");
});
