import { describe, expect, it } from "vitest";
import { indexTerms, phoneIn, phoneTerms, queryTerms } from "../../../electron/text/terms.ts";

describe("indexTerms", () => {
  it("folds case, accents and letters that have no plain form", () => {
    expect(indexTerms("Čelík Straße ŁÓDŹ Ærø")).toEqual([
      "celik",
      "strasse",
      "lodz",
      "aero",
      "aeroe",
    ]);
  });
  it("has umlauts in both ways that people type them", () => {
    expect(indexTerms("Müller")).toEqual(["muller", "mueller"]);
  });
  it("has numbers in pieces and as one", () => {
    expect(indexTerms("Q-2024/0815")).toEqual(["q", "2024", "0815", "q20240815", "20240815"]);
  });
  it("has every two neighbours of a script without spaces", () => {
    expect(indexTerms("東京商事 Ltd")).toEqual(["東京", "京商", "商事", "事", "ltd"]);
  });
});

describe("queryTerms", () => {
  it("takes pairs of an unspaced script as whole terms, a single letter as a beginning", () => {
    expect(queryTerms("商事")).toEqual([{ text: "商事", isWhole: true }]);
    expect(queryTerms("商")).toEqual([{ text: "商", isWhole: false }]);
  });
  it("uses a word once, and no more than twelve", () => {
    expect(queryTerms("a b a")).toHaveLength(2);
    expect(queryTerms("a b c d e f g h i j k l m n")).toHaveLength(12);
  });
});

describe("telephone numbers", () => {
  it("are indexed by their ends of six digits and more", () => {
    expect(phoneTerms("+49 170 1234")).toEqual(["491701234", "91701234", "1701234", "701234"]);
    expect(phoneTerms("110")).toEqual([]);
  });
  it.each([
    ["0170 123-4567", "1701234567"],
    ["0049 (170) 1234567", "491701234567"],
    ["+49.170.1234567", "491701234567"],
  ])("are read in a search: %s", (typed, digits) => {
    expect(phoneIn(typed)).toBe(digits);
  });
  it.each(["12345", "Q-2024-0815", "2024 offer", ""])("are not seen in %j", (typed) => {
    expect(phoneIn(typed)).toBeUndefined();
  });
});
