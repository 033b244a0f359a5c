import { startsWithMailField } from "../eml/headers.ts";

/**
 * The line before each message of an mbox: `From `, the envelope's sender, the time as asctime() writes it. What follows the time
 * (zones, hosts) differs. Gmail's has no real sender, Thunderbird's a hyphen.
 */
const dated =
  /^From (?:\S.*)?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2}|\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\b.*\d{4}\b/;

/** Newer Thunderbirds leave sender and time out. */
const bare = /^From *(?:- *)?\r?\n?$/;

/** Bytes that such a line may have, and in which its header must show one field that only mail has. */
const longestLine = 1000;
const headerStart = 2000;

/**
 * The messages of an mbox file, each as it was before it was put there.
 *
 * There is no one format: RFC 4155 describes what most have in common. A line is taken for the start of a message when it is dated,
 * stands at the start or after an empty line, and a header follows: letters quote such lines, too.
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

/** Whether a file starts as an mbox does, and holds at least two messages: one alone was saved by itself, and is no mailbox. */
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
  for (let at = mbox.indexOf("\nFrom ", Math.max(from - 1, 0), "latin1"); at >= 0; at = mbox.indexOf("\nFrom ", at + 1, "latin1"))
    if (isBlankBefore(mbox, at) && separatorAt(mbox, at + 1) !== undefined) return at + 1;
  return undefined;
}

/** Whether the line that ends with the line feed at `feed` is empty. */
const isBlankBefore = (mbox: Buffer, feed: number): boolean =>
  feed === 0 || mbox[feed - 1] === 0x0a || (mbox[feed - 1] === 0x0d && mbox[feed - 2] === 0x0a);

function separatorAt(mbox: Buffer, at: number): number | undefined {
  const line = mbox.toString("latin1", at, Math.min(lineEnd(mbox, at), at + longestLine));
  const follows = (): boolean => {
    const header = mbox.subarray(lineEnd(mbox, at), lineEnd(mbox, at) + headerStart);
    return startsWithMailField(header, header.length);
  };
  return (dated.test(line) || bare.test(line)) && follows() ? at : undefined;
}

function lineEnd(mbox: Buffer, at: number): number {
  const feed = mbox.indexOf(0x0a, at);
  return feed < 0 ? mbox.length : feed + 1;
}

/**
 * The bytes of header and body, for the kinds of mbox that say how many there are (mboxcl2: lines that look like the start of a
 * message are not quoted there). Programs that change a message forget the number: it only counts if another message follows there,
 * or nothing.
 */
function contentLength(mbox: Buffer, from: number): number | undefined {
  const header = mbox.toString("latin1", from, from + 65_536).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const value = /^content-length:[ \t]*(\d{1,10})[ \t]*\r?$/im.exec(header)?.[1];
  if (value === undefined) return undefined;
  const body = /^[\r\n]+/.exec(mbox.toString("latin1", from + header.length, from + header.length + 4))?.[0].length ?? 0;
  const end = from + header.length + body + Number(value);
  const rest = mbox.toString("latin1", end, end + 6).trimStart();
  return end <= mbox.length && (rest === "" || rest.startsWith("From")) ? end - from : undefined;
}

/** Without the empty line that parts it from the next, and without the quotes that mboxrd (and mboxo) put before `From `. */
function message(bytes: Buffer, isCounted: boolean): Buffer {
  const blank = /(?:\r?\n)(\r?\n)$/.exec(bytes.toString("latin1", Math.max(bytes.length - 4, 0)))?.[1]?.length ?? 0;
  const whole = bytes.subarray(0, bytes.length - blank);
  if (isCounted || !whole.includes(">From ", 0, "latin1")) return whole;
  return Buffer.from(whole.toString("latin1").replaceAll(/^>(?=>*From )/gm, ""), "latin1");
}
