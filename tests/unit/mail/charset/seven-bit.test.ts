import { afterEach, describe, expect, it, vi } from "vitest";
import iconv from "iconv-lite";
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
  constructor(label?: string, options?: TextDecoderOptions) {
    if (/2022|gb|euc|big5|shift/.test(label ?? "")) throw new RangeError(`there is no ${label}`);
    super(label, options);
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

  it.each([
    ["euc-kr", "안녕하세요, 첨부한 견적서를 확인해 주세요. 감사합니다."],
    ["gb18030", "您好，请查收附件中的报价单，如有问题请与我联系。谢谢！"],
    ["big5", "您好，請查收附件中的報價單，如有問題請與我聯絡。謝謝！"],
    ["shift_jis", "いつもお世話になっております。見積書を添付いたしましたので、ご確認ください。"],
    ["euc-jp", "いつもお世話になっております。見積書を添付いたしましたので、ご確認ください。"],
  ])("%s is read, with its label and without", async (charset, text) => {
    vi.stubGlobal("TextDecoder", decoder);
    vi.resetModules(); // decoders are kept
    const { decodeText } = await import("../../../../electron/mail/charset/charset.ts");
    const { guessCharset } = await import("../../../../electron/mail/charset/charset-guess.ts");
    const bytes = iconv.encode(text, charset);
    const guess = (given: Uint8Array) => [guessCharset(given) ?? ""];
    expect(decodeText(bytes, charset).text).toBe(text);
    expect(decodeText(bytes, undefined, guess).text).toBe(text);
  });
});
