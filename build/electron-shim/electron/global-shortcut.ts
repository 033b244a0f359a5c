import { isAccelerator } from "./accelerator.ts";
import { app } from "./app.ts";

/**
 * `globalShortcut`: a browser gives no keys that are pressed in other programs, so only a test
 * presses these. All else is as in Electron: what it refuses, and when.
 */
export class ShimGlobalShortcut implements Electron.GlobalShortcut {
  readonly #isReady: () => boolean;
  readonly #held = new Map<string, () => void>();
  #isSuspended = false;

  constructor(isReady: () => boolean) {
    this.#isReady = isReady;
  }

  /** @returns false where the app has it already, or handling is suspended */
  register(accelerator: string, callback: () => void): boolean {
    const keys = this.#read(accelerator);
    if (typeof callback !== "function")
      throw new TypeError("Error processing argument at index 1, conversion failure");
    if (this.#isSuspended || this.#held.has(keys)) return false;
    this.#held.set(keys, callback);
    return true;
  }

  /** All, or none where one fails. */
  registerAll(accelerators: string[], callback: () => void): void {
    const done: string[] = [];
    for (const accelerator of accelerators) {
      if (!this.register(accelerator, callback)) {
        for (const one of done) this.unregister(one);
        return;
      }
      done.push(accelerator);
    }
  }

  isRegistered(accelerator: string): boolean {
    return this.#held.has(this.#read(accelerator));
  }

  unregister(accelerator: string): void {
    this.#held.delete(this.#read(accelerator));
  }

  unregisterAll(): void {
    this.#demandReady();
    this.#held.clear();
  }

  setSuspended(suspended: boolean): void {
    this.#demandReady();
    this.#isSuspended = suspended;
  }

  isSuspended(): boolean {
    return this.#isSuspended;
  }

  /** The keys that the app has, and what they do. */
  get held(): ReadonlyMap<string, () => void> {
    return this.#held;
  }

  /** @throws Error and TypeError in Electron's words */
  #read(accelerator: unknown): string {
    this.#demandReady();
    if (typeof accelerator !== "string" || !isAccelerator(accelerator))
      throw new TypeError(
        `Error processing argument at index 0, conversion failure from ${String(accelerator)}`,
      );
    return accelerator.toLowerCase();
  }

  #demandReady(): void {
    if (!this.#isReady()) throw new Error("globalShortcut cannot be used before the app is ready");
  }
}

export const globalShortcut = new ShimGlobalShortcut(() => app.isReady());
