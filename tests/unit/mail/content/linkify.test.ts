import { expect, it } from "vitest";
import { escapedParagraphs } from "../../../../electron/mail/content/linkify.ts";
import { cleaners } from "../../../support/hostile-html/cleaners.ts";
import { harmIn } from "../../../support/hostile-html/harm.ts";
import { expectProportion } from "../../../support/proportion.ts";

it("text as HTML is as harmless as cleaned HTML, and cleaning does not change it", () => {
  const html = escapedParagraphs(
    `See https://a.example/?x="1&y=2 <script>x()</script> javascript:x() (http://b.example/c).`,
  );
  expect(harmIn(html)).toEqual([]);
  expect(cleaners["in the window"]!(html)).toContain(
    `<a href="http://b.example/c">http://b.example/c</a>)`,
  );
});

it.each([
  "http://",
  "https://a",
  "http://a)",
  "h",
  "https:/",
  "http://a.",
  "http://a ",
  "<",
  '"',
  " ",
  "http://(",
  "\u0000",
])("finding links takes linear time for hostile %j", (piece) =>
  expectProportion(
    100_000,
    (count) => piece.repeat(Math.ceil(count / piece.length)),
    escapedParagraphs,
  ),
);
