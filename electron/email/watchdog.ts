import path from "node:path";
import { Worker } from "node:worker_threads";

/** The processor time that this process has used so far, in all its threads; ms. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The thread lies beside this file, built or not. */
const thread = path.join(import.meta.dirname, `watchdog-thread${path.extname(import.meta.filename)}`);

/**
 * Ends the process when one task takes more processor time than it may: a thread of its own looks, because hostile mail may keep the
 * main one in a single expression for hours. The clock on the wall would be no judge: a laptop may be busy, or asleep.
 */
export class Watchdog {
  /** The processor time at which the process ends, ms; 0 while nothing is to be watched. Both threads have it. */
  readonly #end = new BigInt64Array(new SharedArrayBuffer(8));

  constructor() {
    new Worker(thread, { workerData: this.#end, env: {}, execArgv: [] }).unref();
  }

  /** @param limitMs processor time from now on */
  begin(limitMs: number): void {
    Atomics.store(this.#end, 0, BigInt(Math.ceil(processorMs() + limitMs)));
  }

  stop(): void {
    Atomics.store(this.#end, 0, 0n);
  }
}
