import { kindOf, notCloneable } from "../wire/codec.ts";

const deepest = 1000;

/**
 * Structured cloning copies these whole. Any other object crosses as a plain object with its
 * properties.
 */
const cloned = new Set([
  "Date",
  "RegExp",
  "Map",
  "Set",
  "ArrayBuffer",
  "DataView",
  "Boolean",
  "Number",
  "String",
  "BigInt",
]);

/**
 * `contextBridge`. Preload and page share one world here, but values cross as between two:
 * functions become proxies, plain data is copied, prototypes and symbols are lost, and the exposed
 * API is frozen deeply. So code that would fail in Electron fails here as well.
 *
 * @see https://www.electronjs.org/docs/latest/api/context-bridge
 */
export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    if (name in window)
      throw new Error("Cannot bind an API on top of an existing property on the window object");
    Object.defineProperty(window, name, {
      value: freeze(across(api)),
      writable: false,
      configurable: false,
      enumerable: true,
    });
  },
} satisfies Partial<Electron.ContextBridge>;

function across(value: unknown, seen = new Map<object, unknown>(), depth = 0): unknown {
  if (depth >= deepest) {
    throw new TypeError(
      "Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.",
    );
  }
  if (typeof value === "symbol") throw notCloneable();
  if (typeof value === "function") return remember(value, proxyOf(value as Fn), seen);
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  return object(value, seen, depth);
}

function object(value: object, seen: Map<object, unknown>, depth: number): unknown {
  if (value instanceof Promise) return remember(value, promiseAcross(value), seen);
  if (value instanceof Node || value instanceof Blob) return value;
  const kind = kindOf(value);
  if (kind === "Error") return remember(value, new Error((value as Error).message), seen);
  if (cloned.has(kind) || ArrayBuffer.isView(value)) return remember(value, cloneOf(value), seen);
  if (Array.isArray(value)) {
    const copy = remember<unknown[]>(value, [], seen);
    for (const part of value) copy.push(across(part, seen, depth + 1));
    return copy;
  }
  const copy = remember<Record<string, unknown>>(value, {}, seen);
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== "symbol") copy[key] = across(part, seen, depth + 1);
  }
  return copy;
}

type Fn = (...args: unknown[]) => unknown;

function proxyOf(target: Fn): Fn {
  return (...args) => {
    const crossed = args.map((arg) => across(arg));
    try {
      return across(target(...crossed));
    } catch (error) {
      throw errorAcross(error);
    }
  };
}

function promiseAcross(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => across(value),
    (error: unknown) => {
      throw errorAcross(error);
    },
  );
}

/**
 * An error keeps only its message; any other thrown value crosses like a value.
 */
function errorAcross(error: unknown): Error {
  return across(error) as Error;
}

function cloneOf(value: object): unknown {
  try {
    return structuredClone(value);
  } catch (cause) {
    throw new Error(notCloneable().message, { cause });
  }
}

function remember<T>(value: object, copy: T, seen: Map<object, unknown>): T {
  seen.set(value, copy);
  return copy;
}

function freeze<T>(value: T): T {
  if (
    (typeof value !== "object" && typeof value !== "function") ||
    value === null ||
    Object.isFrozen(value)
  )
    return value;
  if (ArrayBuffer.isView(value)) return value; // bytes cannot be frozen
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
