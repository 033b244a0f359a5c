/** The thread of a child process that reports the duration of its task to the parent. */
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { pipe, processorMs, type Shared } from "./heartbeat.ts";

const everyMs = 250;

const { id, startedMs } = workerData as Shared;

setInterval(() => {
  const task = Atomics.load(id, 0);
  if (task > 0) writeSync(pipe, `${task} ${processorMs() - (startedMs[0] ?? 0)}\n`);
}, everyMs);
