import { kindOf, notCloneable } from "../wire/codec.ts";
import { isProxy } from "./proxies.ts";

/** Preload and page are two worlds in Electron. */
export type World = "preload" | "page";

const deepest = 1000;

/**
 * Not taken apart, but cloned whole, or refused. Any other object crosses as a plain one with its
 * own properties, also one of a class and most of the DOM's.
 */
const wholes = new Set([
  ...["Date", "RegExp", "Map", "Set", "WeakMap", "WeakSet", "Map Iterator", "Set Iterator"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Generator", "AsyncGenerator", "Module"],
  ...["Boolean", "Number", "String", "BigInt", "Symbol", "Arguments"],
  ...["WebAssembly.Module", "WebAssembly.Memory"],
]);

type Fn = (...args: unknown[]) => unknown;

/** Functions of the bridge, with the one that each calls and the world where that one is. */
const originals = new WeakMap<Fn, { readonly fn: Fn; readonly home: World }>();

/**
 * What the other world gets for a value: functions become functions of the bridge, promises are
 * followed, errors keep their message only, objects and arrays are copied without prototype.
 *
 * @param owner what a function is a method of
 * @throws Error in Electron's words for what cannot be cloned, e.g. a Proxy; TypeError for a value
 *   that is nested too deeply
 * @see https://www.electronjs.org/docs/latest/api/context-bridge#parameter--error--return-type-support
 */
export function crossed(
  value: unknown,
  from: World,
  owner: unknown = undefined,
  seen = new Map<object, unknown>(),
): unknown {
  return new Crossing(from, seen).cross(value, owner, 0);
}

class Crossing {
  readonly #from: World;
  readonly #seen: Map<object, unknown>;

  constructor(from: World, seen: Map<object, unknown>) {
    this.#from = from;
    this.#seen = seen;
  }

  cross(value: unknown, owner: unknown, depth: number): unknown {
    if (depth >= deepest)
      throw new TypeError(
        "Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.",
      );
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
    const known = this.#seen.get(value);
    if (known !== undefined) return known;
    return typeof value === "function"
      ? this.#function(value as Fn, owner)
      : this.#object(value, depth);
  }

  /** One that comes back to its own world is the original again. */
  #function(fn: Fn, owner: unknown): unknown {
    const original = originals.get(fn);
    if (original !== undefined && original.home !== this.#from) return original.fn;
    const bridged = bridgedFunction(fn, owner, this.#from);
    originals.set(bridged, { fn, home: this.#from });
    return this.#keep(fn, bridged);
  }

  #object(value: object, depth: number): unknown {
    if (isProxy(value)) throw notCloneable();
    if (value instanceof Promise) return this.#keep(value, promiseAcross(value, this.#from));
    const kind = kindOf(value);
    if (kind === "Error") return new Error((value as Error).message);
    // Known only when it is whole: an array that holds itself is too deep.
    if (Array.isArray(value))
      return this.#keep(
        value,
        Array.from(value, (part) => this.cross(part, value, depth + 1)),
      );
    if (isPlatformObject(value)) return value;
    if (wholes.has(kind) || ArrayBuffer.isView(value)) return this.#keep(value, cloneOf(value));
    return this.#properties(value, this.#keep(value, {}), depth);
  }

  #properties(value: object, copy: object, depth: number): object {
    for (const key of Reflect.ownKeys(value)) {
      if (!Object.prototype.propertyIsEnumerable.call(value, key)) continue;
      // An object counts twice, unlike an array. A plain assignment to "__proto__" would set the
      // prototype.
      Object.defineProperty(copy, key, {
        value: this.cross(Reflect.get(value, key), value, depth + 2),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return copy;
  }

  #keep<T>(value: object, copy: T): T {
    this.#seen.set(value, copy);
    return copy;
  }
}

const other = (world: World): World => (world === "page" ? "preload" : "page");

/** Elements, blobs and frames of videos cross as they are. A unit test has none of them. */
const isPlatformObject = (value: object): boolean =>
  ["Element", "Blob", "VideoFrame"].some((name) => {
    const type: unknown = Reflect.get(globalThis, name);
    return typeof type === "function" && value instanceof type;
  });

function bridgedFunction(fn: Fn, owner: unknown, home: World): Fn {
  return (...args) => {
    const seen = new Map<object, unknown>(); // the same object twice is one on the other side
    const given = args.map((arg) => crossed(arg, other(home), undefined, seen));
    let result: unknown;
    try {
      result = fn.apply(owner, given);
    } catch (error) {
      throw new Error(thrownMessage(error)); // oxlint-disable-line preserve-caught-error -- only the message crosses
    }
    try {
      return crossed(result, home);
    } catch (error) {
      throw uncaught(error);
    }
  };
}

function promiseAcross(promise: Promise<unknown>, home: World): Promise<unknown> {
  const across = (value: unknown): unknown => {
    try {
      return crossed(value, home);
    } catch (error) {
      throw uncaught(error);
    }
  };
  return promise.then(across, (error: unknown) => {
    throw across(error);
  });
}

function thrownMessage(error: unknown): string {
  const message: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "message") : undefined;
  return typeof message === "string"
    ? message
    : "An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.";
}

/** As V8 words an error that nobody has caught; so it reaches the world that asked. */
const uncaught = (error: unknown): Error => new Error(`Uncaught ${String(error)}`);

function cloneOf(value: object): unknown {
  try {
    return structuredClone(value);
  } catch (cause) {
    throw new Error(notCloneable().message, { cause });
  }
}
