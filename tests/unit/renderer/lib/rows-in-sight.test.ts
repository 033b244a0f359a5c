import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsInSight } from "../../../../renderer/lib/rows-in-sight.ts";

const scrolled = fc.record({
  count: fc.nat(100_000),
  rowHeight: fc.integer({ min: 10, max: 60 }),
  top: fc.nat(2_000_000),
  height: fc.integer({ min: 0, max: 2000 }),
  open: fc.option(fc.record({ at: fc.nat(200), height: fc.nat(900) }), { nil: undefined }),
});

describe("the rows in sight", () => {
  it("cover what is in sight, and keep the list as high as with all rows", () => {
    fc.assert(
      fc.property(scrolled, (given) => {
        const { count, rowHeight, top, height } = given;
        const open = given.open !== undefined && given.open.at < count ? given.open : undefined;
        const { first, end, before, after } = rowsInSight({ ...given, open });
        const all = count * rowHeight + (open?.height ?? 0);
        const isOpenIn = open !== undefined && open.at >= first && open.at < end;
        const there = (end - first) * rowHeight + (isOpenIn ? open.height : 0);
        expect(before + there + after).toBe(all);
        if (top >= all || count === 0) return;
        expect(before).toBeLessThanOrEqual(top);
        expect(before + there).toBeGreaterThanOrEqual(Math.min(top + height, all));
      }),
    );
  });

  it("are a few, however long the list is", () => {
    const { first, end } = rowsInSight({ count: 1e6, rowHeight: 32, top: 16e6, height: 320 });
    expect(first).toBeGreaterThan(499_000);
    expect(end - first).toBeLessThan(50);
  });
});
