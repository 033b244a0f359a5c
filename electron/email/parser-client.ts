import { z } from "zod";
import { email } from "../contract/email.ts";
import { prepared } from "../contract/prepared.ts";
import { ProblemError, problem, type Problem } from "../contract/problem.ts";

/** What the parser's process makes of a file; the attachments' bytes are in the spool by then. */
export const readMail = z.object({
  email,
  preview: z.object({ html: z.string(), remoteImages: z.number().int().nonnegative() }),
  snippet: z.string().max(1000),
  prepared,
});
export type ReadMail = z.output<typeof readMail>;

/** The question to the process. `path` is read by it; main never holds the bytes. */
export const parseRequest = z.object({
  id: z.number().int(),
  path: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  ownAddresses: z.array(z.string()),
});
export type ParseRequest = z.output<typeof parseRequest>;

const id = z.number().int();
const parseReply = z.discriminatedUnion("ok", [
  z.object({ id, ok: z.literal(true), mail: readMail }),
  z.object({ id, ok: z.literal(false), problem }),
]);
export type ParseReply = z.output<typeof parseReply>;

/** A forked process, whoever forked it: Electron's utilityProcess, or Node's child_process. */
export type ParserPort = {
  readonly postMessage: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type ParserClientDeps = {
  readonly fork: () => ParserPort;
  /** How long one mail may take, ms; the start of a process is part of it. */
  readonly limitMs: number;
  /** Two by default, so that one slow mail does not hold up the next. */
  readonly processes?: number;
  /** A process that had nothing to do for so long is ended, to give its memory back; ms. */
  readonly idleMs?: number;
};

type File = {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly ownAddresses: readonly string[];
};
type Task = {
  readonly request: ParseRequest;
  readonly resolve: (mail: ReadMail) => void;
  readonly reject: (error: Error) => void;
};
type Worker = { readonly port: ParserPort; task: Task | undefined; timer: NodeJS.Timeout | undefined };

/**
 * Has mails read in processes of their own. Mail is hostile: one that crashes its process, or keeps it busy for too long, costs
 * that one file, and the others go on in a fresh process. Whatever a process answers is checked like a stranger's.
 */
export class ParserClient {
  readonly #deps: Required<ParserClientDeps>;
  readonly #workers = new Set<Worker>();
  readonly #queue: Task[] = [];
  #lastId = 0;
  #closed = false;

  constructor(deps: ParserClientDeps) {
    this.#deps = { processes: 2, idleMs: 60_000, ...deps };
  }

  /**
   * Reads a mail, after those that were asked for before.
   *
   * @throws ProblemError with the parser's own Problem, or `parse-timeout`, `parse-crashed`, `parse-answer`, `parse-closed`
   */
  parse(file: File): Promise<ReadMail> {
    if (this.#closed) return Promise.reject(new ProblemError(problems.closed));
    return new Promise((resolve, reject) => {
      const request = { id: ++this.#lastId, ...file, ownAddresses: [...file.ownAddresses] };
      this.#queue.push({ request, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends the processes. What is still being read, or waits, is given up. */
  close(): void {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.reject(new ProblemError(problems.closed));
    for (const worker of this.#workers) this.#drop(worker, problems.closed);
  }

  #dispatch(): void {
    while (!this.#closed && this.#queue.length > 0) {
      const worker = this.#freeWorker();
      const task = worker === undefined ? undefined : this.#queue.shift();
      if (worker === undefined || task === undefined) return;
      clearTimeout(worker.timer);
      worker.task = task;
      worker.timer = setTimeout(() => {
        this.#drop(worker, problems.timeout);
      }, this.#deps.limitMs);
      worker.port.postMessage(task.request);
    }
  }

  #freeWorker(): Worker | undefined {
    const idle = [...this.#workers].find(({ task }) => task === undefined);
    if (idle !== undefined || this.#workers.size >= this.#deps.processes) return idle;
    const worker: Worker = { port: this.#deps.fork(), task: undefined, timer: undefined };
    this.#workers.add(worker);
    worker.port.onMessage((message) => {
      if (this.#workers.has(worker)) this.#answer(worker, message);
    });
    worker.port.onExit(() => {
      this.#drop(worker, problems.crashed);
    });
    return worker;
  }

  #answer(worker: Worker, message: unknown): void {
    const { task } = worker;
    const reply = parseReply.safeParse(message).data;
    if (task === undefined || reply?.id !== task.request.id) {
      this.#drop(worker, problems.answer); // it speaks out of turn or not as agreed: do not ask it again
      return;
    }
    clearTimeout(worker.timer);
    worker.task = undefined;
    worker.timer = setTimeout(() => {
      this.#drop(worker, problems.closed);
    }, this.#deps.idleMs);
    worker.timer.unref();
    if (reply.ok) task.resolve(reply.mail);
    else task.reject(new ProblemError(reply.problem));
    this.#dispatch();
  }

  /** Ends a process; the mail it had in hand, if any, fails with the given reason. */
  #drop(worker: Worker, reason: Problem): void {
    if (!this.#workers.delete(worker)) return;
    clearTimeout(worker.timer);
    worker.port.kill();
    worker.task?.reject(new ProblemError(reason));
    this.#dispatch();
  }
}

const problems = {
  timeout: {
    code: "parse-timeout",
    message: "This email took too long to read. Save it again, or file its attachments by hand.",
  },
  crashed: { code: "parse-crashed", message: "This email could not be read: it is damaged, or too large for this computer." },
  answer: { code: "parse-answer", message: "This email could not be read: it is damaged in an unusual way." },
  closed: { code: "parse-closed", message: "Mailpin was closing while it read this email. Open it again." },
} as const satisfies Record<string, Problem>;
