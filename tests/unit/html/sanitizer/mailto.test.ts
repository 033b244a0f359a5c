import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMailto } from "../../../../electron/html/sanitizer/mailto.ts";
import { cleaners } from "../../../support/hostile-html/cleaners.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { often } from "../../../support/often.ts";

describe("a mailto link", () => {
  it.each([
    "mailto:ana@client.example",
    "mailto:ana@client.example,jo@client.example",
    "mailto:ana@client.example?subject=50%25%20off&body=Hello%0D%0ASam&cc=jo@client.example&in-reply-to=%3C1@x%3E",
    "mailto:?to=ana@client.example&Subject=What%3F",
    "mailto:ana@client.example?subject=Offer #5: are you in?",
  ])("stays as it is when it fills in what it shows: %s", (address) => {
    expect(cleanMailto(address)).toBe(address);
  });

  it.each([
    [
      "a file",
      "mailto:a@b.example?attach=C:\\a.txt&subject=x&attachment=/etc/passwd",
      "mailto:a@b.example?subject=x",
    ],
    [
      "hidden recipients",
      "mailto:a@b.example?bcc=c@d.example&BCC=e@f.example&%62cc=g@h.example",
      "mailto:a@b.example",
    ],
    [
      "other header fields",
      "mailto:a@b.example?from=c@d.example&reply-to=x&x-mailer=y&cc=c@d.example",
      "mailto:a@b.example?cc=c@d.example",
    ],
    [
      "header fields after a line break",
      "mailto:a@b.example?subject=x%0D%0ABcc:c@d.example&cc=x%0aBcc:y",
      "mailto:a@b.example",
    ],
    [
      "recipients with a line break",
      "mailto:a@b.example%0D%0ABcc:c@d.example?subject=x",
      "mailto:?subject=x",
    ],
    [
      "fields after a first `&`",
      "mailto:a@b.example&bcc=c@d.example&subject=x",
      "mailto:a@b.example?subject=x",
    ],
    ["fields without a value", "mailto:a@b.example?bcc&subject&&=x", "mailto:a@b.example"],
    ["fields behind a fragment", "mailto:a@b.example#?bcc=c@d.example", "mailto:a@b.example#"],
  ])("loses %s", (_, address, clean) => {
    expect(cleanMailto(address)).toBe(clean);
  });

  it("is recognised by its scheme, in any case", () => {
    expect(cleanMailto("MailTo:a@b.example?BODY=x")).toBe("mailto:a@b.example?BODY=x");
    expect(cleanMailto("https://x.example/?mailto:a@b.example")).toBeUndefined();
    expect(cleanMailto("mailtoo:a@b.example")).toBeUndefined();
  });

  it("is cleaned everywhere in a mail", () => {
    for (const clean of Object.values(cleaners))
      expect(clean(`<a href=" mail\tto:a@b.example?subject=x&amp;attach=c&#58;/d ">x</a>`)).toBe(
        `<a href="mailto:a@b.example?subject=x">x</a>`,
      );
  });

  it("has only the allowed fields, whatever its input, and stays unchanged when cleaned again", () => {
    const piece = fc.constantFrom(
      "?",
      "&",
      "=",
      "#",
      ";",
      "%",
      "%0A",
      "%26",
      "a@b.example",
      "bcc",
      "attach",
      "subject",
      "body",
      "cc",
      "to",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const clean = cleanMailto(`mailto:${pieces.join("")}`) ?? "";
        const query = clean.includes("?") ? clean.slice(clean.indexOf("?") + 1).split("&") : [];
        for (const field of query) expect(field).toMatch(/^(?:to|cc|subject|body|in-reply-to)=/i);
        expect(cleanMailto(clean)).toBe(clean);
      }),
      { numRuns: often(5_000) },
    );
  });

  it.each(["&", "?", "=", "%", "%0", "bcc=x&", "subject=x&", "a,", "\n"])(
    "is cleaned in linear time for hostile %j",
    (piece) => expectProportion(100_000, (count) => `mailto:${piece.repeat(count)}`, cleanMailto),
  );
});
