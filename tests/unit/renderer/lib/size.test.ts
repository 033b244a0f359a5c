import { afterEach, describe, expect, it } from "vitest";
import { speakAll } from "../../../support/all-messages.ts";
import { formatShare, formatSize, formatSizeAgainst } from "../../../../renderer/lib/size.ts";

const mebibyte = 1024 * 1024;

describe("formatSize", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [1023, "1,023 bytes"],
    [12_300, "12 KB"],
    [mebibyte / 2, "0.5 MB"],
    [3.8 * mebibyte, "3.8 MB"],
    [10 * mebibyte, "10 MB"],
    [100 * mebibyte, "100 MB"],
  ])("writes %d bytes as %s", (bytes, words) => {
    expect(formatSize(bytes)).toBe(words);
  });
});

describe("formatSizeAgainst", () => {
  const limit = 10 * mebibyte;

  it("rounds as usual far from the limit", () => {
    expect(formatSizeAgainst(6.2 * mebibyte, limit)).toBe("6.2 MB");
    expect(formatSizeAgainst(limit, limit)).toBe("10 MB");
  });

  it("never shows another size as the limit", () => {
    expect(formatSizeAgainst(limit + 40_000, limit)).toBe("10.04 MB");
    expect(formatSizeAgainst(limit - 40_000, limit)).toBe("9.96 MB");
    expect(formatSizeAgainst(limit + 2_000, limit)).toBe("10.002 MB");
    expect(formatSizeAgainst(limit + 1, limit)).toBe("10,485,761 bytes");
  });
});

describe("formatShare", () => {
  afterEach(() => speakAll("en"));

  it.each([
    [0, 3.4 * mebibyte, "0.0 of 3.4 MB"],
    [1.2 * mebibyte, 3.4 * mebibyte, "1.2 of 3.4 MB"],
    [12_288, 81_920, "12 of 80 KB"],
    [5, 900, "5 of 900 bytes"],
    [1000, 900, "900 of 900 bytes"],
  ])("writes %d of %d in the unit of the whole", (part, whole, words) => {
    expect(formatShare(part, whole)).toBe(words);
  });

  it("is written as the language writes it", async () => {
    await speakAll("de");
    expect(formatShare(1.2 * mebibyte, 3.4 * mebibyte)).toBe("1,2 von 3,4 MB");
  });
});
