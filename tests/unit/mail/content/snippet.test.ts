import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippetOf } from "../../../../electron/mail/content/snippet.ts";
import { htmlToPlainText } from "../../../../electron/mail/content/text.ts";
import { expectProportion } from "../../../support/proportion.ts";

const quotation =
  "On Mon, 2 Mar 2026 at 09:15, Sam Seller <sam@seller.example> wrote:\n> Dear Ana,\n> do you accept our offer?";
const block = "From: Sam Seller\nSent: Monday, 2 March 2026\nTo: Ana\nSubject: Offer";
const words = "Yes, we accept the offer of Monday.";

describe("the snippet of a text", () => {
  it("is one line that ends with a word", () => {
    const snippet = snippetOf(`Dear Jo,\r\n\r\n\u200B\u00AD ${"word ".repeat(60)}`);
    expect(snippet).toMatch(/^Dear Jo, word .* word…$/);
    expect(snippet.length).toBeLessThanOrEqual(141);
  });

  it.each([
    ["above a quotation", `${words}\n${quotation}`],
    ["below one", `${quotation}\n\n${words}`],
    ["between two", `${quotation}\n${words}\n\n> And when?\n> Where?`],
    ["above a header block", `${words}\n${block}\n\nDear Ana`],
    [
      "below a quoted message with a header block",
      `${block}\n\n> Dear Ana\n> our offer\n\n${words}`,
    ],
    ["below the link of a newsletter", `View in browser: https://news.example/x?y=z\n\n${words}`],
    ["below a link in brackets", `Im Browser ansehen <https://news.example/x?y=z>\n\n${words}`],
    ["below words about the browser", `View this email in your browser\n${words}`],
    ["below an address of the net", `https://news.example/a\n<https://news.example/b>\n${words}`],
    [
      "below pictures",
      `[cid:image001.png@01DC0000]\n[image: Logo]\n<logo.png>\n[https://news.example/x.gif]\n${words}`,
    ],
    [
      "below rules",
      `________________________________________________________________________________\n=====\n* * *\n•\n${words}`,
    ],
    [
      "behind characters that nobody sees",
      `\u034F \u200C \u2007\u00AD\uFEFF\u2800\u3164\n${"\u034F ".repeat(300)}\n${words}`,
    ],
    ["in a line with a picture", `[cid:logo.png]${words} [image: Logo]`],
  ])("is what the newest message says: %s", (_where, text) => {
    expect(snippetOf(text)).toBe(words);
  });

  it("leaves out the horizontal rules of a Teams invitation", () => {
    const text = `${"_".repeat(80)}\nMicrosoft Teams meeting\nJoin: https://teams.example/l/meetup-join/19%3a\nMeeting ID: 123 456\n${"_".repeat(80)}`;
    expect(snippetOf(text)).toMatch(/^Microsoft Teams meeting Join: .* Meeting ID: 123 456$/);
  });

  it("leaves out addresses after the words that they are linked with", () => {
    expect(
      snippetOf("Our shop <https://shop.example/x?y=z> opens on Monday (https://shop.example)."),
    ).toBe("Our shop opens on Monday .");
  });

  it.each([
    [
      "a forward",
      `---------- Forwarded message ---------\n${block}\n\nDear Ana, our offer`,
      "Dear Ana, our offer",
    ],
    [
      "a forward with a signature",
      `${block}\n\nDear Ana, our offer\n\n-- \nSam\n\nThis email is confidential.`,
      "Dear Ana, our offer Sam",
    ],
    ["a quotation", `${quotation}\n`, "Dear Ana, do you accept our offer?"],
    ["an address of the net", "https://firm.example/offer", "https://firm.example/offer"],
    [
      "an address above a quotation",
      `https://firm.example/offer\n${quotation}`,
      "https://firm.example/offer",
    ],
    [
      "a link of a few words",
      "Our offer: https://firm.example\nAna",
      "Our offer: https://firm.example Ana",
    ],
    [
      "an attribution without a message",
      "On Mon, 2 Mar 2026, Sam <s@x.example> wrote:",
      "On Mon, 2 Mar 2026, Sam <s@x.example> wrote:",
    ],
    ["an arrow", "> next", "next"],
    ["an emoji", "👍", "👍"],
    ["nothing", " \n\u200B", ""],
  ])("is what there is where the newest message says nothing else: %s", (_what, text, snippet) => {
    expect(snippetOf(text)).toBe(snippet);
  });

  it("keeps the joiners of Persian words", () => {
    expect(snippetOf("می\u200Cخواهید")).toBe("می\u200Cخواهید");
  });

  it("is never empty if there are words", () => {
    const piece = fc.constantFrom(
      "word",
      "\n",
      " ",
      "> ",
      "https://x.example",
      "[cid:a.png]",
      "____",
      "From: a\n",
      quotation,
      "-- \n",
      "\u200B",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect(snippetOf(text) === "").toBe(
          !/[\p{L}\p{N}]/u.test(text) && text.replaceAll(/[\s\u200B]/g, "") === "",
        );
      }),
    );
    expect(snippetOf(`${" ".repeat(2_000_000)}word`)).toBe("word");
  });

  it.each([
    ["quotations", "> words\n"],
    ["links", "https://x.example\n"],
    ["brackets", "[<("],
    ["blank lines", "\n"],
    ["one line", "word "],
  ])("needs time in proportion to the length: %s", (_kind, piece) =>
    expectProportion(
      40_000,
      (count) => piece.repeat(count),
      (text) => snippetOf(text),
    ),
  );
});

describe("the snippet of an HTML-only mail", () => {
  const of = (html: string) => snippetOf(htmlToPlainText(html), html);

  it.each([
    [
      "above a quotation",
      `<p>${words}</p><div class="gmail_quote"><div>Quark Sam:</div><blockquote class="gmail_quote">Dear Ana</blockquote></div>`,
    ],
    [
      "below one",
      `<div class="gmail_quote"><div>Quark Sam:</div><blockquote class="gmail_quote">Dear Ana</blockquote><p>${words}</p></div>`,
    ],
    [
      "below links",
      `<p><a href="https://x.example">Webansicht</a> | <a href="https://y.example">Abmelden</a></p><p>${words}</p>`,
    ],
    [
      "below a picture and padding",
      `<img src="x"><div>&zwnj;&nbsp;&#847;&zwnj;</div><p>${words}</p>`,
    ],
  ])("is what the newest message says: %s", (_where, html) => {
    expect(of(html)).toBe(words);
  });

  it("is a link's words where there are no others", () => {
    expect(of(`<p><a href="https://x.example">Confirm</a></p>`)).toBe("Confirm");
  });

  it("is made from the text where HTML is too complex to be read", () => {
    const html = `${"<b>".repeat(200_000)}deep down`;
    expect(of(html)).toBe("deep down");
  });
});
