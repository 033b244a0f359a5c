import path from "node:path";
import { parentPort, Worker } from "node:worker_threads";
import { z } from "zod";

const reply = z.union([
  z.object({ id: z.number(), answer: z.unknown() }),
  z.object({ id: z.number(), error: z.object({ message: z.string(), errcode: z.unknown() }) }),
]);
const call = z.object({ id: z.number(), request: z.unknown() });

type Waiting = { resolve: (answer: unknown) => void; reject: (error: unknown) => void };

/**
 * A thread that answers calls, one after the other. It starts with the first call, and again after
 * it has died. Only calls under way keep the process alive.
 */
export class Thread {
  readonly #script: string;
  readonly #data: unknown;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;

  /** @param script path of the entry, which uses `answerCalls` @param data its `workerData` */
  constructor(script: string, data: unknown) {
    this.#script = script;
    this.#data = data;
  }

  /**
   * @throws Error with the message and the `errcode` (of SQLite) of what the thread threw; when the
   *   thread dies or is closed
   */
  call(request: unknown): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#last += 1);
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#data, env: {}, execArgv: [] });
    worker.unref();
    worker.on("message", (message: unknown) => {
      this.#settle(worker, message);
    });
    let reason: unknown;
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      const error = new Error(`${path.basename(this.#script)} has ended`, { cause: reason });
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    return worker;
  }

  #settle(worker: Worker, message: unknown): void {
    const answered = reply.parse(message);
    const waiting = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if (this.#waiting.size === 0) worker.unref();
    if ("error" in answered) {
      const { message, errcode } = answered.error;
      waiting?.reject(Object.assign(new Error(message), { errcode }));
    } else waiting?.resolve(answered.answer);
  }
}

/** The other side: answers each call of the thread that this code runs in. */
export function answerCalls(answer: (request: unknown) => unknown): void {
  parentPort?.on("message", (message: unknown) => {
    const { id, request } = call.parse(message);
    try {
      parentPort?.postMessage({ id, answer: answer(request) });
    } catch (error) {
      parentPort?.postMessage({ id, error: described(error) });
    }
  });
}

const described = (error: unknown) => ({
  message: error instanceof Error ? error.message : String(error),
  errcode: z.object({ errcode: z.number() }).safeParse(error).data?.errcode,
});
