import { describe, expect, it } from "vitest";
import { barsOf, durationWords } from "../../../../renderer/lib/bars.ts";

describe("the bars of a chart", () => {
  const size = { width: 40, height: 20 };

  it("are as high as their values, side by side, and none where there is no value", () => {
    expect(barsOf([5, undefined, 10, 1], size)).toEqual([
      { x: 0, height: 10 },
      { x: 20, height: 20 },
      { x: 30, height: 2 },
    ]);
  });

  it("can be seen, however small a value is beside the others", () => {
    expect(barsOf([1, 1_000_000], size)[0]).toEqual({ x: 0, height: 1.5 });
  });

  it("are none where nothing is more than nothing", () => {
    expect(barsOf([undefined, undefined], size)).toEqual([]);
    expect(barsOf([0, 0], size)).toEqual([]);
  });
});

it.each([
  [14_400, "14 sec"],
  [119_000, "119 sec"],
  [180_000, "3 min"],
  [26 * 3_600_000, "26 hr"],
  [72 * 3_600_000, "3 days"],
])("says %i ms in words", (ms, words) => {
  expect(durationWords(ms, "en-US")).toBe(words);
});
