import { describe, expect, it } from "vitest";
import { drawnRows } from "../../../../renderer/lib/drawn-rows.ts";

const never = () => false;
const even = () => 10;

describe("the drawn rows of a long list", () => {
  it("are those in view, also in part, and gaps stand for all others", () => {
    expect(drawnRows(100, even, { from: 25, to: 50 }, never)).toEqual({
      rows: [
        { at: 2, gap: 20 },
        { at: 3, gap: 0 },
        { at: 4, gap: 0 },
      ],
      rest: 950,
    });
  });

  it("are as many as fill the view, whatever their heights", () => {
    const drawn = drawnRows(10, (at) => (at % 2 === 0 ? 30 : 5), { from: 0, to: 66 }, never);
    expect(drawn.rows.map(({ at }) => at)).toEqual([0, 1, 2, 3]);
    expect(drawn.rest).toBe(3 * 30 + 3 * 5);
  });

  it("keep a row that is far from view, with gaps on both of its sides", () => {
    const drawn = drawnRows(100, even, { from: 500, to: 510 }, (at) => at === 3);
    expect(drawn).toEqual({
      rows: [
        { at: 3, gap: 30 },
        { at: 50, gap: 460 },
      ],
      rest: 490,
    });
  });

  it("are none of an empty list", () => {
    expect(drawnRows(0, even, { from: 0, to: 100 }, never)).toEqual({ rows: [], rest: 0 });
  });
});
