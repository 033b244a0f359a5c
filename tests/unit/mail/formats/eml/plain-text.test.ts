import { describe, expect, it } from "vitest";
import { htmlToPlainText } from "../../../../../electron/mail/content/text.ts";
import { textOf } from "../../../../../electron/zoho/filing/html.ts";
import { expectProportion } from "../../../../support/proportion.ts";

/** HTML that is too complex to be parsed: it nests too deep. */
const tooComplex = (html: string) => `${"<b>".repeat(500)}${html}`;

describe("the text of tables", () => {
  it.each([
    [
      "a row a line, a blank between cells",
      "<table><tr><td>Pump</td><td>100 EUR</td></tr><tr><td>Hose</td></tr></table>",
      "Pump 100 EUR\nHose",
    ],
    [
      "heads as rows",
      "<table><thead><tr><th>Item</th><th>Price</th></tr></thead><tr><td>Pump</td></tr></table>",
      "Item Price\nPump",
    ],
    [
      "links of a newsletter",
      "<table><tr><td><a href=x>Unsubscribe</a></td></tr><tr><td>Hello</td></tr></table>",
      "Unsubscribe\nHello",
    ],
    [
      "tables in tables",
      "<table><tr><td><table><tr><td>A</td></tr></table></td><td>B</td></tr></table>",
      "A\n\nB",
    ],
    [
      "what stands around",
      "<p>Before</p><table><tr><td>A<br>B</td></tr></table><p>After</p>",
      "Before\n\nA\nB\n\nAfter",
    ],
    ["cells without a table", "<td>A</td><td>B</td>", "A B"],
  ])("has %s", (_, html, expected) => {
    expect(htmlToPlainText(html)).toBe(expected);
    expect(textOf(html).replaceAll(" [x]", "")).toBe(expected);
  });

  it("separates cells also in HTML that is too complex to be parsed", () => {
    expect(htmlToPlainText(tooComplex("<table><tr><td>A</td><th>B</th></tr><tr><td>C"))).toBe(
      "A B\nC",
    );
  });
});

describe("the text of HTML that is too complex to be parsed", () => {
  it("is the text between its tags, on the lines that they make", () => {
    expect(
      htmlToPlainText(
        tooComplex(
          `<p>Hello&nbsp;Sam &lt;3</p><style>p{}</style><div>1 <br>2</div><!-- no --><script>no()</script><TITLE>no</TITLE><p title="x">End`,
        ),
      ),
    ).toBe("Hello Sam <3\n1\n2\nEnd");
  });

  const pieces = [
    ...[
      "<",
      "<a",
      "< ",
      ">",
      "<style",
      "<style>",
      "</style",
      "<title>",
      "<script",
      "<script></script>",
      "<!--",
      "-->",
      "<!-- -->",
    ],
    ...[
      "<br>",
      "<br",
      "</p",
      "</h1",
      "&",
      "&amp",
      "&amp;",
      "&nbsp;",
      " ",
      "\n",
      " \n",
      "\n\n",
      "\t",
      "x ",
      "<style></styl",
    ],
  ];
  it.each(pieces)("takes linear time for hostile %j", (piece) =>
    expectProportion(
      50_000,
      (count) => tooComplex(piece.repeat(Math.ceil(count / piece.length))),
      htmlToPlainText,
    ),
  );
});
