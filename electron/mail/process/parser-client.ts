import { z } from "zod";
import { email, sha256 } from "../../contract/email.ts";
import { prepared } from "../prepared-mail.ts";
import { ProblemError, problem, type Problem } from "../../contract/problem.ts";

/**
 * What the parser's process makes of an email. All bytes that it names are in the spool by then:
 * the attachments, and what the window shows of the body. The body itself stays in that process,
 * unless it is asked for: it may be 140 MB long, and would hold up main.
 */
export const readMail = z.object({
  email: email.omit({ text: true, html: true }),
  body: email.pick({ text: true, html: true }).exactOptional(),
  /** The sanitised body, in the spool, and the images that it wanted to load from the net. */
  preview: z.object({ sha256, remoteImages: z.number().int().nonnegative() }),
  snippet: z.string().max(1000),
  /** What the mail's own file is called where it is attached to a record. */
  originalName: z.string().min(1),
  prepared,
});
export type ReadMail = z.output<typeof readMail>;

/** The question to the process. `path` is read by it; main never holds the bytes. */
export const parseRequest = z.object({
  id: z.number().int(),
  path: z.string(),
  /** Of the file. */
  sha256,
  /** As its sender or its owner called it. */
  fileName: z.string(),
  /** Whether the answer is to have the text and the HTML of the email, as the sender wrote them. */
  withBody: z.boolean(),
  /** In which the reader tells of a meeting, where a mail has no other text; absent: English. */
  language: z.string().exactOptional(),
});
export type ParseRequest = z.output<typeof parseRequest>;

/** One email of a file, which may hold several: an mbox does. */
const foundMail = z.object({
  /** Its place among them, from 0; absent in a file that is one email. */
  index: z.number().int().nonnegative().exactOptional(),
  /** The message alone, as it is in the spool: what the email is known by. */
  original: z.object({ sha256, size: z.number().int().nonnegative() }),
  outcome: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), mail: readMail }),
    z.object({ ok: z.literal(false), problem }),
  ]),
});
export type FoundMail = z.output<typeof foundMail>;

/** Each email of a file is answered as soon as it was read; then the end. */
const id = z.number().int();
const parseReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), id, found: foundMail }),
  z.object({ kind: z.literal("end"), id }),
  z.object({ kind: z.literal("failed"), id, problem }),
]);
export type ParseReply = z.output<typeof parseReply>;

/** A forked process, whoever forked it: Electron's utilityProcess, or Node's child_process. */
export type ParserPort = {
  readonly postMessage: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
  /**
   * The processor time that it has used so far, ms; undefined where the system does not tell, or
   * when it has ended.
   */
  readonly processorMs: () => number | undefined;
};

export type ParserClientDeps = {
  readonly fork: () => ParserPort;
  /** How much processor time an email of a file of so many bytes may take, ms. */
  readonly limitMs: (bytes: number) => number;
  /** The tag of the language that people read. */
  readonly language?: () => string;
  /** Two by default, so that one slow mail does not hold up the next. */
  readonly processes?: number;
  /** A process that had nothing to do for so long is ended, to give its memory back; ms. */
  readonly idleMs?: number;
};

export type MailFile = {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly withBody?: boolean;
};
type Task = {
  readonly request: ParseRequest;
  readonly limitMs: number;
  readonly onFound: (found: FoundMail) => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
  /** How many of its emails an earlier try has answered; undefined in the first. */
  readonly known?: number;
  /** How many of its emails this try has answered. */
  found: number;
};
type ReaderProcess = {
  readonly port: ParserPort;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
  hasAnswered: boolean;
};

/** How often a process is looked at that reads, ms. */
const lookEveryMs = 500;

/** The processor time that a slow laptop needs to start a process, ms. */
const startMs = 5_000;

/**
 * How long a process may be silent, ms: the disk that it waits for may never answer, and some
 * systems tell no processor time.
 */
const patienceMs = (limitMs: number): number => 60_000 + 10 * limitMs;

/**
 * Has mails read in processes of their own. Mail is hostile: one that crashes its process, or keeps
 * it busy for too long, costs that one file, and the others go on in a fresh process. Whatever a
 * process answers is checked like a stranger's.
 */
export class ParserClient {
  readonly #deps: ParserClientDeps & { readonly processes: number; readonly idleMs: number };
  readonly #workers = new Set<ReaderProcess>();
  readonly #queue: Task[] = [];
  /** Files whose first try has failed. */
  readonly #again: Task[] = [];
  #lastId = 0;
  #closed = false;

  constructor(deps: ParserClientDeps) {
    this.#deps = { processes: 2, idleMs: 60_000, ...deps };
  }

