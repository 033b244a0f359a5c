/**
 * Each test names the case of Electron's `spec/api-context-bridge-spec.ts` that it comes from, or
 * the heading in `docs/api/context-bridge.md`.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextBridge } from "../../../../../build/electron-shim/page/context-bridge.ts";
import { noteProxies } from "../../../../../build/electron-shim/page/proxies.ts";

const NativeProxy = Proxy;
beforeAll(noteProxies);
afterAll(() => {
  globalThis.Proxy = NativeProxy;
});

let count = 0;

/** @returns what the page sees of it */
function exposed<T>(api: T): T {
  const name = `example${++count}`;
  contextBridge.exposeInMainWorld(name, api);
  return Reflect.get(globalThis, name) as T;
}

const echo = <T>(value: T): T => exposed({ echo: (given: T) => given }).echo(value);

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return "no error";
  } catch (error) {
    return (error as Error).message;
  }
};

function* numbers(): Generator<number> {
  yield 1;
}

/** A value that no algorithm clones. */
const boxedSymbol = (): object => Object(Symbol("foo")) as object;

const refusal = "An object could not be cloned.";

describe("exposeInMainWorld", () => {
  test('"it should not let you overwrite existing exposed things"', () => {
    contextBridge.exposeInMainWorld("taken", { attempt: 1 });
    expect(
      messageOf(() => {
        contextBridge.exposeInMainWorld("taken", { attempt: 2 });
      }),
    ).toBe("Cannot bind an API on top of an existing property on the window object");
    expect(Reflect.get(globalThis, "taken")).toEqual({ attempt: 1 });
  });

  test('"should make global properties read-only" and "should make properties unwriteable"', () => {
    contextBridge.exposeInMainWorld("fixed", { list: [[1]], bytes: new Uint8Array(1) });
    expect(Reflect.set(globalThis, "fixed", 1)).toBe(false);
    const { list, bytes } = Reflect.get(globalThis, "fixed") as { list: number[][]; bytes: object };
    expect([list, list[0]].every((part) => Object.isFrozen(part))).toBe(true);
    expect(Object.isFrozen(bytes)).toBe(false);
  });

  test.for([null, undefined, 5, "text", 5n, true, Symbol.iterator])(
    '"it should proxy null", "should proxy numbers" and the like: %s',
    (value) => {
      expect(exposed(value)).toBe(value);
    },
  );
});

describe("objects", () => {
  test('"should not leak prototypes": a class keeps its values only (Parameter / Error / Return Type support)', () => {
    class Person {
      readonly name = "Ana";
      greet(): string {
        return this.name;
      }
    }
    const seen = exposed(new Person());
    expect(Object.getPrototypeOf(seen)).toBe(Object.prototype);
    expect(Object.entries(seen)).toEqual([["name", "Ana"]]);
    expect("greet" in seen).toBe(false);
  });

  test('"should proxy symbols such that symbol key lookup works"', () => {
    const key = Symbol("unique");
    expect(exposed(() => ({ [key]: 123 }))()[key]).toBe(123);
  });

  test('"should not mutate the prototype when an object with an own __proto__ key is sent over the bridge"', () => {
    const payload = JSON.parse('{"data":1,"__proto__":{"polluted":true}}') as object;
    const seen = echo(payload);
    expect(Object.getPrototypeOf(seen)).toBe(Object.prototype);
    expect(Object.hasOwn(seen, "__proto__")).toBe(true);
  });

  test('"should handle recursive objects"', () => {
    const cyclic: { value: number; self?: unknown } = { value: 135 };
    cyclic.self = cyclic;
    const seen = exposed(cyclic);
    expect(seen.self).toBe(seen);
  });

  test('"should throw an error when recursion depth is exceeded": in arrays', () => {
    const nested = (levels: number): unknown[] => {
      let list: unknown[] = [];
      for (let left = levels; left > 0; left--) list = [list];
      return list;
    };
    expect(messageOf(() => echo(nested(999)))).toBe("no error");
    expect(messageOf(() => echo(nested(1000)))).toMatch(
      /^Electron contextBridge recursion depth exceeded\. {2}Nested/,
    );
    const itself: unknown[] = [];
    itself.push(itself);
    expect(messageOf(() => echo(itself))).toContain("recursion depth exceeded");
  });

  test('"should throw instead of crashing when an array argument has a throwing getter"', () => {
    const poisoned = Object.defineProperty([1], 0, {
      get: () => {
        throw new Error("boom");
      },
      enumerable: true,
    });
    expect(messageOf(() => echo(poisoned))).toBe("boom");
    expect(messageOf(exposed(() => poisoned))).toBe("Uncaught Error: boom");
  });

  test('"should proxy typed arrays and regexps through the serializer"', () => {
    const given = { bytes: new Uint8Array([1, 2]), expression: /a/g, map: new Map([[1, "one"]]) };
    const seen = echo(given);
    expect(seen).toEqual(given);
    expect(seen.bytes).not.toBe(given.bytes);
  });
});

