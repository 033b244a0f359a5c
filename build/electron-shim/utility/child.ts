/**
 * Preloaded into every utility process: gives it `process.parentPort`, and ends it with its parent.
 */
import { EventEmitter } from "node:events";
import { Worker } from "node:worker_threads";
import { warnOfUnhandledRejections } from "../unforeseen.ts";

/** Keeps messages until there is a listener, as Electron's does. */
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
    process.send?.([cloneOf(message)]);
  }

  start(): void {
    this.#deliver();
  }

  #deliver(): void {
    if (this.listenerCount("message") === 0) return;
    for (const data of this.#waiting.splice(0)) this.emit("message", { data, ports: [] });
  }
}

function cloneOf(message: unknown): unknown {
  try {
    return structuredClone(message);
  } catch (cause) {
    throw new Error("An object could not be cloned.", { cause });
  }
}

Object.defineProperties(process, {
  crash: { value: () => process.kill(process.pid, "SIGSEGV") },
  type: { value: "utility", enumerable: true },
  parentPort: { value: new ParentPort(), enumerable: true },
});

warnOfUnhandledRejections();
// Ctrl+C in a terminal reaches every process of the app, but the main process ends this one.
process.on("SIGINT", () => undefined);
process.once("disconnect", () => process.exit());
// Without our own flags: a thread with `--import` of this file would start threads without end.
new Worker(new URL("parent-watch.ts", import.meta.url), { execArgv: [] }).unref();
