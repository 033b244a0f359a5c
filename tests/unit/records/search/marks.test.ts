import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksIn } from "../../../../electron/records/search/marks.ts";

const marked = (text: string, ...words: string[]) =>
  marksIn(text, words).map(([start, end]) => text.slice(start, end));

describe("marksIn", () => {
  it("marks the beginnings of words that were found", () => {
    expect(marked("Nordwind route, nord", "nord", "rou")).toEqual(["Nord", "rou", "nord"]);
    expect(marked("Nordwind", "wind")).toEqual([]);
  });
  it("marks letters as they are shown, with their accents", () => {
    expect(marked("Čeli\u0301k Straße", "celi", "strass")).toEqual(["Čeli\u0301", "Straß"]);
  });
  it("marks any part of a script without spaces", () => {
    expect(marked("東京商事", "商事")).toEqual(["商事"]);
  });
  it("marks ranges in order that lie in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, words) => {
        let last = 0;
        for (const [start, end] of marksIn(text, words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
