import { blockLines } from "../eml/header-block.ts";
import { fieldIn, isMailField } from "../eml/header-fields.ts";
import { startsWithMailField } from "../eml/headers.ts";
import { readSeparator } from "./separator.ts";

/**
 * Longest separator line, in bytes, and how many bytes of the header after it must show a field
 * that only mail has.
 */
const longestLine = 1000;
const headerStart = 2000;

/**
 * The messages of an mbox file, each in its original form.
 *
 * There is no single format: RFC 4155 describes the common parts. A line starts a message when it
 * has a date, is at the start or after an empty line, and a header follows: letters quote such
 * lines, too. Without the empty line, the separator must be complete, and every line of the header
 * must be valid.
 */
export function* messagesOf(mbox: Buffer): Generator<Buffer> {
  let start = separatorAt(mbox, 0);
  while (start !== undefined) {
    const from = lineEnd(mbox, start);
    const length = contentLength(mbox, from);
    const next = nextSeparator(mbox, from + (length ?? 0));
    yield message(mbox.subarray(from, next ?? mbox.length), length !== undefined);
    start = next;
  }
}

/**
 * Whether a file starts as an mbox does, and holds at least two messages: a single one was saved as
 * a file, and is no mailbox.
 */
export function isMbox(file: Buffer): boolean {
  const first = separatorAt(file, 0);
  return first !== undefined && nextSeparator(file, lineEnd(file, first)) !== undefined;
}

/** So much of an mbox around a place says whether a message begins there, bytes. */
export const contextBefore = 4;
export const contextAfter = 4096;

/**
 * Where messages begin in a piece of an mbox.
 *
 * @param from with `contextBefore` bytes before it, unless the file begins there
 * @param to with `contextAfter` bytes after it, unless the file ends before
 */
export function* startsIn(piece: Buffer, from: number, to: number): Generator<number> {
  let at =
    from === 0 ? (separatorAt(piece, 0) ?? nextSeparator(piece, 1)) : nextSeparator(piece, from);
  while (at !== undefined && at < to) {
    yield at;
    at = nextSeparator(piece, at + 1);
  }
}

/** A message of an mbox in its original form, given all its bytes there. */
export const originalOf = (bytes: Buffer): Buffer =>
  message(bytes.subarray(lineEnd(bytes, 0)), false);

/** The first message of an mbox, even if it is the only one; undefined for another file. */
export function firstMessage(file: Buffer): Buffer | undefined {
  const [first] = messagesOf(file);
  return first;
}

function nextSeparator(mbox: Buffer, from: number): number | undefined {
  for (
    let at = mbox.indexOf("\nFrom ", Math.max(from - 1, 0), "latin1");
    at >= 0;
    at = mbox.indexOf("\nFrom ", at + 1, "latin1")
  )
    if (
      isBlankBefore(mbox, at)
        ? separatorAt(mbox, at + 1) !== undefined
        : isUnmistakable(mbox, at + 1)
    )
      return at + 1;
  return undefined;
}

/** Whether the line that ends with the line feed at `feed` is empty. */
const isBlankBefore = (mbox: Buffer, feed: number): boolean =>
  feed === 0 || mbox[feed - 1] === 0x0a || (mbox[feed - 1] === 0x0d && mbox[feed - 2] === 0x0a);

function separatorAt(mbox: Buffer, at: number): number | undefined {
  if (readSeparator(lineOf(mbox, at)) === undefined) return undefined;
  const header = headerAfter(mbox, at);
  return startsWithMailField(header, header.length) ? at : undefined;
}

/** Whether a line separates two messages although the empty line before it is missing. */
function isUnmistakable(mbox: Buffer, at: number): boolean {
  const line = readSeparator(lineOf(mbox, at));
  if (line?.isWhole !== true) return false;
  const header = headerAfter(mbox, at);
  const { lines } = blockLines(header, 0, header.length);
  const isHeader = lines.every(({ text }) => /^[ \t]/.test(text) || fieldIn(text) !== undefined);
  return isHeader && lines.filter(({ text }) => isMailField(text)).length >= fewestFields;
}

/**
 * A program that quotes a message also quotes its separator; a person who quotes one keeps less of
 * its header.
 */
const fewestFields = 2;

const lineOf = (mbox: Buffer, at: number): string =>
  mbox.toString("latin1", at, Math.min(lineEnd(mbox, at), at + longestLine));

/** The start of the text after the line at `at`, up to the next separator. */
function headerAfter(mbox: Buffer, at: number): Buffer {
  const start = lineEnd(mbox, at);
  const header = mbox.subarray(start, start + headerStart);
  const next = header.indexOf("\nFrom ", 0, "latin1");
  return next < 0 ? header : header.subarray(0, next + 1);
}

function lineEnd(mbox: Buffer, at: number): number {
  const feed = mbox.indexOf(0x0a, at);
  return feed < 0 ? mbox.length : feed + 1;
}

/**
 * The bytes of header and body, for the mbox variants that give their length (mboxcl2: lines that
 * look like a separator are not quoted there). Programs that change a message do not update the
 * length: it counts only if another message follows there, or the file ends.
 */
function contentLength(mbox: Buffer, from: number): number | undefined {
  const header = mbox.toString("latin1", from, from + 65_536).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const value = /^content-length:[ \t]*(\d{1,10})[ \t]*\r?$/im.exec(header)?.[1];
  if (value === undefined) return undefined;
  const body =
    /^[\r\n]+/.exec(mbox.toString("latin1", from + header.length, from + header.length + 4))?.[0]
      .length ?? 0;
  const end = from + header.length + body + Number(value);
  const rest = mbox.toString("latin1", end, end + 6).trimStart();
  return end <= mbox.length && (rest === "" || rest.startsWith("From")) ? end - from : undefined;
}

/**
 * Removes the empty line before the next message, and the quotes that mboxrd (and mboxo) put before
 * `From `.
 */
function message(bytes: Buffer, isCounted: boolean): Buffer {
  const blank =
    /(?:\r?\n)(\r?\n)$/.exec(bytes.toString("latin1", Math.max(bytes.length - 4, 0)))?.[1]
      ?.length ?? 0;
  const whole = bytes.subarray(0, bytes.length - blank);
  if (isCounted || !whole.includes(">From ", 0, "latin1")) return whole;
  return Buffer.from(whole.toString("latin1").replaceAll(/^>(?=>*From )/gm, ""), "latin1");
}
