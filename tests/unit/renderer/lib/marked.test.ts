import { describe, expect, it } from "vitest";
import { marksWithin, partsOf } from "../../../../renderer/lib/marked.ts";

describe("partsOf", () => {
  it("splits a text at its marks, without empty parts", () => {
    expect(
      partsOf("Nordwind AG", [
        [0, 4],
        [9, 11],
      ]),
    ).toEqual([
      { text: "Nord", isMarked: true },
      { text: "wind ", isMarked: false },
      { text: "AG", isMarked: true },
    ]);
    expect(partsOf("a", [])).toEqual([{ text: "a", isMarked: false }]);
  });
});

describe("marksWithin", () => {
  it("moves the marks of a part to its beginning, and cuts them at its ends", () => {
    expect(
      marksWithin(
        [
          [0, 2],
          [5, 8],
          [9, 12],
        ],
        6,
        10,
      ),
    ).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });
});
