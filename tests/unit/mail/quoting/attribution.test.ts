import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allWords,
  isSentenceStart,
  locales,
  sentenceStarts,
} from "../../../../electron/mail/quoting/attribution-words.ts";
import { isAttribution } from "../../../../electron/mail/quoting/attribution.ts";
import { headerField, headerWords } from "../../../../electron/mail/quoting/header-block.ts";
import { kindAfterSeparator, separators } from "../../../../electron/mail/quoting/separator.ts";
import { plain } from "../../../../electron/mail/quoting/text.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { attributions, attributionsOfQuotations, sentences } from "./attributions.ts";
import { splitHtml, splitText } from "./split.ts";

const older = ["Dear Ana,", "please find our offer."];
const quoted = older.map((line) => `> ${line}`).join("\n");
const unquoted = older.join("\n");
const escaped = (line: string) => line.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Own words directly above an attribution, without a blank line between. */
const above = [
  "Yes, we accept the offer.",
  "Yes, we accept.\nBest, Ana",
  "Ana",
  "Ana Client <ana@client.example>",
  "3 March 2026 at 10:00",
  "On Monday",
  "Please note:",
];

describe.each(attributions)("an attribution in %s, of %s", (_language, _program, attribution) => {
  it.each([
    ["quoted lines", quoted],
    ["lines without marks", unquoted],
  ])(
    "starts the older message above %s, and takes none of the own words above it along",
    (_kind, message) => {
      for (const own of above) {
        const text = `${own}\n${attribution}\n${message}`;
        expect(splitText(text)).toEqual({ own, older: [`${attribution}\n${message}`] });
        expect(splitText(text.replace(attribution, `\n${attribution}\n`)).own).toBe(own);
      }
    },
  );

  it("does not start at an answer below a quotation, or between two", () => {
    const text = `${attribution}\n${quoted}\nYes, in March.\n\n> And where?\n\nIn Munich.`;
    expect(splitText(text).own).toBe("Yes, in March.\n…\nIn Munich.");
  });

  it("starts the older message in HTML without a class", () => {
    const html = (message: string) => `<div>Yes.<br>${escaped(attribution)}<br></div>${message}`;
    expect(splitHtml(html("<blockquote><p>Dear Ana</p></blockquote><p>In March.</p>")).own).toBe(
      "Yes.|In March.",
    );
    expect(splitHtml(html("<div>Dear Ana</div>")).own).toBe("Yes.");
  });
});

describe("an attribution with a line break in or after the name", () => {
  const named = attributions.filter(([, , attribution]) => attribution.includes("Sam Seller"));
  it.each(named)("is recognised, in %s, of %s", (_language, _program, attribution) => {
    const full = Math.max(attribution.indexOf("Sam Seller"), attribution.length / 2);
    for (const { index } of attribution.matchAll(/ /g)) {
      if (index < full) continue; // lines are broken when they are full
      const broken = `${attribution.slice(0, index)}\n${attribution.slice(index + 1)}`;
      expect(splitText(`Yes, we accept the offer.\n${broken}\n${quoted}`).own).toBe(
        "Yes, we accept the offer.",
      );
    }
  });
});

describe("an attribution", () => {
  it.each(attributionsOfQuotations)("may lack parts above a quotation: %s", (attribution) => {
    expect(splitText(`Yes.\n${attribution}\n${quoted}`)).toEqual({
      own: "Yes.",
      older: [`${attribution}\n${quoted}`],
    });
  });

  it("may have a line break within its address", () => {
    const broken = [
      "Am 02.03.2026 17:48 schrieb Sam <sam@seller.example\n>:",
      "On Mon, 2 Mar 2026 at 9:15, Sam Seller <\nsam@seller.example> wrote:",
      "On Mon, 2 Mar 2026 at 9:15, Sam Seller <\nsam@seller.example\n> wrote:",
    ];
    for (const attribution of broken)
      expect(splitText(`Yes.\n${attribution}\n${quoted}`)).toEqual({
        own: "Yes.",
        older: [`${attribution}\n${quoted}`],
      });
  });

  it.each(sentences)("is not a sentence that people write: %s", (sentence) => {
    for (const message of [unquoted, `\n${unquoted}`])
      expect(splitText(`${sentence}\n${message}`).older).toEqual([]);
    expect(splitText(`${sentence}\n${quoted}`)).toEqual({ own: sentence, older: [quoted] });
  });

  it("does not include a sentence above it", () => {
    const words = fc.array(
      fc.constantFrom(
        "We",
        "accept",
        "on",
        "2",
        "March",
        "2026",
        "9:15",
        "Ana",
        "<ana@client.example>",
        "the",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...attributions), (sentence, [, , attribution]) => {
        const own = `${sentence.join(" ")} offer.`;
        expect(splitText(`${own}\n${attribution}\n${quoted}`).own).toBe(own);
      }),
    );
  });
});

