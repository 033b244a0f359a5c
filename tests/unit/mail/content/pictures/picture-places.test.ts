import { describe, expect, it } from "vitest";
import { PicturePlaces } from "../../../../../electron/mail/content/pictures/picture-places.ts";
import { expectProportion } from "../../../../support/proportion.ts";

/** The place of the single image in some HTML. */
function place(html: string, sender?: string) {
  const { spot, message } = new PicturePlaces(html, sender).placeOf(html.indexOf("<img")) ?? {};
  return `${String(spot)}${message === 0 ? "" : " of an older message"}`;
}

const img = `<img src="cid:a">`;
const sentence = "A sentence of about fifty characters, more or less. ";

describe("a picture is", () => {
  it.each([
    [`<p>Hi</p><p>Best regards<br>Ana</p><p>${img}</p>`, "closing"],
    [`<p>Hi</p><p>Best regards</p>${img}<p>Ana Client<br>+49 89 555 0100</p>`, "closing"],
    [`<p>Hi</p><p>Best, Ana ${img}</p>`, "closing"],
    [`<p>Hi</p><p>--<br>Ana</p>${img}`, "closing"],
    [`<p>Hi</p><p>Best, Ana</p>${img}<p>${sentence.repeat(30)}</p>`, "closing"],
    [`<p>Hi</p><p>Best, Ana</p>${img}<p>See https://x.example/?id=4&amp;b=?c</p>`, "closing"],
    [`<p>Hi</p><p>Best, Ana</p>${img}<p>Is that right?</p>`, "end"],
    [`<p>Hi</p><p>Best, Ana</p><p>PS: the photo</p>${img}`, "end"],
    [`<p>Hi</p><p>Best, Ana</p><p>P.S. The photo:</p>${img}`, "words"],
    [`<p>Thanks, Sam</p>${img}`, "end"],
    [`<p>Hi</p>${img}`, "end"],
    [`<p>Hi</p>${img}<p>${sentence.repeat(3)}</p>`, "end"],
    [`<p>Hi</p>${img}<p>${sentence.repeat(12)}</p>`, "end"],
    [`<p>Hi</p>${img}${`<p>${sentence}</p>`.repeat(12)}`, "words"],
    [`<p>Hi</p>${img}<p>Do you see it?</p>`, "words"],
    [`<p>Hi</p>${img}<p>Best, Ana</p>`, "words"],
    [`<p>It looks like this:</p>${img}`, "words"],
    [`<p>Is it this one?</p><p></p>${img}`, "words"],
    [`<p>Click ${img} now</p>`, "words"],
    [`${img}<p>Hi</p>`, "top"],
    [img, "alone"],
    [
      `<p>Hi</p><blockquote type="cite"><p>Hello</p><p>Best, Ana</p>${img}</blockquote>`,
      "closing of an older message",
    ],
    [
      `<p>Hi</p><blockquote type="cite"><p>Like this:</p>${img}<p>Best, Ana</p></blockquote>`,
      "words of an older message",
    ],
    [
      `<blockquote type="cite"><p>Hi</p>${img}<blockquote type="cite"><p>Hello?</p><p>Best, Ana</p></blockquote></blockquote>`,
      "end of an older message",
    ],
    [
      `<p>One.</p>${img}<blockquote type="cite"><p>Two</p><p>Three</p></blockquote><p>Which of them?</p>`,
      "words",
    ],
  ])("in %j: %s", (html, expected) => {
    expect(place(html)).toBe(expected);
  });
  it("below the sender's name where there are no closing words, only in the newest message", () => {
    const signed = `<p>Hi</p><p>Ana Client</p>${img}`;
    expect(place(signed, "Ana Client")).toBe("closing");
    expect(place(signed, "Sam Seller")).toBe("end");
    expect(place(`<p>Hi</p><blockquote type="cite">${signed}</blockquote>`, "Ana Client")).toBe(
      "end of an older message",
    );
  });
  it("nowhere where nothing is shown", () => {
    expect(new PicturePlaces("", undefined).placeOf(0)).toBeUndefined();
    expect(new PicturePlaces("<style>p {}</style>", undefined).placeOf(3)).toBeUndefined();
  });
});

describe("places are found in linear time", () => {
  it.each([
    ["closing words", "<p>Best regards, Ana</p>"],
    ["names", "<p>Ana Client</p>"],
    ["questions", "<p>???????????? ?</p>"],
    ["postscripts", "<p>PS: x</p>"],
    ["quotations", "<p>a</p><blockquote type=cite><p>b</p><p>c</p></blockquote>"],
    ["dashes", "<p>-- - -- - -- - -- -</p>"],
  ])("%s", (_, piece) =>
    expectProportion(
      100_000,
      (size) => `<p>Hi</p>${piece.repeat(size / piece.length)}${img}`,
      (html) => {
        expect(place(html, "Ana Client")).toBeDefined();
      },
    ),
  );
});
