import { byteOrderMark } from "../../charset/charset.ts";

/**
 * Brings a message file into the form of RFC 5322 and leaves correct parts unchanged: UTF-16 (which
 * some Windows programs save) and a byte order mark become UTF-8 without one, CR-only line ends
 * (old Mac programs) become LF, blank lines and mbox's `From ` line before the headers are removed.
 * Each step is a function from bytes to bytes; a further step is one more line here.
 */
export function normaliseMessage(bytes: Buffer): Buffer {
  return [toUtf8, withLineFeeds, withoutLeadingBlanks, withoutMboxLine].reduce(
    (message, step) => step(message),
    bytes,
  );
}

function toUtf8(bytes: Buffer): Buffer {
  const encoding = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (encoding === undefined) return bytes;
  return encoding === "utf-8"
    ? bytes.subarray(3)
    : Buffer.from(new TextDecoder(encoding).decode(bytes), "utf8");
}

/** ASCII in UTF-16 has a zero in every second byte; no message in another encoding starts so. */
function unmarkedUtf16(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const head = [...bytes.subarray(0, 32)];
  if (head.length < 32) return undefined;
  const zeros = (parity: number): boolean =>
    head.every((byte, index) => (byte === 0) === (index % 2 === parity));
  if (zeros(1)) return "utf-16le";
  return zeros(0) ? "utf-16be" : undefined;
}

function withLineFeeds(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 65_536);
  if (head.includes(0x0a) || !head.includes(0x0d)) return bytes;
  return Buffer.from(bytes.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}

export function withoutLeadingBlanks(bytes: Buffer): Buffer {
  const blanks = /^\s*/.exec(bytes.toString("latin1", 0, 4096))?.[0] ?? "";
  return bytes.subarray(blanks.lastIndexOf("\n") + 1);
}

function withoutMboxLine(bytes: Buffer): Buffer {
  const line = /^>?From .*\r?\n/.exec(bytes.toString("latin1", 0, 4096))?.[0].length ?? 0;
  return bytes.subarray(line);
}