describe("each word of the lists is recognised in a sentence", () => {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  it.each([...allWords].filter(([, kind]) => kind === "verb"))("%s, a verb", (verb) => {
    for (const word of [verb, capital(verb)])
      expect(isAttribution(`02.03.2026 09:15, Sam Seller ${word}:`, false)).toBe(true);
  });
  it.each([...allWords].filter(([, kind]) => kind === "small"))("%s, a small word", (word) => {
    expect(isAttribution(`${word} 02.03.2026 09:15, Sam Seller wrote:`, false)).toBe(true);
  });
  it.each([...allWords].filter(([, kind]) => kind === "inName"))("%s, within a name", (word) => {
    expect(isAttribution(`On 02.03.2026 09:15, Sam ${word} Seller wrote:`, false)).toBe(true);
  });
  it("no other word", () => {
    expect(isAttribution("02.03.2026 09:15, Sam Seller quarked:", false)).toBe(false);
    expect(isAttribution("quark 02.03.2026 09:15, Sam Seller wrote:", false)).toBe(false);
    expect(isAttribution("On 02.03.2026 09:15, Sam quark Seller wrote:", false)).toBe(false);
  });
  it.each(sentenceStarts)("%s, at the beginning of a sentence", (word) => {
    expect(isSentenceStart(word)).toBe(true);
    expect(isAttribution(`${capital(word)} Client wrote:`, true)).toBe(false);
  });
  it.each(locales)("months and weekdays of %s", (locale) => {
    for (const style of ["long", "short"] as const) {
      const options = {
        weekday: style,
        day: "numeric",
        month: style,
        calendar: "gregory",
        timeZone: "UTC",
      } as const;
      const format = new Intl.DateTimeFormat(locale, options);
      for (const month of Array(12).keys()) {
        const date = plain(format.format(Date.UTC(2026, month, 1)));
        expect(isAttribution(`${date} 2026 09:15, Sam Seller wrote:`, false)).toBe(true);
      }
    }
  });
  it.each(headerWords)("%s, a field", (word) => {
    for (const line of [`${word}: x`, `*${capital(word)}:* x`, `${capital(word)} : x`])
      expect(headerField(line)).toBeDefined();
  });
  it.each(separators)("%s, a separator", (line) => {
    expect(kindAfterSeparator(line)).toBeDefined();
    expect(kindAfterSeparator(capital(line))).toBeDefined();
  });
});

describe("attributions are recognised in linear time", () => {
  const attribution = "On Mon, Mar 2, 2026 at 9:15 AM Sam Seller <sam@seller.example> wrote:\n";
  it.each([
    ["attributions", attribution],
    ["attributions with a quotation each", `${attribution}> a\n`],
    ["lines that end in colons", "a b c:\n"],
    ["beginnings without an end", "On Mon, Mar 2, 2026 at 9:15 AM Sam\n"],
    ["ends without a beginning", "x\ny\nz\n<sam@seller.example> wrote to:\n"],
    ["dates", "2 Mar 2026 9:15 2 Mar 2026:\n"],
    ["colons", `${":".repeat(300)}\n`],
    ["open quotation marks", `${'"'.repeat(300)}:\n`],
    ["brackets around addresses", `${"<a@b".repeat(75)}:\n`],
    ["characters of a script without spaces", `${"写".repeat(300)}:\n`],
    ["dashes", `${"-".repeat(300)}:--\n`],
  ])("%s", (_kind, line) =>
    expectProportion(Math.ceil(80_000 / line.length), (lines) => line.repeat(lines), splitText),
  );

  it.each(["wrote:", "<a@b ", "2 ", "写", "- ", "> ", ": "])(
    "a line of a megabyte of %j",
    (piece) =>
      expectProportion(
        130_000,
        (length) => piece.repeat(Math.ceil(length / piece.length)),
        splitText,
      ),
  );
});
