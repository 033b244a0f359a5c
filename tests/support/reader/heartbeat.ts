import { type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";

/** Processor time that a process has spent on a task so far, ms. */
export type Heartbeat = { readonly id: number; readonly cpuMs: number };

/** The file descriptor for a child's reports. */
export const pipe = 3;

/**
 * State of a child's task, shared by its two threads: its id, 0 for none, and the processor time at
 * its start, ms.
 */
export type Shared = { readonly id: Int32Array; readonly startedMs: Float64Array };

/** Of the whole process so far. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In a child: a separate thread reports, even while a task blocks the main one. */
export class Pulse {
  readonly #shared: Shared = {
    id: new Int32Array(new SharedArrayBuffer(4)),
    startedMs: new Float64Array(new SharedArrayBuffer(8)),
  };

  constructor() {
    new Worker(new URL("./heartbeat-thread.ts", import.meta.url), {
      workerData: this.#shared,
    }).unref();
  }

  /** @returns a function that returns the task's processor time, ms, when it is done */
  start(id: number): () => number {
    const started = processorMs();
    this.#shared.startedMs[0] = started;
    Atomics.store(this.#shared.id, 0, id);
    return () => {
      Atomics.store(this.#shared.id, 0, 0);
      return processorMs() - started;
    };
  }
}

/** In the parent, which gave the child a pipe for that descriptor. */
export function onHeartbeats({ stdio }: ChildProcess, heard: (beat: Heartbeat) => void): void {
  const stream = stdio[pipe];
  if (!(stream instanceof Readable)) return;
  createInterface(stream).on("line", (line) => {
    const [id = 0, cpuMs = 0] = line.split(" ").map(Number);
    heard({ id, cpuMs });
  });
}
