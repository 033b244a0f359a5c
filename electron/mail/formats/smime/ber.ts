/**
 * A minimal reader of BER (X.690) for the content of a CMS message. It is written for mail rather
 * than for protocols: it copies only the pieces of a divided string, takes linear time for any
 * bytes, and returns the available part of a message that is cut off, where general readers return
 * nothing.
 */

export const berTag = {
  octetString: 0x04,
  objectIdentifier: 0x06,
  dividedOctetString: 0x24,
  sequence: 0x30,
  set: 0x31,
} as const;

/** X.690 section 8.1.5: the tag of the end-of-contents octets. */
const endOfContents = 0x00;
const constructed = 0x20;
const indefiniteLength = 0x80;

export type Element = {
  /** The identifier octet: class, constructed or not, number. */
  readonly tag: number;
  /** Where its content starts. */
  readonly start: number;
  /**
   * End of its content according to its length, which may exceed the bytes; undefined when
   * end-of-contents octets mark the end.
   */
  readonly end: number | undefined;
};

/**
 * @returns undefined where no element starts, and for tag numbers above 30, which CMS does not use
 */
export function elementAt(bytes: Buffer, at: number): Element | undefined {
  const tag = bytes[at];
  const length = bytes[at + 1];
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const start = at + 2;
  if (length < indefiniteLength) return { tag, start, end: start + length };
  if (length === indefiniteLength)
    return (tag & constructed) === 0 ? undefined : { tag, start, end: undefined };
  const count = length - indefiniteLength;
  if (count > 6 || start + count > bytes.length) return undefined;
  return { tag, start: start + count, end: start + count + bytes.readUIntBE(start, count) };
}

/** The element at that index, from 0, in the content of another. */
export function childOf(bytes: Buffer, parent: Element, index: number): Element | undefined {
  let at = parent.start;
  for (let left = index; at < (parent.end ?? bytes.length); left--) {
    const child = elementAt(bytes, at);
    if (child === undefined || child.tag === endOfContents) return undefined;
    if (left === 0) return child;
    at = endOf(bytes, child);
  }
  return undefined;
}

/**
 * Where the next element starts. It counts open elements instead of recursing: hostile nesting is
 * as deep as the file is long.
 */
function endOf(bytes: Buffer, element: Element): number {
  if (element.end !== undefined) return element.end;
  let at = element.start;
  for (let open = 1; open > 0;) {
    const inner = elementAt(bytes, at);
    if (inner === undefined) return bytes.length;
    if (inner.tag === endOfContents) open -= 1;
    else if (inner.end === undefined) open += 1;
    at = inner.end ?? inner.start;
  }
  return at;
}

export type Octets = {
  readonly bytes: Buffer;
  /** The bytes end before the string does. */
  readonly cut: boolean;
};

/**
 * The content of an OCTET STRING. Outlook and OpenSSL divide long ones into pieces (X.690 section
 * 8.7.3), which may be divided again.
 *
 * @returns undefined when it is no octet string; a view of `bytes` when it is in one piece
 */
export function octetsOf(bytes: Buffer, string: Element): Octets | undefined {
  const { tag, start, end } = string;
  if (tag === berTag.octetString && end !== undefined)
    return { bytes: bytes.subarray(start, end), cut: end > bytes.length };
  return tag === berTag.dividedOctetString ? joinPieces(bytes, string) : undefined;
}

function joinPieces(bytes: Buffer, { start, end }: Element): Octets {
  const limit = Math.min(end ?? bytes.length, bytes.length);
  // One buffer for all: a list of pieces would cost a hundred times its bytes when they are tiny.
  const joined = Buffer.allocUnsafe(Math.max(0, limit - start));
  let length = 0;
  let at = start;
  let open = end === undefined ? 1 : 0;
  while (at < limit) {
    const piece = elementAt(bytes, at);
    if (piece?.tag === endOfContents) {
      open -= 1;
      at = piece.start;
      if (open <= 0 && end === undefined) return { bytes: joined.subarray(0, length), cut: false };
    } else if (piece?.tag === berTag.dividedOctetString) {
      if (piece.end === undefined) open += 1;
      at = piece.start;
    } else if (piece?.tag === berTag.octetString && piece.end !== undefined) {
      length += bytes.copy(joined, length, piece.start, Math.min(piece.end, limit));
      at = piece.end;
    } else break;
  }
  return { bytes: joined.subarray(0, length), cut: end === undefined || at !== end };
}
