import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { parseLimitMs } from "../../../electron/contract/limits.ts";
import type { Email } from "../../../electron/contract/email.ts";
import { parserV8Flags } from "../../../electron/mail/process/parser-process.ts";
import { onHeartbeats, type Heartbeat } from "./heartbeat.ts";

/** The outcome of reading a file. */
export type Reading =
  | { readonly kind: "read"; readonly mails: readonly Email[] }
  /** It is no mail, or too damaged; with a sentence for the user. */
  | { readonly kind: "refused"; readonly message: string }
  /** As above for the user, but by an unforeseen error. */
  | { readonly kind: "unforeseen"; readonly message: string }
  /** An error that the app would not have caught, or an invalid Email. */
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "crash" }
  /** It exceeded the time limit for its size. */
  | { readonly kind: "hang" };

type Task = {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly resolve: (reading: Reading) => void;
};
export type Answer = {
  readonly id: number;
  readonly reading: Reading;
  readonly cpuMs: number;
  /** Of the process so far, bytes. */
  readonly peakMemory: number;
};
type Reader = {
  readonly child: ChildProcess;
  readonly tasks: Task[];
  /** Expires when the process uses no processor time. */
  timer: NodeJS.Timeout | undefined;
  /** Of its first task, when the timer was last set, ms. */
  cpuMs: number;
};

export type PoolOptions = {
  readonly processes?: number;
  /** The program of the processes, if not the reader. */
  readonly script?: string;
  /** Limit of processor time for a file, ms, by its size. */
  readonly limitMs?: (bytes: number) => number;
  /**
   * How long a process with a task may use no processor time: it waits for something that never
   * happens.
   */
  readonly patienceMs?: number;
};

/** Files queued for a process, so that it never waits. */
const ahead = 8;

/** The heartbeat itself uses less processor time. */
const progressMs = 50;

/**
 * Has bytes read in a few processes, like the app's parser processes, with their limits. Time is
 * measured as processor time of the process itself, never by the clock: a machine may be busy with
 * other things.
 */
export class ReaderPool {
  /** Of all processes so far, bytes. */
  peakMemory = 0;
  /** Processor time of the slowest file, ms. */
  slowestMs = 0;
  readonly #script: string;
  readonly #limitMs: (bytes: number) => number;
  readonly #patienceMs: number;
  readonly #readers: Reader[];
  readonly #waiting: Task[] = [];
  #lastId = 0;
  #isClosed = false;

  constructor({
    processes = 2,
    script,
    limitMs = parseLimitMs,
    patienceMs = 180_000,
  }: PoolOptions = {}) {
    this.#script = script ?? path.join(import.meta.dirname, "reader.ts");
    this.#limitMs = limitMs;
    this.#patienceMs = patienceMs;
    this.#readers = Array.from({ length: processes }, () => this.#start());
  }

  read(bytes: Uint8Array): Promise<Reading> {
    return new Promise((resolve) => {
      this.#waiting.push({ id: ++this.#lastId, bytes, resolve });
      for (const reader of this.#readers) this.#feed(reader);
    });
  }

  close(): void {
    this.#isClosed = true;
    for (const { child, timer } of this.#readers) {
      clearTimeout(timer);
      child.kill("SIGKILL");
    }
  }

  #start(): Reader {
    const child = fork(this.#script, [], {
      serialization: "advanced",
      execArgv: [...parserV8Flags],
      // Libraries print warnings about broken files to it.
      stdio: ["ignore", "ignore", "ignore", "pipe", "ipc"],
    });
    const reader: Reader = { child, tasks: [], timer: undefined, cpuMs: 0 };
    child.on("message", (answer: Answer) => {
      this.#answered(reader, answer);
    });
    child.on("exit", () => {
      this.#ended(reader, { kind: "crash" });
    });
    onHeartbeats(child, (beat) => {
      this.#onHeartbeat(reader, beat);
    });
    return reader;
  }

  #feed(reader: Reader): void {
    while (reader.tasks.length < ahead) {
      const task = this.#waiting.shift();
      if (task === undefined) return;
      reader.tasks.push(task);
      if (reader.tasks.length === 1) this.#watch(reader, 0);
      reader.child.send({ id: task.id, bytes: task.bytes });
    }
  }

  /** A heartbeat belongs to the first of its tasks: it reads them one after the other. */
  #onHeartbeat(reader: Reader, { id, cpuMs }: Heartbeat): void {
    const [first] = reader.tasks;
    if (first?.id !== id) return;
    if (cpuMs > this.#limitMs(first.bytes.byteLength)) this.#ended(reader, { kind: "hang" });
    else if (cpuMs > reader.cpuMs + progressMs) this.#watch(reader, cpuMs);
  }

  #watch(reader: Reader, cpuMs: number): void {
    clearTimeout(reader.timer);
    reader.cpuMs = cpuMs;
    if (reader.tasks.length === 0) return;
    reader.timer = setTimeout(() => {
      this.#ended(reader, { kind: "hang" });
    }, this.#patienceMs);
  }

  #answered(reader: Reader, { id, reading, cpuMs, peakMemory }: Answer): void {
    this.peakMemory = Math.max(this.peakMemory, peakMemory);
    this.slowestMs = Math.max(this.slowestMs, cpuMs);
    const at = reader.tasks.findIndex((task) => task.id === id);
    const [task] = reader.tasks.splice(at, 1);
    this.#watch(reader, 0);
    this.#feed(reader);
    task?.resolve(cpuMs > this.#limitMs(task.bytes.byteLength) ? { kind: "hang" } : reading);
  }

  /** The rest of its queue goes to a new process. */
  #ended(reader: Reader, reading: Reading): void {
    const at = this.#readers.indexOf(reader);
    if (this.#isClosed || at < 0) return;
    clearTimeout(reader.timer);
    reader.child.removeAllListeners().kill("SIGKILL");
    const [first, ...others] = reader.tasks;
    this.#waiting.unshift(...others);
    const fresh = this.#start();
    this.#readers[at] = fresh;
    this.#feed(fresh);
    first?.resolve(reading);
  }
}
