import iconv from "iconv-lite";
import { decodeLossy, standardText } from "./east-asian.ts";

/**
 * Charsets that look like ASCII to pass seven-bit mail servers: escape sequences say how to read
 * the bytes after them. TextDecoder knows one of them, iconv-lite UTF-7, at half a second a
 * megabyte.
 */
const decoders: ReadonlyMap<string, (text: string) => string> = new Map([
  ["iso-2022-jp", decodeIso2022Jp],
  // RFC 1557: one escape in the text declares that KS X 1001 is between shift-out and shift-in.
  ["iso-2022-kr", (text) => shifted(text.replaceAll("\u001B$)C", ""), "euc-kr")],
  // RFC 1922; its other half, Taiwan's CNS 11643, is in neither decoder.
  ["iso-2022-cn", (text) => shifted(text.replaceAll("\u001B$)A", ""), "gbk")],
  ["hz-gb-2312", decodeHz],
  ["utf-7", decodeUtf7],
]);

export const isSevenBit = (charset: string): boolean => decoders.has(charset);

/** @returns undefined for bytes that are not in a seven-bit charset */
export function decodeSevenBit(bytes: Uint8Array, charset: string): string | undefined {
  const text = latin1(bytes);
  return /[\u0080-\u00FF]/.test(text) ? undefined : decoders.get(charset)?.(text);
}

/** Old mail has ISO-2022 without a label; no other text has its escapes. */
export function sevenBitCharset(ascii: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- an escape is a control character
  const escape = /\u001B\$(?:[@B]|\)[AC])/.exec(ascii)?.[0];
  if (escape === undefined) return undefined;
  return escape.endsWith(")C")
    ? "iso-2022-kr"
    : escape.endsWith(")A")
      ? "iso-2022-cn"
      : "iso-2022-jp";
}

/** An escape of ISO-2022-JP with another one right after it. */
const idleEscape = new RegExp(String.raw`\u001B(?:\([BJI]|\$[@B])(?=\u001B[($])`, "g");

/**
 * WHATWG's decoder treats an escape right after another as an attack; where two encoded words are
 * joined, that is normal.
 */
function decodeIso2022Jp(text: string): string {
  const escaped = text.replaceAll(idleEscape, "");
  return standardText(Buffer.from(escaped, "latin1"), "iso-2022-jp") ?? eucText(escaped);
}

/**
 * ISO-2022-JP as EUC, for iconv-lite: it has the same characters with the highest bit set, and a
 * byte before those of JIS X 0201 that are katakana (`ESC ( I`).
 */
function eucText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- an escape is a control character
  const [ascii = "", ...runs] = text.split(/\u001B(?=\([BJI]|\$[@B])/);
  const eucRuns = runs.map((run) => {
    const [set, letters] = [run.slice(0, 2), run.slice(2)];
    if (set.startsWith("$")) return raised(letters);
    return set === "(I"
      ? Array.from(letters, (letter) => (letter > " " ? `\u008E${raised(letter)}` : letter)).join(
          "",
        )
      : letters;
  });
  return iconv.decode(Buffer.from(ascii + eucRuns.join(""), "latin1"), "euc-jp");
}

/**
 * The text between shift-out and shift-in, or the end of the line, is EUC without its highest bit.
 */
function shifted(text: string, euc: "euc-kr" | "gbk"): string {
  const bytes = Buffer.from(text, "latin1");
  let length = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0x0e) high = 0x80;
    else if (byte === 0x0f) high = 0;
    else bytes[length++] = byte > 0x20 ? byte | high : byte;
    if (byte === 0x0a) high = 0;
  }
  return decodeLossy(bytes.subarray(0, length), euc);
}

/**
 * RFC 1843: `~{` to `~}` is GB 2312, `~~` a tilde, and a tilde at the end of a line joins it to the
 * next.
 */
function decodeHz(text: string): string {
  const eightBit = text.replaceAll(
    /~(?:\{([^\n]*?)(?:~\}|(?=\n)|$)|~|\r?\n)/g,
    (whole, run?: string) => (run === undefined ? (whole === "~~" ? "~" : "") : raised(run)),
  );
  return decodeLossy(Buffer.from(eightBit, "latin1"), "gbk");
}

function raised(run: string): string {
  const bytes = Buffer.from(run, "latin1");
  for (const [at, byte] of bytes.entries()) if (byte > 0x20) bytes[at] = byte | 0x80;
  return latin1(bytes);
}

const plus = 0x2b;
const minus = 0x2d;

/** Values of the letters of base64. */
const sextets = new Map(
  Array.from(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    (letter, value) => [letter.charCodeAt(0), value],
  ),
);

/**
 * RFC 2152: from `+` to `-`, or to a character outside the base64 alphabet, is UTF-16 in base64;
 * `+-` is a plus. Letter by letter into one buffer: a string for each of a million shifts took
 * seconds.
 */
function decodeUtf7(text: string): string {
  const units = Buffer.allocUnsafe((text.length + 1) * 2);
  let length = 0;
  let shift = -1; // where the plus stands, inside of base64
  let bits = 0;
  let count = 0; // of bits that wait for the rest of their unit
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (shift >= 0) {
      const sextet = sextets.get(code);
      if (sextet !== undefined) {
        bits = (bits << 6) | sextet;
        count += 6;
        if (count >= 16) length = units.writeUInt16LE((bits >> (count -= 16)) & 0xffff, length);
        continue;
      }
      if (at === shift + 1) length = units.writeUInt16LE(plus, length);
      shift = -1;
      if (code === minus) continue;
    }
    if (code === plus) {
      shift = at;
      bits = count = 0;
    } else length = units.writeUInt16LE(code, length);
  }
  if (shift >= 0 && shift === text.length - 1) length = units.writeUInt16LE(plus, length);
  return units.toString("utf16le", 0, length);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
