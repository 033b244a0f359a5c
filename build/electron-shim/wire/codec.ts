import { ByteReader, ByteWriter } from "./bytes.ts";

/**
 * The structured clone algorithm over bytes that both sides can read: a page cannot read the output
 * of `v8.serialize`. Bytes stay bytes, so a mail of 60 MB costs a few copies and no text. As in the
 * algorithm, an object that occurs twice is one object on the other side, prototypes and symbol
 * keys are lost, and a value that cannot be cloned throws. One difference: a view on a larger
 * buffer takes only its own bytes along, in a buffer of its own.
 *
 * @see https://html.spec.whatwg.org/multipage/structured-data.html
 */
const mark = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  int: 5,
  bigint: 6,
  text: 7,
  /** A string with a lone surrogate, which UTF-8 cannot hold. */
  units: 8,
  seen: 9,
  object: 10,
  array: 11,
  sparseArray: 12,
  map: 13,
  set: 14,
  date: 15,
  regExp: 16,
  error: 17,
  arrayBuffer: 18,
  view: 19,
  boxed: 20,
} as const;

/** Whether an object is a Proxy. A page and Node learn it in different ways. */
type ProxyTest = (value: object) => boolean;

/**
 * @throws Error in Electron's words when something inside `value` cannot be cloned: functions,
 *   symbols, promises, proxies, DOM nodes …
 */
export function encode(value: unknown, isProxy: ProxyTest = () => false): Uint8Array<ArrayBuffer> {
  const encoder = new Encoder(isProxy);
  encoder.write(value);
  return encoder.out.finish();
}

/** @throws RangeError or TypeError for bytes that `encode` did not write */
export function decode(bytes: Uint8Array): unknown {
  return new Decoder(bytes).read();
}

export const notCloneable = (): Error => new Error("An object could not be cloned.");

/**
 * The kind of an object from any realm. A page's own objects (nodes, files) have names that we do
 * not use.
 */
export const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

class Encoder {
  readonly out = new ByteWriter();
  readonly #seen = new Map<object, number>();
  readonly #isProxy: ProxyTest;

  constructor(isProxy: ProxyTest) {
    this.#isProxy = isProxy;
  }

  write(value: unknown): void {
    switch (typeof value) {
      case "undefined":
        this.out.uint8(mark.undefined);
        return;
      case "boolean":
        this.out.uint8(value ? mark.true : mark.false);
        return;
      case "number":
        this.#number(value);
        return;
      case "bigint":
        this.out.uint8(mark.bigint);
        this.out.text(String(value));
        return;
      case "string":
        this.#string(value);
        return;
      case "object":
        if (value === null) this.out.uint8(mark.null);
        else this.#reference(value);
        return;
      case "function":
      case "symbol":
        throw notCloneable();
    }
  }

  #number(value: number): void {
    const isInt = (value | 0) === value && !Object.is(value, -0);
    this.out.uint8(isInt ? mark.int : mark.number);
    if (isInt) this.out.uint32(value >>> 0);
    else this.out.float64(value);
  }

  #string(value: string): void {
    if (value.isWellFormed()) {
      this.out.uint8(mark.text);
      this.out.text(value);
    } else {
      this.out.uint8(mark.units);
      this.out.uint32(value.length);
      for (let at = 0; at < value.length; at++) this.out.uint32(value.charCodeAt(at));
    }
  }

  #reference(value: object): void {
    const index = this.#seen.get(value);
    if (index !== undefined) {
      this.out.uint8(mark.seen);
      this.out.uint32(index);
      return;
    }
    if (this.#isProxy(value)) throw notCloneable();
    this.#seen.set(value, this.#seen.size);
    if (Array.isArray(value)) this.#array(value);
    else if (ArrayBuffer.isView(value)) this.#view(value);
    else this.#object(value);
  }

  #object(value: object): void {
    switch (kindOf(value)) {
      case "Object":
      case "Arguments":
        this.out.uint8(mark.object);
        this.#properties(value);
        return;
      case "Map": {
        const entries = [...(value as Map<unknown, unknown>)];
        this.#list(mark.map, entries.flat());
        return;
      }
      case "Set":
        this.#list(mark.set, [...(value as Set<unknown>)]);
        return;
      case "Date":
        this.out.uint8(mark.date);
        this.out.float64((value as Date).getTime());
        return;
      case "RegExp":
        this.#list(mark.regExp, [(value as RegExp).source, (value as RegExp).flags]);
        return;
      case "Error":
        this.#error(value as Error);
        return;
      case "ArrayBuffer":
        this.out.uint8(mark.arrayBuffer);
        this.out.bytes(new Uint8Array(value as ArrayBuffer));
        return;
      case "Boolean":
      case "Number":
      case "String":
      case "BigInt":
        this.out.uint8(mark.boxed);
        this.write((value as Boolean | Number | String | BigInt).valueOf()); // oxlint-disable-line typescript/no-wrapper-object-types -- these are the boxes
        return;
      default:
        throw notCloneable();
    }
  }

  #list(as: number, values: readonly unknown[]): void {
    this.out.uint8(as);
    this.out.uint32(values.length);
    for (const value of values) this.write(value);
  }

  #array(value: readonly unknown[]): void {
    if (Object.keys(value).length === value.length) {
      this.#list(mark.array, value);
    } else {
      this.out.uint8(mark.sparseArray);
      this.out.uint32(value.length);
      this.#properties(value);
    }
  }

  #properties(value: object): void {
    const entries = Object.entries(value);
    this.out.uint32(entries.length);
    for (const [key, part] of entries) {
      this.#string(key);
      this.write(part);
    }
  }

  #view(value: ArrayBufferView): void {
    this.out.uint8(mark.view);
    this.out.text(kindOf(value)); // a Buffer calls itself Uint8Array here, as in Electron
    this.out.bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }

  #error(value: Error): void {
    this.out.uint8(mark.error);
    this.write(errors.has(value.name) ? value.name : "Error");
    this.write(value.message);
    this.write(typeof value.stack === "string" ? value.stack : undefined);
    this.write("cause" in value ? [value.cause] : undefined);
  }
}

