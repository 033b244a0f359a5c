import iconv from "iconv-lite";

/** The charsets of East Asia in the WHATWG Encoding standard, but for the seven-bit ones. */
const eastAsian = new Set(["big5", "euc-jp", "euc-kr", "gb18030", "gbk", "shift_jis"]);

export const isEastAsian = (charset: string): boolean => eastAsian.has(charset);

/** Undefined where the runtime lacks the charset: Electron decodes by Chromium's ICU, Node by its own. */
export function standardText(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes what its charset allows; the rest becomes U+FFFD.
 *
 * @param charset one that iconv-lite knows, too
 */
export const decodeLossy = (bytes: Uint8Array, charset: string): string =>
  standardText(bytes, charset) ?? iconv.decode(Buffer.from(bytes), charset);
