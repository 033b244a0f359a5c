import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { isForeignScript, isLikely } from "./charset-guess.ts";
import { isEastAsian } from "./east-asian.ts";
import { charsetOfLabel } from "./charset-labels.ts";
import { decodeSevenBit, isSevenBit, sevenBitCharset } from "./seven-bit.ts";

export { codePageCharset } from "./charset-labels.ts";

type Decoded = {
  readonly text: string;
  /** False when characters were lost, or the charset is a guess. */
  readonly sure: boolean;
};

/** Charsets that bytes may be in when their label is missing or wrong, the likeliest first. */
export type OtherCharsets = (bytes: Uint8Array) => Iterable<string>;

/**
 * Decodes bytes as their label says, and as what they really are when the label is wrong: a byte
 * order mark first, then the label if the bytes fit it, then UTF-8, then `others`, then
 * windows-1252, which decodes every byte.
 *
 * TextDecoder and iconv-lite complement each other: the first lacks the DOS code pages, the second
 * those of Japanese mail.
 *
 * @param label the charset parameter; undefined when there is none
 * @param others asked only when neither the label nor UTF-8 will do
 */
export function decodeText(
  bytes: Uint8Array,
  label?: string,
  others: OtherCharsets = () => [],
): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), sure: true };
  const declared = charsetOfLabel(label) ?? "utf-8";
  const standard = standardName(declared);
  const labelled = standard === "utf-8" ? undefined : read(bytes, declared);
  if (labelled !== undefined && !isImprobable(bytes, standard))
    return { text: labelled, sure: true };
  const utf8 = read(bytes, "utf-8");
  if (utf8 !== undefined) return { text: withoutEscapes(bytes, utf8), sure: true };
  const lossy = new TextDecoder(standard).decode(bytes);
  const enough = standard === "utf-8" ? (charsetOfLabel(label) === undefined ? 4 : 1) : 20;
  if (labelled === undefined && isAlmostWhole(lossy, enough)) return { text: lossy, sure: false };
  const other = otherReading(bytes, others);
  if (other !== undefined) return { text: other, sure: false };
  if (labelled !== undefined) return { text: labelled, sure: true };
  const readable = standard === undefined || standard === "utf-8" ? "windows-1252" : standard;
  return { text: new TextDecoder(readable).decode(bytes), sure: false };
}

function otherReading(bytes: Uint8Array, others: OtherCharsets): string | undefined {
  for (const charset of others(bytes)) {
    const isKnown = standardName(charset) !== undefined || isEastAsian(charset);
    const text = isKnown && isLikely(bytes, charset) ? read(bytes, charset) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Text that looks like pure ASCII may be in a seven-bit charset. */
function withoutEscapes(bytes: Uint8Array, text: string): string {
  const charset = sevenBitCharset(text);
  return (charset === undefined ? undefined : decodeSevenBit(bytes, charset)) ?? text;
}

/**
 * A few broken characters (mail cut in the middle of one) do not make it another charset. Where the
 * mail says UTF-8, one valid character for each broken one is enough: a short mail has two umlauts,
 * and `?x=AB` that was not escaped in quoted-printable is a broken one.
 */
function isAlmostWhole(text: string, keptForOneLost: number): boolean {
  let lost = 0;
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) lost++;
    else if (unit >= 0x80) kept++;
  }
  return kept > 0 && kept >= lost * keptForOneLost;
}

/**
 * Whether bytes that are valid for their label are likely in another charset: programs write
 * `iso-8859-1` on anything.
 */
function isImprobable(bytes: Uint8Array, charset: string | undefined): boolean {
  // UTF-16 has zeros wherever there is a space.
  if (charset === "utf-16le") return !bytes.includes(0) && isUtf8(bytes);
  if (charset !== "windows-1252") return false;
  return isUtf8(bytes) ? isConvincing(new TextDecoder().decode(bytes)) : isForeignScript(bytes);
}

/**
 * A single pair such as `É®` in `NESCAFÉ®` (Latin-1) is valid UTF-8 by accident, for a letter that
 * no European language has.
 */
const isConvincing = (utf8: string): boolean =>
  /[\u00A0-\u017F\u2010-\u20CF]|\P{ASCII}{2}/u.test(utf8);

/** @returns undefined when the bytes are invalid in the charset, or no decoder knows it */
function read(bytes: Uint8Array, charset: string): string | undefined {
  if (isSevenBit(charset)) return decodeSevenBit(bytes, charset);
  if (standardName(charset) !== undefined) return strictly(bytes, charset);
  return iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes), charset) : undefined;
}

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Creating a decoder is slow: a mail with a thousand encoded words would take noticeably longer.
 */
const decoders = new Map<string, Decoder | undefined>();

/** A hostile mail can name a new charset in every word; there are some hundred. */
const mostDecoders = 500;

function strictDecoder(charset: string): Decoder | undefined {
  if (!decoders.has(charset)) {
    if (decoders.size >= mostDecoders) decoders.clear();
    decoders.set(charset, newDecoder(charset));
  }
  return decoders.get(charset);
}

function newDecoder(charset: string): Decoder | undefined {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return undefined; // RangeError: no such encoding
  }
}

/** The charset's name in the WHATWG Encoding standard, if it has one: TextDecoder knows it then. */
export const standardName = (charset: string): string | undefined =>
  strictDecoder(charset)?.encoding;

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  // Faster than the decoder's exception.
  if (charset === "utf-8" && !isUtf8(bytes)) return undefined;
  try {
    return strictDecoder(charset)?.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark announces. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
