/**
 * Preloaded into every utility process: gives it `process.parentPort`, and lets it end with its
 * parent.
 */
import { EventEmitter } from "node:events";
import { Worker } from "node:worker_threads";

/** Keeps what arrives until somebody listens, as Electron's does. */
class ParentPort extends EventEmitter implements Pick<Electron.ParentPort, "postMessage"> {
  readonly #waiting: unknown[] = [];

  constructor() {
    super();
    process.on("message", (message) => {
      const [data] = message as [unknown];
      this.#waiting.push(data);
      this.#deliver();
    });
    this.on("newListener", (name) => {
      if (name === "message") {
        setImmediate(() => {
          this.#deliver();
        });
      }
    });
  }

  postMessage(message: unknown): void {
    process.send?.([structuredClone(message)]);
  }

  start(): void {
    this.#deliver();
  }

  #deliver(): void {
    if (this.listenerCount("message") === 0) return;
    for (const data of this.#waiting.splice(0)) this.emit("message", { data, ports: [] });
  }
}

Object.defineProperties(process, {
  type: { value: "utility", enumerable: true },
  parentPort: { value: new ParentPort(), enumerable: true },
});

// Ctrl+C in a terminal reaches every process of the app. The main process decides when this one
// ends.
process.on("SIGINT", () => undefined);
process.once("disconnect", () => process.exit());
// Without our own flags: a thread with `--import` of this file would start a thread that starts a
// thread.
new Worker(new URL("parent-watch.ts", import.meta.url), { execArgv: [] }).unref();
