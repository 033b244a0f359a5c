import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode } from "../../../../../build/electron-shim/wire/codec.ts";

const roundTrip = (value: unknown): unknown => decode(encode(value));

describe("encode and decode", () => {
  test("give for plain values what structuredClone gives", () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  test("keep every string, lone surrogates and byte order marks included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (any, whole) => {
        expect(roundTrip([any, whole, `\uD800${any}`, `\uFEFF${whole}`])).toEqual([
          any,
          whole,
          `\uD800${any}`,
          `\uFEFF${whole}`,
        ]);
      }),
    );
  });

  test("keep numbers apart that look alike", () => {
    expect(roundTrip([0, -0, NaN, Infinity, 2 ** 31, -(2 ** 31), 2 ** 53])).toEqual([
      0,
      -0,
      NaN,
      Infinity,
      2 ** 31,
      -(2 ** 31),
      2 ** 53,
    ]);
  });

  test("keep cycles and shared parts", () => {
    const shared = { bytes: new Uint8Array([1]) };
    const value = {
      first: shared,
      again: shared,
      list: [] as unknown[],
      map: new Map<unknown, unknown>(),
      at: /x/y,
      box: Object("b") as object,
      last: shared,
    };
    value.list.push(value);
    value.map.set(value.list, value);
    const back = roundTrip(value) as typeof value;
    expect(back.first).toBe(back.again);
    expect(back.last).toBe(back.first);
    expect(back.list[0]).toBe(back);
    expect(back.map.get(back.list)).toBe(back);
  });

  test("keep an error's kind, message, stack and cause", () => {
    const error = new RangeError("too far", { cause: new Map([["why", 1]]) });
    const back = roundTrip(error) as RangeError;
    expect(back).toBeInstanceOf(RangeError);
    expect(back).toMatchObject({
      name: "RangeError",
      message: "too far",
      stack: error.stack,
      cause: new Map([["why", 1]]),
    });
    expect(Object.keys(back)).toEqual([]);
  });

  test("take of a view only what it shows", () => {
    const view = new Uint8Array(1000).subarray(10, 13);
    const back = roundTrip(view) as Uint8Array;
    expect(back.buffer.byteLength).toBe(3);
    expect(roundTrip(Buffer.from("abc"))).toStrictEqual(new Uint8Array([97, 98, 99]));
  });

  test("lose prototypes and symbol keys, and cannot be used to set a prototype", () => {
    class Mail {
      subject = "a";
    }
    expect(roundTrip(Object.assign(new Mail(), { [Symbol("hidden")]: 1 }))).toStrictEqual({
      subject: "a",
    });
    const back = roundTrip(JSON.parse('{"__proto__":{"polluted":true}}')) as Record<
      string,
      unknown
    >;
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.keys(back)).toEqual(["__proto__"]);
  });

  test.for([
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["a promise", Promise.resolve()],
    ["a weak map", new WeakMap()],
    ["a blob", new Blob([])],
    ["one deep inside", { list: [new Map([["key", () => 1]])] }],
  ])("refuse what cannot be cloned: %s", ([, value]) => {
    expect(() => encode(value)).toThrow(new Error("An object could not be cloned."));
  });

  test("carry 60 MB of bytes", () => {
    const bytes = new Uint8Array(60 * 1024 * 1024).fill(7);
    const back = roundTrip([{ bytes }]) as [{ bytes: Uint8Array }];
    expect(back[0].bytes.length).toBe(bytes.length);
    expect(back[0].bytes.at(-1)).toBe(7);
  });

  test("refuse bytes that are no message", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
    const whole = encode({ subject: "a", bytes: new Uint8Array(9) });
    expect(() => decode(whole.subarray(0, whole.length - 1))).toThrow(RangeError);
    expect(() => decode(new Uint8Array([200]))).toThrow(TypeError);
  });
});
