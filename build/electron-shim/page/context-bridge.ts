import { crossed } from "./crossing.ts";

/**
 * `contextBridge`. Preload and page share one world here, but values cross as between two, and the
 * exposed API is frozen deeply. So code that would fail in Electron fails here as well.
 *
 * @see https://www.electronjs.org/docs/latest/api/context-bridge
 */
export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    if (typeof name !== "string")
      throw new TypeError("Error processing argument at index 1, conversion failure");
    if (name in globalThis)
      throw new Error("Cannot bind an API on top of an existing property on the window object");
    const value = crossed(api, "preload");
    freeze(value);
    Object.defineProperty(globalThis, name, {
      value,
      writable: false,
      configurable: false,
      enumerable: true,
    });
  },
} satisfies Partial<Electron.ContextBridge>;

/** Bytes cannot be frozen. */
const isTypedArray = (value: object): boolean =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

function freeze(value: unknown): void {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
  if (isTypedArray(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
