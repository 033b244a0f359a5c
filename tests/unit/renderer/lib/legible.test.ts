import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  directionOf,
  isolated,
  legible,
  legibleAddress,
} from "../../../../renderer/lib/legible.ts";
import { expectProportion } from "../../../support/proportion.ts";

const hebrew = "שלום";
const arabic = "مرحبا بالعالم.";

/** Letters mixed with characters that are invisible, blank or drawn above others. */
const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from(
        "aZ1 .@\n\t\u0000\u0085\u00A0\u00AD\u034F\u0301\u061C\u115F\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u202A\u202B\u202C\u202D\u202E" +
          "\u2060\u2066\u2067\u2068\u2069\u206A\u2800\u3000\u3164\uFE0F\uFEFF\uFFA0\uFFF9\uD800אב\u{E0041}",
      ),
      "👩‍👧",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe("legible", () => {
  it.each([
    ["a turned ending", "invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["isolates that are never closed", "Ana\u2067\u2066 Client", "Ana Client"],
    ["marks and spaces of no width", "pay\u200Bp\u00ADa\u2060l\uFEFF\u200E", "paypal"],
    [
      "blanks that push the end out of sight",
      `offer.pdf${" ".repeat(90)}\u3164\u2800.exe`,
      "offer.pdf .exe",
    ],
    ["blanks between which nothing stands", "a \u200B \u200B b", "a b"],
    ["line ends and controls", "a\r\nb\u0085c\u0007", "a b c"],
    ["letters under a tower of marks", `a${"\u0301".repeat(200)}b`, `a${"\u0301".repeat(4)}b`],
    ["half a letter", "a\uD800b", "a\uFFFDb"],
    ["letters nobody draws", "a\u{E0041}\u{E0042}b", "ab"],
  ])("takes out %s", (_what, text, shown) => {
    expect(legible(text)).toBe(shown);
  });

  it.each(["Grüße aus 東京", arabic, "می‌خواهم", "क्ष‍", "👩‍👧 ❤️ 🇩🇪", "葛󠄀城", "Việt Nam", "x̱́ ṩ̂"])(
    "leaves “%s” alone",
    (text) => {
      expect(legible(text)).toBe(text);
    },
  );

  it("leaves nothing that reorders, hides or pushes, and is idempotent", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = legible(text);
        expect(shown).not.toMatch(
          /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0]/u,
        );
        expect(shown).not.toMatch(/\s{2}/);
        expect(shown.isWellFormed()).toBe(true);
        expect(legible(shown)).toBe(shown);
      }),
    );
  });

  it.each([" ", "\u200B", " \u200B", "\u0301", "a\u0301", "\u202E", "א"])(
    "needs time in proportion to a text of %j",
    async (piece) => {
      await expectProportion(
        40_000,
        (size) => piece.repeat(size),
        (text) => [legible(text), legibleAddress(text), isolated(text)],
      );
    },
  );
});

describe("legibleAddress", () => {
  it("makes invisible characters of an address visible", () => {
    expect(legibleAddress("ana@client.example")).toBe("ana@client.example");
    expect(legibleAddress("ana@cli\u200Dent.example")).toBe("ana@cli\uFFFDent.example");
    expect(legibleAddress('"ana\u2067 a"@client.example')).toBe(
      '"ana\uFFFD\uFFFDa"@client.example',
    );
  });

  it("keeps addresses distinct that differ only in invisible characters", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = legibleAddress(text);
        if (!/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)) return;
        expect(shown).toContain("\uFFFD");
        expect(shown).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\s]/u);
      }),
    );
  });
});

describe("directionOf", () => {
  it.each([
    ["Offer for the new hall", "ltr"],
    ["", "ltr"],
    ["12.50 €", "ltr"],
    [arabic, "rtl"],
    [`Re: ${arabic}`, "rtl"],
    [`[EXT] Re: ${arabic}`, "rtl"],
    [`Fwd: AW: ${hebrew} ${hebrew}`, "rtl"],
    [`Our meeting with ${hebrew} on Monday`, "ltr"],
    [`${hebrew} has accepted your invitation to the meeting`, "ltr"],
  ])("of “%s” is %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe("isolated", () => {
  it("encloses right-to-left text, and leaves other text unchanged", () => {
    expect(isolated("Client GmbH")).toBe("Client GmbH");
    expect(isolated(`${hebrew} 2027`)).toBe(`\u2068${hebrew} 2027\u2069`);
  });

  it("cannot be closed by the enclosed text", () => {
    expect(isolated(`${hebrew}\u2069\u202E`)).toBe(`\u2068${hebrew}\u2069`);
  });
});
