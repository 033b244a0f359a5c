import { expect, it } from "vitest";
import { partsOf, placeFor, plain } from "../../../../renderer/lib/text-parts.ts";

it("takes a text apart at its places", () => {
  expect(partsOf(`Filed to ${placeFor("record")}, with ${placeFor("files")}`)).toEqual([
    { words: "Filed to " },
    { name: "record" },
    { words: ", with " },
    { name: "files" },
  ]);
  expect(partsOf("")).toEqual([]);
});

it("lets no value pass for a place", () => {
  const hostile = `a${placeFor("record")}b`;
  expect(partsOf(String(plain(hostile)))).toEqual([{ words: "arecordb" }]);
  expect(plain(3)).toBe(3);
});
