import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { limitMs } from "./slow-reader.ts";

/** A packed app that runs with its window, as its user started it. */
export class RunningApp {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  /** @param words switches and files */
  constructor(executable: string, words: readonly string[]) {
    this.#child = spawn(executable, words, { stdio: ["ignore", "ignore", "inherit"] });
    this.#exit = once(this.#child, "exit");
  }

  /**
   * Resolves when the app has its data open, which comes after it has taken the lock against a
   * second start.
   *
   * @throws Error when it ends before
   */
  async opened(dataFolder: string): Promise<void> {
    const ending = new AbortController();
    const isOpen = () => existsSync(path.join(dataFolder, "organisations"));
    const open = new Promise<void>((resolve) => {
      const look = () => {
        if (isOpen()) resolve();
      };
      watch(dataFolder, { signal: ending.signal }, look);
      look();
    });
    await this.#within(Promise.race([open, this.#exit]));
    ending.abort();
    if (!isOpen()) throw new Error(`the app ended with ${this.#end()} before it had opened`);
  }

  /**
   * Ends the app as the system does when its user leaves.
   *
   * @throws Error when it does not end by itself with 0
   */
  async quit(): Promise<void> {
    // Windows has no signals; without /F it closes the window, as a user does.
    if (process.platform === "win32")
      await promisify(execFile)("taskkill", ["/pid", String(this.#child.pid)]);
    else this.#child.kill("SIGTERM");
    await this.#within(this.#exit);
    if (this.#end() !== "code 0") throw new Error(`the app ended with ${this.#end()}`);
  }

  /** For a trial that failed. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Ends an app that hangs, so that the waiting comes to an end. */
  async #within(waiting: Promise<unknown>): Promise<void> {
    const limit = setTimeout(() => {
      this.kill();
    }, limitMs);
    await waiting;
    clearTimeout(limit);
  }

  #end(): string {
    const { exitCode, signalCode } = this.#child;
    return signalCode ?? `code ${exitCode}`;
  }
}
