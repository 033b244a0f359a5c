import { maxParts } from "../limits.ts";

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045 section 6). Never throws: what cannot be decoded is passed over, as mail
 * programs do. An encoding that nobody knows leaves the bytes as they are.
 */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case "base64":
      return decodeBase64(bytes);
    case "quoted-printable":
      return decodeQuotedPrintable(bytes);
    case "x-uuencode":
    case "uuencode":
    case "x-uue":
      return findUuencoded(bytes.toString("latin1")).files[0]?.bytes ?? bytes;
    default:
      return bytes;
  }
}

/** More padded pieces than any gateway joins. */
const maxPadded = 10_000;

/** Node's decoder stops at the first padding; some gateways join several padded pieces. */
function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const padding = text.indexOf("=");
  if (padding < 0 || !/=[\s]*[A-Za-z0-9+/]/.test(text.slice(padding, padding + 4096))) return Buffer.from(text, "base64");
  const pieces = text.split(/=+/, maxPadded);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, "base64")));
}

const hexValue = (byte: number | undefined): number => (byte === undefined ? NaN : parseInt(String.fromCharCode(byte), 16));

/** RFC 2045 section 6.7; white space at line ends was added on the way and goes, a wrong `=` stays as it is. */
function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3d) {
      const high = hexValue(bytes[at + 1]);
      const low = hexValue(bytes[at + 2]);
      if (!Number.isNaN(high) && !Number.isNaN(low)) {
        decoded[length++] = high * 16 + low;
        at += 3;
        continue;
      }
      const next = softBreakEnd(bytes, at + 1);
      if (next > 0) {
        at = next;
        continue;
      }
    } else if (byte === 0x20 || byte === 0x09) {
      const next = blanksEnd(bytes, at);
      const after = bytes[next];
      if (after === 0x0a || (after === 0x0d && bytes[next + 1] === 0x0a)) {
        at = next;
        continue;
      }
      bytes.copy(decoded, length, at, next);
      length += next - at;
      at = next;
      continue;
    }
    decoded[length++] = byte;
    at++;
  }
  return decoded.subarray(0, length);
}

function blanksEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  return at;
}

/** Where the line after a soft break starts; 0 when this `=` is none. */
function softBreakEnd(bytes: Buffer, from: number): number {
  const at = blanksEnd(bytes, from);
  if (at >= bytes.length) return at;
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return 0;
}

export type UuencodedFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Finds the files that old Unix and Outlook mail carries inside its text, between `begin 644 name` and `end`.
 *
 * @param text one character for each byte
 * @returns the files, and the text without them
 */
export function findUuencoded(text: string): { files: UuencodedFile[]; rest: string } {
  const files: UuencodedFile[] = [];
  if (!/^begin [0-7]{3,4} /m.test(text)) return { files, rest: text };
  const rest: string[] = [];
  const lines = text.split(/\r?\n/);
  let hopelessUntil = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const name = at < hopelessUntil || files.length >= maxParts ? undefined : /^begin [0-7]{3,4} (.+)$/.exec(line)?.[1];
    const end = name === undefined ? at : uuencodedEnd(lines, at + 1);
    if (name === undefined || lines[end]?.trim() !== "end") {
      rest.push(line);
      if (name !== undefined) hopelessUntil = end; // what starts before that line would end at it, too
      continue;
    }
    files.push({ name: name.trim(), bytes: Buffer.concat(lines.slice(at + 1, end).map(decodeUuencodedLine)) });
    at = end;
  }
  return { files, rest: rest.join("\n") };
}

/** The first line that is not uuencoded: the one that says `end`, or another when this is only a text about uuencode. */
function uuencodedEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isUuencoded(lines[at] ?? "")) at++;
  return at;
}

/** Its first character tells how many bytes the line holds; mailers drop white space, which means zeros, at its end. */
function isUuencoded(line: string): boolean {
  const text = line.trim();
  if (text === "" || text === "`") return true;
  return text !== "end" && line.length - 1 >= Math.floor((((line.charCodeAt(0) - 32) & 63) * 4) / 3);
}

function decodeUuencodedLine(line: string): Buffer {
  const value = (at: number): number => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0);
  const count = line === "" ? 0 : value(0);
  const bytes = Buffer.alloc(Math.ceil(count / 3) * 3);
  for (let group = 0; group * 3 < count; group++) {
    const at = 1 + group * 4;
    bytes[group * 3] = (value(at) << 2) | (value(at + 1) >> 4);
    bytes[group * 3 + 1] = (value(at + 1) << 4) | (value(at + 2) >> 2);
    bytes[group * 3 + 2] = (value(at + 2) << 6) | value(at + 3);
  }
  return bytes.subarray(0, count);
}
