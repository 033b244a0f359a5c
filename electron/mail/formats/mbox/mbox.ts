import { blockLines } from "../eml/header-block.ts";
import { fieldIn, isMailField } from "../eml/header-fields.ts";
import { startsWithMailField } from "../eml/headers.ts";
import { readSeparator } from "./separator.ts";

/**
 * Bytes that the line before a message may have, and in which its header must show one field that
 * only mail has.
 */
const longestLine = 1000;
const headerStart = 2000;

/**
 * The messages of an mbox file, each as it was before it was put there.
 *
 * There is no one format: RFC 4155 describes what most have in common. A line is taken for the
 * start of a message when it is dated, stands at the start or after an empty line, and a header
 * follows: letters quote such lines, too. Where the empty line is missing, the line must be whole,
 * and what follows must be a header line for line.
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
 * Whether a file starts as an mbox does, and holds at least two messages: one alone was saved by
 * itself, and is no mailbox.
 */
export function isMbox(file: Buffer): boolean {
  const first = separatorAt(file, 0);
  return first !== undefined && nextSeparator(file, lineEnd(file, first)) !== undefined;
}

/** The first message of an mbox, however few it holds; undefined for another file. */
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

/** Whether a line parts two messages though the empty line before it is missing. */
function isUnmistakable(mbox: Buffer, at: number): boolean {
  const line = readSeparator(lineOf(mbox, at));
  if (line?.isWhole !== true) return false;
  const header = headerAfter(mbox, at);
  const { lines } = blockLines(header, 0, header.length);
  const isHeader = lines.every(({ text }) => /^[ \t]/.test(text) || fieldIn(text) !== undefined);
  return isHeader && lines.filter(({ text }) => isMailField(text)).length >= fewestFields;
}

/**
 * A program that quotes a message quotes its line, too; a person who quotes one keeps less of its
 * header.
 */
const fewestFields = 2;

const lineOf = (mbox: Buffer, at: number): string =>
  mbox.toString("latin1", at, Math.min(lineEnd(mbox, at), at + longestLine));

/** The start of what follows the line at `at`, up to the next such line. */
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
 * The bytes of header and body, for the kinds of mbox that say how many there are (mboxcl2: lines
 * that look like the start of a message are not quoted there). Programs that change a message
 * forget the number: it only counts if another message follows there, or nothing.
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
 * Without the empty line that parts it from the next, and without the quotes that mboxrd (and
 * mboxo) put before `From `.
 */
function message(bytes: Buffer, isCounted: boolean): Buffer {
  const blank =
    /(?:\r?\n)(\r?\n)$/.exec(bytes.toString("latin1", Math.max(bytes.length - 4, 0)))?.[1]
      ?.length ?? 0;
  const whole = bytes.subarray(0, bytes.length - blank);
  if (isCounted || !whole.includes(">From ", 0, "latin1")) return whole;
  return Buffer.from(whole.toString("latin1").replaceAll(/^>(?=>*From )/gm, ""), "latin1");
}
