import { tag } from "../msg/properties.ts";

/** The bytes of values, by id and type. */
export type Values = Map<number, Buffer>;

export const tagOf = (id: number, type: number): number => id * 0x1_0000 + type;

/** Position of the next value. Reading past the end throws EndOfBytes. */
export class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Buffer {
    if (length > this.left) throw new EndOfBytes();
    return this.upTo(length);
  }

  /** Up to `length` bytes, fewer at the end. */
  upTo(length: number): Buffer {
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += bytes.length;
    return bytes;
  }

  uint16(): number {
    return this.take(2).readUInt16LE();
  }

  uint32(): number {
    return this.take(4).readUInt32LE();
  }
}

class EndOfBytes extends Error {
  override readonly name = "EndOfBytes";
}

/**
 * [MS-OXCDATA] section 2.11.1: bytes of a value in TNEF, where two-byte values are padded to four.
 */
const fixedSizes: Readonly<Record<number, number>> = {
  0x0000: 0, // unspecified
  0x0001: 0, // null
  0x0002: 4, // short
  0x0003: 4, // integer
  0x0004: 4, // float
  0x0005: 8, // double
  0x0006: 8, // currency
  0x0007: 8, // date of Basic
  0x000a: 4, // error
  0x000b: 4, // boolean
  0x0014: 8, // long integer
  0x0040: 8, // time
  0x0048: 16, // GUID
};
const variable = new Set([0x000d, 0x001e, 0x001f, 0x0102]);
const several = 0x1000;

/** Ids from here on are assigned in each file, by the names before their values. */
const firstNamed = 0x8000;

/** The properties of mail. A file may have any number of others. */
const wanted: ReadonlySet<number> = new Set(Object.values(tag));

/**
 * Reads a list of MAPI properties. Named properties, those with several values, and unknown ones
 * are skipped.
 *
 * @returns whether the list was complete; otherwise `values` has what was there, the last value
 *   perhaps cut off
 * @see [MS-OXTNEF] section 2.1.3.4
 */
export function readProperties(list: Cursor, values: Values): boolean {
  try {
    for (let left = list.uint32(); left > 0; left--) readProperty(list, values);
    return true;
  } catch (error) {
    if (error instanceof EndOfBytes) return false;
    throw error;
  }
}

function readProperty(list: Cursor, values: Values): void {
  const type = list.uint16();
  const id = list.uint16();
  if (id >= firstNamed) passName(list);
  const one = type & ~several;
  const size = fixedSizes[one];
  // The length of an unknown type is unknown, so nothing after it can be read.
  if (size === undefined && !variable.has(one)) throw new EndOfBytes();
  const count = size === undefined || type !== one ? list.uint32() : 1;
  const keep = (bytes: Buffer): void => {
    if (wanted.has(id) && type === one) values.set(tagOf(id, type), bytes);
  };
  if (size !== undefined) keep(list.take(size * count));
  else for (let read = 0; read < count; read++) readVariable(list, keep);
}

/** A property set's GUID, and a number or a name in it. */
function passName(list: Cursor): void {
  list.take(16);
  if (list.uint32() === 0) list.take(4);
  else list.take(padded(list.uint32()));
}

function readVariable(list: Cursor, keep: (bytes: Buffer) => void): void {
  const length = list.uint32();
  const bytes = list.upTo(length);
  keep(bytes);
  if (bytes.length < length) throw new EndOfBytes();
  list.upTo(padded(length) - length);
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