  /**
   * Reads a file, after those that were asked for before. One that takes too long, or crashes its
   * process, is tried once more when nothing else is being read: two at a time may be too much for
   * a computer that is short of memory or busy.
   *
   * @param onFound hears of each email in it, in their order; where it throws, the file is given up
   * @param signal gives the file up, also in the middle of it
   * @throws ProblemError with the parser's own Problem, or `parse-timeout`, `parse-crashed`,
   *   `parse-answer`, `parse-closed`; what `onFound` threw
   */
  async parse(
    { size, withBody = false, ...file }: MailFile,
    onFound: (found: FoundMail) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    if (this.#closed || signal?.aborted === true) throw new ProblemError(problems.closed);
    const language = this.#deps.language?.();
    const request = {
      ...{ id: ++this.#lastId, ...file, withBody },
      ...(language !== undefined && { language }),
    };
    const limitMs = this.#deps.limitMs(size);
    const read = new Promise<void>((resolve, reject) => {
      this.#queue.push({ request, limitMs, onFound, resolve, reject, found: 0 });
    });
    const giveUp = () => {
      this.#giveUp(request.id);
    };
    signal?.addEventListener("abort", giveUp);
    this.#dispatch();
    await read.finally(() => signal?.removeEventListener("abort", giveUp));
  }

  /** Ends the processes. What is still being read, or waits, is given up. */
  close(): void {
    this.#closed = true;
    for (const { request } of [...this.#queue, ...this.#again]) this.#giveUp(request.id);
    for (const worker of this.#workers) this.#drop(worker, problems.closed);
  }

  /** Nobody waits for this file any more. */
  #giveUp(id: number): void {
    for (const list of [this.#queue, this.#again]) {
      const place = list.findIndex(({ request }) => request.id === id);
      const [task] = place < 0 ? [] : list.splice(place, 1);
      task?.reject(new ProblemError(problems.closed));
    }
    const worker = [...this.#workers].find(({ task }) => task?.request.id === id);
    if (worker !== undefined) this.#drop(worker, problems.closed);
  }

  #dispatch(): void {
    while (!this.#closed) {
      const waiting = this.#waiting();
      const worker = waiting === undefined ? undefined : this.#freeWorker();
      const task = worker === undefined ? undefined : waiting?.shift();
      if (worker === undefined || task === undefined) return;
      worker.task = task;
      this.#watch(worker, task);
      worker.port.postMessage(task.request);
    }
  }

  /** Where the next file is. A second try begins when nothing else is being read. */
  #waiting(): Task[] | undefined {
    if (this.#queue.length > 0) return this.#queue;
    const isQuiet = [...this.#workers].every(({ task }) => task === undefined);
    return isQuiet && this.#again.length > 0 ? this.#again : undefined;
  }

  /**
   * Each email has the time for itself. The clock on the wall is no judge of it: a laptop may be
   * busy with other things.
   */
  #watch(worker: ReaderProcess, task: Task): void {
    clearInterval(worker.timer);
    const limitMs = worker.hasAnswered ? task.limitMs : task.limitMs + startMs;
    const since = performance.now();
    const before = worker.port.processorMs() ?? 0;
    worker.timer = setInterval(() => {
      const used = (worker.port.processorMs() ?? 0) - before;
      if (used > limitMs || performance.now() - since > patienceMs(limitMs))
        this.#drop(worker, problems.timeout);
    }, lookEveryMs);
  }

  #freeWorker(): ReaderProcess | undefined {
    const idle = [...this.#workers].find(({ task }) => task === undefined);
    if (idle !== undefined || this.#workers.size >= this.#deps.processes) return idle;
    const worker: ReaderProcess = {
      port: this.#deps.fork(),
      task: undefined,
      timer: undefined,
      hasAnswered: false,
    };
    this.#workers.add(worker);
    worker.port.onMessage((message) => {
      if (this.#workers.has(worker)) this.#answer(worker, message);
    });
    worker.port.onExit(() => {
      this.#drop(worker, problems.crashed);
    });
    return worker;
  }

  #answer(worker: ReaderProcess, message: unknown): void {
    const { task } = worker;
    const reply = parseReply.safeParse(message).data;
    if (task === undefined || reply?.id !== task.request.id) {
      // It speaks out of turn or not as agreed: do not ask it again.
      this.#drop(worker, problems.answer);
      return;
    }
    worker.hasAnswered = true;
    if (reply.kind === "found") {
      this.#watch(worker, task);
      this.#tell(worker, task, reply.found);
      return;
    }
    clearTimeout(worker.timer);
    worker.task = undefined;
    worker.timer = setTimeout(() => {
      this.#drop(worker, problems.closed);
    }, this.#deps.idleMs);
    worker.timer.unref();
    if (reply.kind === "end") task.resolve();
    else task.reject(new ProblemError(reply.problem));
    this.#dispatch();
  }

  /** An email that could not be kept is not lost in silence: its file counts as not read. */
  #tell(worker: ReaderProcess, task: Task, found: FoundMail): void {
    task.found += 1;
    if (task.found <= (task.known ?? 0)) return;
    try {
      task.onFound(found);
    } catch (error) {
      task.reject(error);
      this.#drop(worker, problems.closed);
    }
  }

  /**
   * Ends a process. The file it had in hand, if any, is tried once more, or fails with the given
   * reason.
   */
  #drop(worker: ReaderProcess, reason: Problem): void {
    if (!this.#workers.delete(worker)) return;
    clearTimeout(worker.timer);
    worker.port.kill();
    const { task } = worker;
    if (task !== undefined && task.known === undefined && isWorthAnotherTry(reason))
      this.#again.push({ ...task, known: task.found, found: 0 });
    else task?.reject(new ProblemError(reason));
    this.#dispatch();
  }
}

const problems = {
  timeout: { code: "parse-timeout" },
  crashed: { code: "parse-crashed" },
  answer: { code: "parse-answer" },
  closed: { code: "parse-closed" },
} as const satisfies Record<string, Problem>;

/** Whether it may go well on a computer that has nothing else to do. */
const isWorthAnotherTry = ({ code }: Problem): boolean =>
  code === problems.timeout.code || code === problems.crashed.code;
