import { afterEach, describe, expect, it, vi } from "vitest";
import { decodeSevenBit } from "../../../../electron/mail/charset/seven-bit.ts";

const samples = [
  ["hz-gb-2312", "~{VPND~} a~~b", "中文 a~b"],
  ["iso-2022-kr", "\u001B$)C\u000E>H3g\u000F!", "안녕!"],
  ["iso-2022-cn", "\u001B$)A\u000EVPND\u000F!", "中文!"],
  ["iso-2022-jp", "Hi \u001B$B$3$s\u001B(B! \u001B(I1\u001B(B\u001B$@4A\u001B(J.", "Hi こん! ｱ漢."],
] as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Electron's decoders are those of Chromium's ICU, and need not have what Node has. */
class WithoutAsia extends TextDecoder {
  constructor(label?: string) {
    if (/2022|gbk|euc/.test(label ?? "")) throw new RangeError(`there is no ${label}`);
    super(label);
  }
}

describe.each([
  ["Node's decoders", TextDecoder],
  ["decoders without those of East Asia", WithoutAsia],
])("with %s", (_, decoder) => {
  it.each(samples)("%s is read", (charset, raw, text) => {
    vi.stubGlobal("TextDecoder", decoder);
    expect(decodeSevenBit(Buffer.from(raw, "latin1"), charset)).toBe(text);
  });
});
