/** The thread of a Watchdog: entry of a Worker, whose `workerData` is the processor time at which the process ends. */
import { workerData } from "node:worker_threads";
import { processorMs } from "./watchdog.ts";

/** How often it looks, ms: seldom enough to cost nothing, often enough for limits of seconds. */
const everyMs = 200;

/** No schema: the library for it would take longer to load than most mails to read. */
function watched(given: unknown): BigInt64Array {
  if (given instanceof BigInt64Array) return given;
  throw new TypeError("a watchdog's thread is given its time");
}

const end = watched(workerData);

setInterval(() => {
  const endMs = Number(Atomics.load(end, 0));
  // No handler of this process would ever run.
  if (endMs > 0 && processorMs() > endMs) process.kill(process.pid, "SIGKILL");
}, everyMs);