class Decoder {
  readonly #in: ByteReader;
  readonly #seen: object[] = [];

  constructor(bytes: Uint8Array) {
    this.#in = new ByteReader(bytes);
  }

  read(): unknown {
    const found = this.#in.uint8();
    switch (found) {
      case mark.undefined:
        return undefined;
      case mark.null:
        return null;
      case mark.false:
        return false;
      case mark.true:
        return true;
      case mark.number:
        return this.#in.float64();
      case mark.int:
        return this.#in.uint32() | 0;
      case mark.bigint:
        return BigInt(this.#in.text());
      case mark.text:
        return this.#in.text();
      case mark.units:
        return Array.from({ length: this.#in.uint32() }, () =>
          String.fromCharCode(this.#in.uint32()),
        ).join("");
      case mark.seen:
        return this.#seen[this.#in.uint32()];
      default:
        return this.#object(found);
    }
  }

  #object(found: number): object {
    switch (found) {
      case mark.object:
        return this.#properties(this.#keep({}));
      case mark.array:
        return this.#list(this.#keep<unknown[]>([]));
      case mark.sparseArray:
        return this.#properties(this.#keep(new Array<unknown>(this.#in.uint32())));
      case mark.map:
        return this.#map(this.#keep(new Map<unknown, unknown>()));
      case mark.set:
        return this.#set(this.#keep(new Set<unknown>()));
      case mark.date:
        return this.#keep(new Date(this.#in.float64()));
      case mark.regExp:
        return this.#keep(this.#regExp());
      case mark.error:
        return this.#error();
      case mark.arrayBuffer:
        return this.#keep(this.#in.bytes().buffer);
      case mark.view:
        return this.#keep(this.#view());
      case mark.boxed:
        return this.#keep(Object(this.read()) as object);
      default:
        throw new TypeError(`The message has an unknown mark: ${found}.`);
    }
  }

  /** Numbers the objects in the order in which the encoder met them. */
  #keep<T extends object>(value: T): T {
    this.#seen.push(value);
    return value;
  }

  #regExp(): RegExp {
    const [source, flags] = this.#list([]);
    return new RegExp(String(source), String(flags));
  }

  #properties<T extends object>(into: T): T {
    for (let left = this.#in.uint32(); left > 0; left--) {
      const key = String(this.read());
      // A plain assignment to "__proto__" would set the prototype.
      Object.defineProperty(into, key, {
        value: this.read(),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return into;
  }

  #list(into: unknown[]): unknown[] {
    for (let left = this.#in.uint32(); left > 0; left--) into.push(this.read());
    return into;
  }

  #map(into: Map<unknown, unknown>): Map<unknown, unknown> {
    for (let left = this.#in.uint32() / 2; left > 0; left--) into.set(this.read(), this.read());
    return into;
  }

  #set(into: Set<unknown>): Set<unknown> {
    for (let left = this.#in.uint32(); left > 0; left--) into.add(this.read());
    return into;
  }

  #error(): Error {
    const error = this.#keep(new Error());
    const hidden = { writable: true, enumerable: false, configurable: true };
    const constructor = errors.get(String(this.read())) ?? Error;
    Object.setPrototypeOf(error, constructor.prototype);
    Object.defineProperty(error, "message", { ...hidden, value: this.read() });
    Object.defineProperty(error, "stack", { ...hidden, value: this.read() });
    const cause = this.read();
    if (Array.isArray(cause)) Object.defineProperty(error, "cause", { ...hidden, value: cause[0] });
    return error;
  }

  #view(): object {
    const name = this.#in.text();
    const { buffer } = this.#in.bytes();
    const constructor = views.get(name);
    if (constructor === undefined) throw new TypeError(`There are no ${name}s.`);
    return new constructor(buffer);
  }
}

const errors = new Map<string, ErrorConstructor>(
  [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((type) => [
    type.name,
    type,
  ]),
);

type ViewConstructor = { readonly name: string; new (buffer: ArrayBuffer): ArrayBufferView };

const views = new Map(
  (
    [
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
      DataView,
    ] satisfies ViewConstructor[]
  ).map((type): [string, ViewConstructor] => [type.name, type]),
);
