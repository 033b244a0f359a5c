import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareMail } from "../../../../electron/zoho/filing/prepare.ts";
import { shortenedText } from "../../../../electron/zoho/filing/shorten-text.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { mail } from "../../../support/crm.ts";

const attribution = "On Sun, 1 Mar 2026 at 09:15, Sam Seller <sam@seller.example> wrote:";
const block = "From: Sam Seller\nSent: Sunday, 1 March 2026\nTo: Ana\nSubject: Offer\n";
const olderLines = (count: number, mark = "") =>
  Array.from(
    { length: count },
    (_, line) => `${mark}line ${line} of an older message, long enough to be cut`,
  ).join("\n");
const disclaimer = "This email is confidential.";

describe("text that is shortened", () => {
  it.each([
    [
      "directly above an attribution",
      `Yes, we accept the offer.\n${attribution}\n${olderLines(6000, "> ")}\n\n${disclaimer}`,
    ],
    [
      "two lines above it",
      `Hi Sam,\nYes, we accept the offer.\n${attribution}\n${olderLines(6000, "> ")}\n\n${disclaimer}`,
    ],
    [
      "above an attribution without marks",
      `Yes, we accept the offer.\n${attribution}\n${olderLines(6000)}\n\n${disclaimer}`,
    ],
    [
      "above a header block",
      `Yes, we accept the offer.\n${block}\n${olderLines(6000)}\n\n${disclaimer}`,
    ],
    [
      "below a quotation",
      `${attribution}\n${olderLines(6000, "> ")}\n\nYes, we accept the offer.\n\n-- \nAna\n\n${disclaimer}`,
    ],
    [
      "below a long one",
      `${attribution}\n${olderLines(12_000, "> ")}\n\nYes, we accept the offer.`,
    ],
    [
      "between two",
      `${olderLines(300, "> ")}\nYes, we accept the offer.\n${olderLines(6000, "> ")}\n${disclaimer}`,
    ],
    [
      "below a quoted message with a header block",
      `${block}\n${olderLines(6000, "> ")}\n\nYes, we accept the offer.`,
    ],
    [
      "below the signature of one",
      `${block}\n${olderLines(6000)}\n\n-- \nSam\n\nYes, we accept the offer.`,
    ],
  ])("keeps the newest message's words: %s", (_where, text) => {
    const { content, kept } = shortenedText(text, 30_000);
    expect(content).toContain("Yes, we accept the offer.");
    expect(content.length).toBeLessThanOrEqual(30_000);
    expect(kept).toBe("newest");
    const own = text.slice(0, text.indexOf("\n", text.indexOf("accept")));
    if (!own.includes("older")) expect(content.startsWith(own)).toBe(true);
  });

  it("has the newest message alone where that is already too long, and cuts it at its end", () => {
    const own = "our own words ".repeat(3000);
    const { content, kept } = shortenedText(
      `${olderLines(100, "> ")}\nYes.\n${olderLines(10, "> ")}\n${own}\n${disclaimer}`,
      30_000,
    );
    expect(kept).toBe("beginning");
    expect(content).toMatch(/^Yes\.\nour own words .*…$/s);
    expect(content).not.toContain("older");
  });

  it("does without gaps where they would be longer than what they stand for", () => {
    const answers = Array.from({ length: 2000 }, (_, line) => `> a\n> b\nanswer ${line}`).join(
      "\n",
    );
    const { content, kept } = shortenedText(answers, answers.replaceAll(/> .\n/g, "").length + 10);
    expect(kept).toBe("newest");
    expect(content).toBe(answers.replaceAll(/> .\n/g, ""));
  });

  it("is the beginning of what is forwarded, where nothing else is there", () => {
    const text = `---------- Forwarded message ---------\n${block}\n${"words ".repeat(10_000)}`;
    const { content, kept } = shortenedText(text, 30_000);
    expect(kept).toBe("beginning");
    expect(
      content.startsWith(`---------- Forwarded message ---------\n${block}\nwords words`),
    ).toBe(true);
  });

  it("has every own line before any older one, wherever they stand", () => {
    const run = fc.record({ isOwn: fc.boolean(), lines: fc.integer({ min: 2, max: 40 }) });
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 40, max: 4000 }),
        (runs, room) => {
          let number = 0;
          const lines = runs.flatMap(({ isOwn, lines: count }) =>
            Array.from({ length: count }, () =>
              isOwn ? `own ${number++}` : "> older words of Sam's",
            ),
          );
          const { content, kept } = shortenedText(lines.join("\n"), room);
          expect(content.length).toBeLessThanOrEqual(room);
          const own = lines.filter((line) => line.startsWith("own"));
          if (kept === "newest")
            expect(content.split("\n").filter((line) => line.startsWith("own"))).toEqual(own);
          else if (own.length > 0) {
            expect(content).not.toContain("older");
            expect(own.join("\n").startsWith(content.replace(/…$/, ""))).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ["quotations with an answer each", "> older\n> words\nanswer\n"],
    ["header blocks", `${block}\n`],
    ["attributions", `${attribution}\n`],
  ])("needs time in proportion to the length: %s", (_kind, piece) =>
    expectProportion(
      3_000,
      (count) => piece.repeat(count),
      (text) => shortenedText(text, 30_000),
    ),
  );
});

describe("HTML that is shortened", () => {
  const filed = (html: string) => prepareMail({ ...mail({}), html }).bodies[0]?.content ?? "";
  const escaped = attribution.replace("<", "&lt;").replace(">", "&gt;");
  const lines = (count: number) => olderLines(count).split("\n");
  const divs = lines(1200)
    .map((line) => `<div>${line}</div>`)
    .join("");
  const breaks = lines(1200).join("<br>");
  const own = "Yes, we accept the offer.";

  it.each([
    [
      "in a line above an attribution",
      `<div>${own}<br>${escaped}<br></div><blockquote>${divs}</blockquote><p>${disclaimer}</p>`,
    ],
    ["above an attribution without marks", `<div>${own}<br>${escaped}<br>${breaks}</div>`],
    [
      "above a header block",
      `<div>${own}<br>${block.replaceAll("\n", "<br>")}${breaks}</div><p>${disclaimer}</p>`,
    ],
    [
      "in Thunderbird's element",
      `<div class="moz-cite-prefix">${own}<br>${escaped}</div><blockquote type="cite">${divs}</blockquote>`,
    ],
    [
      "below Gmail's quotation",
      `<div class="gmail_quote"><div>${escaped}</div><blockquote class="gmail_quote">${divs}</blockquote><div>${own}</div></div>`,
    ],
    [
      "between Gmail's quotations",
      `<div class="gmail_quote"><div>${escaped}</div><blockquote class="gmail_quote">a</blockquote><div>${own}</div><blockquote class="gmail_quote">${divs}</blockquote></div>`,
    ],
    [
      "below a quotation in marks",
      `<div>${escaped}<br>&gt; ${lines(1200).join("<br>&gt; ")}<br>${own}</div><p>${disclaimer}</p>`,
    ],
  ])("keeps the newest message's words: %s", (_where, html) => {
    const content = filed(html);
    expect(content).toContain(own);
    expect(content).toMatch(/<(?:div|p)/);
    expect(content.length).toBeLessThanOrEqual(32_000);
    if (!/below|between/.test(_where))
      expect(
        content
          .replaceAll(/<[^<>]*>/g, "")
          .trimStart()
          .startsWith(own),
      ).toBe(true);
  });
});
