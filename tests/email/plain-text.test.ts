import { describe, expect, it } from "vitest";
import { htmlToPlainText } from "../../electron/email/body/text.ts";
import { expectProportion } from "../support/proportion.ts";

/** HTML whose structure is not read, because it nests too deep. */
const tangled = (html: string) => `${"<b>".repeat(500)}${html}`;

describe("the text of HTML that is too tangled to be read", () => {
  it("is what stands between its tags, on the lines that they make", () => {
    expect(
      htmlToPlainText(
        tangled(
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
    ...["<br>", "<br", "</p", "</h1", "&", "&amp", "&amp;", "&nbsp;", " ", "\n", " \n", "\n\n", "\t", "x ", "<style></styl"],
  ];
  it.each(pieces)("takes time in proportion to hostile %j", (piece) =>
    expectProportion(50_000, (count) => tangled(piece.repeat(Math.ceil(count / piece.length))), htmlToPlainText),
  );
});
