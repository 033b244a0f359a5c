/** Grows as it is written to; numbers are little-endian. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  uint8(value: number): void {
    const at = this.#room(1);
    this.#view.setUint8(at, value);
  }

  uint32(value: number): void {
    const at = this.#room(4);
    this.#view.setUint32(at, value, true);
  }

  float64(value: number): void {
    const at = this.#room(8);
    this.#view.setFloat64(at, value, true);
  }

  /** Puts their length in front. */
  bytes(value: Uint8Array): void {
    this.uint32(value.length);
    const at = this.#room(value.length);
    this.#bytes.set(value, at);
  }

  /** Writes UTF-8 with its length in front. UTF-8 has no lone surrogates: see `codec.ts`. */
  text(value: string): void {
    // Written in place; UTF-8 takes at most three bytes for a UTF-16 unit.
    const at = this.#room(4 + value.length * 3);
    const { written } = encoder.encodeInto(value, this.#bytes.subarray(at + 4));
    this.#view.setUint32(at, written, true);
    this.#length = at + 4 + written;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /**
   * Makes room for `size` more bytes and returns where they start. Afterwards the view may be a new
   * one.
   */
  #room(size: number): number {
    const at = this.#length;
    this.#length += size;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, at));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}

/** Reads the output of a ByteWriter; throws RangeError if the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.#view.getUint8(this.#skip(1));
  }

  uint32(): number {
    return this.#view.getUint32(this.#skip(4), true);
  }

  float64(): number {
    return this.#view.getFloat64(this.#skip(8), true);
  }

  /** A copy, so that a small part does not keep the whole message in memory. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#part());
  }

  text(): string {
    return decoder.decode(this.#part());
  }

  #part(): Uint8Array {
    const size = this.uint32();
    const at = this.#skip(size);
    return this.#bytes.subarray(at, at + size);
  }

  #skip(size: number): number {
    const at = this.#at;
    if (at + size > this.#bytes.length) throw new RangeError("The message ends too early.");
    this.#at += size;
    return at;
  }
}

const encoder = new TextEncoder();
// A string may begin with U+FEFF; it is no byte order mark here.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
