import { isUtf8 } from "node:buffer";
import { decodeText, type OtherCharsets } from "./charset.ts";
import { charsetOfLabel } from "./charset-labels.ts";
import { withoutOverrides, withSingleSpaces } from "../../text/invisible.ts";

/**
 * RFC 2047 section 2, with the spaces that some mailers leave inside a Q word, and the language of
 * RFC 2231 section 5.
 */
const encodedWord = /=\?([\w.:()+-]+)(?:\*[\w-]*)?\?([bBqQ])\?([^?]*)\?=/g;

/**
 * Decodes the bytes of a header field. Text outside of encoded words is UTF-8 if it is valid (RFC
 * 6532), else in the charset of the message, else in a likely one. Encoded words stay, in pure
 * ASCII, and are decoded after the field is parsed: a comma in one of them must not separate two
 * addresses.
 *
 * @param raw one character for each byte
 * @param charset of the message's text, when it is known
 * @param others as for decodeText
 */
export function decodeRawHeader(raw: string, charset?: string, others?: OtherCharsets): string {
  // oxlint-disable-next-line no-control-regex -- ISO-2022-JP starts with an escape character
  if (!/[\u0080-\u00FF\u001B]|=\?(?:x-|us-)?(?:unknown|ascii|default)/i.test(raw)) return raw;
  let decoded = "";
  let from = 0;
  for (const word of raw.matchAll(encodedWord)) {
    decoded += decodeBytes(raw.slice(from, word.index), charset, others) + asciiWord(word, others);
    from = word.index + word[0].length;
  }
  return decoded + decodeBytes(raw.slice(from), charset, others);
}

/** Decodes the encoded words of a string that decodeRawHeader made. */
export function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  let decoded = "";
  let pending: { charset: string; bytes: Buffer[] } | undefined;
  const flush = (): void => {
    if (pending !== undefined)
      decoded += decodeText(Buffer.concat(pending.bytes), pending.charset).text;
    pending = undefined;
  };
  let from = 0;
  for (const word of value.matchAll(encodedWord)) {
    const [whole, label = "", encoding = "", payload = ""] = word;
    const between = value.slice(from, word.index);
    // RFC 2047 section 6.2: white space between two encoded words is not part of the text. Words of
    // one charset are decoded together, because senders split characters between them, against
    // section 5.
    const charset = label.toLowerCase();
    if (pending !== undefined && (between.trim() !== "" || pending.charset !== charset)) flush();
    if (from === 0 || between.trim() !== "") decoded += between;
    pending ??= { charset, bytes: [] };
    pending.bytes.push(/b/i.test(encoding) ? decodeBase64Word(payload) : decodeQWord(payload));
    from = word.index + whole.length;
  }
  flush();
  return decoded + value.slice(from);
}

/**
 * One line of readable text: decoded, without the white space, controls and marks that a header can
 * smuggle in.
 */
export function headerText(value: string | undefined): string | undefined {
  const text = withSingleSpaces(withoutOverrides(decodeWords(value ?? "")));
  return text === "" ? undefined : text;
}

const decodeBase64Word = (payload: string): Buffer =>
  Buffer.concat(payload.split(/=+/).map((piece) => Buffer.from(piece, "base64")));

function decodeQWord(payload: string): Buffer {
  const bytes = payload
    .replaceAll("_", " ")
    .replaceAll(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

/**
 * A raw byte inside an encoded word belongs to the word's charset, whatever charset the rest of the
 * line has. A mail server that wraps raw text into words calls its charset `unknown-8bit` (RFC
 * 1428): it has to be guessed here.
 */
function asciiWord(
  [whole, label, encoding, payload = ""]: RegExpExecArray,
  others: OtherCharsets | undefined,
): string {
  const isQ = encoding?.toLowerCase() === "q";
  if (charsetOfLabel(label) === undefined) {
    const { text } = decodeText(
      isQ ? decodeQWord(payload) : decodeBase64Word(payload),
      label,
      others,
    );
    return `=?utf-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;
  }
  if (!/[\u0080-\u00FF]/.test(payload) || !isQ) return whole;
  const escaped = payload.replaceAll(
    /[\u0080-\u00FF]/g,
    (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `=?${label ?? ""}?Q?${escaped}?=`;
}

function decodeBytes(
  raw: string,
  charset: string | undefined,
  others: OtherCharsets | undefined,
): string {
  if (raw === "") return raw;
  const bytes = Buffer.from(raw, "latin1");
  return decodeText(bytes, isUtf8(bytes) ? undefined : charset, others).text;
}