describe("what Electron cannot clone (Parameter / Error / Return Type support)", () => {
  const plain = { name: "Ana" };
  test.each<[string, unknown]>([
    ["a Proxy", new NativeProxy(plain, {})],
    ["a generator", numbers()],
    ["a WeakMap", new WeakMap()],
    ["an iterator of a Map", new Map().values()],
    ['"throwNotClonable"', boxedSymbol()],
    ['"throwNotClonableNestedArray"', [boxedSymbol()]],
    ['"throwNotClonableNestedObject"', { bad: boxedSymbol() }],
    ["a function in a Map", new Map([["fn", () => 1]])],
    ["a function in a Set", new Set([() => 1])],
  ])("refuses %s, as an argument, a result and an API", (name, given) => {
    const value = name === "a Proxy" ? new Proxy(plain, {}) : given;
    expect(messageOf(() => echo(value))).toBe(refusal);
    expect(messageOf(exposed(() => value))).toBe(`Uncaught Error: ${refusal}`);
    expect(messageOf(() => exposed(value))).toBe(refusal);
  });

  test("refuses a Proxy wherever it is, a revocable one, one of an array", () => {
    for (const proxy of [
      new Proxy([1], {}),
      Proxy.revocable(plain, {}).proxy,
      { deep: [new Proxy(plain, {})] },
    ])
      expect(messageOf(() => echo(proxy))).toBe(refusal);
  });
});

describe("functions", () => {
  test('"should not double-proxy functions when they are returned to their origin side of the bridge"', () => {
    const fn = () => null;
    expect(echo(fn)).toBe(fn);
  });

  test('"should proxy function arguments only once"', () => {
    const isSame = exposed((one: object, two: object) => one === two);
    const object = { foo: 1 };
    expect(isSame(object, object)).toBe(true);
  });

  test("lose their properties and are no constructors (Parameter / Error / Return Type support)", () => {
    const seen = exposed(Object.assign(() => 1, { extra: 2 }));
    expect(seen()).toBe(1);
    expect(Object.keys(seen)).toEqual([]);
    const Lost = exposed(Error);
    expect(messageOf(() => new Lost())).toContain("not a constructor");
  });

  test('"should work with complex nested methods and promises"', async () => {
    type Nested = (callback: (third: () => unknown) => unknown) => unknown;
    const { first } = exposed({ first: (second: Nested) => second((fourth) => fourth()) });
    await expect(first((third) => third(() => Promise.resolve("final value")))).resolves.toBe(
      "final value",
    );
  });
});

describe('"should copy thrown errors into the other context"', () => {
  test("an error keeps its message only", () => {
    const error = exposed(() => {
      throw Object.assign(new TypeError("whoops"), { code: "lost" });
    });
    expect(messageOf(error)).toBe("whoops");
    const value = echo(Object.assign(new RangeError("far"), { code: "lost" }));
    expect([value.name, value.message, Object.keys(value)]).toEqual(["Error", "far", []]);
  });

  test('"throwWeird": a thrown value that is no error is not told', () => {
    const weird = exposed(() => {
      // oxlint-disable-next-line typescript/only-throw-error -- the case
      throw "this is no error...";
    });
    expect(messageOf(weird)).toBe(
      "An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.",
    );
  });

  test('"rejectNotClonable" and "resolveNotClonable"', async () => {
    const api = exposed({
      reject: (): Promise<never> => Promise.reject(boxedSymbol() as Error),
      resolve: (): Promise<unknown> => Promise.resolve(boxedSymbol()),
    });
    await expect(api.reject()).rejects.toThrow(`Uncaught Error: ${refusal}`);
    await expect(api.resolve()).rejects.toThrow(`Uncaught Error: ${refusal}`);
  });
});
