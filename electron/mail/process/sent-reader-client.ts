import { z } from "zod";
import { sha256 } from "../../contract/email.ts";
import { mailLimitBytes } from "../../contract/limits.ts";
import { ProblemError, problem, type Problem } from "../../contract/problem.ts";
import { foundHead, mailboxMark, type FoundHead, type MailboxMark } from "../sent-mail.ts";
import type { ParserPort } from "./parser-client.ts";

/** `since` is ms since the epoch: older mails are passed over. */
const since = z.number();
const id = z.number().int();

export const sentRequest = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("mailbox"),
    ...{ id, since },
    path: z.string(),
    /** Where the last look ended. */
    mark: mailboxMark.exactOptional(),
    /** Nobody is writing the mailbox, so its last message is complete. */
    isQuiet: z.boolean(),
  }),
  z.object({ kind: z.literal("files"), ...{ id, since }, paths: z.array(z.string()) }),
  z.object({
    kind: z.literal("message"),
    ...{ id, since },
    path: z.string(),
    /** Where it was. */
    start: z.number().int().nonnegative(),
    key: sha256,
  }),
]);
export type SentRequest = z.output<typeof sentRequest>;

const sentReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), id, found: z.array(foundHead) }),
  /** It goes on, and has nothing to tell. */
  z.object({ kind: z.literal("busy"), id }),
  z.object({
    kind: z.literal("end"),
    id,
    mark: mailboxMark.exactOptional(),
    bytes: z
      .instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array)
      .refine((bytes) => bytes.byteLength <= mailLimitBytes)
      .exactOptional(),
  }),
  z.object({ kind: z.literal("failed"), id, problem }),
]);
export type SentReply = z.output<typeof sentReply>;

type Answer = Extract<SentReply, { kind: "end" }>;
type Asked = {
  readonly onFound: (found: readonly FoundHead[]) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** How often a process at work is looked at, ms. */
const lookEveryMs = 1_000;
/** Processor time, and time, in which it must have told something, ms; a network may be slow. */
const processorLimitMs = 30_000;
const patienceMs = 300_000;

export type SentReaderParts = {
  readonly fork: () => ParserPort;
  /** A process that had nothing to do for so long is ended, ms. */
  readonly idleMs?: number;
};

/**
 * Has mailboxes and files of sent mails read in a process of their own, one after the other. Like
 * ParserClient it trusts nothing that the process answers.
 */
export class SentReader {
  readonly #parts: Required<SentReaderParts>;
  readonly #asked = new Map<number, Asked>();
  #port: ParserPort | undefined;
  #watching: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #since = { ms: 0, processorMs: 0 };
  #lastId = 0;

  constructor(parts: SentReaderParts) {
    this.#parts = { idleMs: 30_000, ...parts };
  }

  /**
   * Reads what is new in a mailbox.
   *
   * @returns how far it was read
   * @throws ProblemError `not-a-mailbox`, `sent-unreachable`, `parse-timeout`, `parse-crashed`
   */
  async mailbox(
    request: Pick<Extract<SentRequest, { kind: "mailbox" }>, "path" | "since" | "mark" | "isQuiet">,
    onFound: (found: readonly FoundHead[]) => void,
  ): Promise<MailboxMark> {
    const { mark } = await this.#ask({ kind: "mailbox", ...request }, onFound);
    if (mark === undefined) throw new ProblemError(problems.answer);
    return mark;
  }

  /** Reads single mails; what is none, or too old, is passed over. @throws as above */
  async files(
    paths: readonly string[],
    since: number,
    onFound: (found: readonly FoundHead[]) => void,
  ): Promise<void> {
    await this.#ask({ kind: "files", paths: [...paths], since }, onFound);
  }

  /**
   * The bytes of a mail in a mailbox, also where its place has changed.
   *
   * @throws ProblemError `sent-mail-gone`, and as above
   */
  async message(
    request: Pick<Extract<SentRequest, { kind: "message" }>, "path" | "since" | "start" | "key">,
  ): Promise<Uint8Array> {
    const { bytes } = await this.#ask({ kind: "message", ...request }, () => undefined);
    if (bytes === undefined) throw new ProblemError(problems.answer);
    return bytes;
  }

  close(): void {
    this.#drop(problems.closed);
  }

  #ask(request: Without<SentRequest, "id">, onFound: Asked["onFound"]): Promise<Answer> {
    const id = ++this.#lastId;
    const port = (this.#port ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { onFound, resolve, reject });
      clearTimeout(this.#idle);
      this.#note();
      this.#watching ??= setInterval(() => {
        this.#look();
      }, lookEveryMs);
      port.postMessage({ ...request, id });
    });
  }

  #start(): ParserPort {
    const port = this.#parts.fork();
    port.onMessage((message) => {
      if (this.#port === port) this.#take(message);
    });
    port.onExit(() => {
      if (this.#port === port) this.#drop(problems.crashed);
    });
    return port;
  }

  #take(message: unknown): void {
    const reply = sentReply.safeParse(message).data;
    const asked = reply === undefined ? undefined : this.#asked.get(reply.id);
    if (reply === undefined || asked === undefined) {
      this.#drop(problems.answer);
      return;
    }
    this.#note();
    if (reply.kind === "found") asked.onFound(reply.found);
    if (reply.kind === "found" || reply.kind === "busy") return;
    this.#asked.delete(reply.id);
    if (this.#asked.size === 0) this.#rest();
    if (reply.kind === "end") asked.resolve(reply);
    else asked.reject(new ProblemError(reply.problem));
  }

  /** It told something, or is asked something. */
  #note(): void {
    this.#since = { ms: performance.now(), processorMs: this.#port?.processorMs() ?? 0 };
  }

  #look(): void {
    const used = (this.#port?.processorMs() ?? 0) - this.#since.processorMs;
    if (used > processorLimitMs || performance.now() - this.#since.ms > patienceMs)
      this.#drop(problems.timeout);
  }

  #rest(): void {
    clearInterval(this.#watching);
    this.#watching = undefined;
    this.#idle = setTimeout(() => {
      this.#drop(problems.closed);
    }, this.#parts.idleMs);
    this.#idle.unref();
  }

  #drop(reason: Problem): void {
    const port = this.#port;
    this.#port = undefined;
    clearInterval(this.#watching);
    clearTimeout(this.#idle);
    this.#watching = undefined;
    const asked = [...this.#asked.values()];
    this.#asked.clear();
    port?.kill();
    for (const { reject } of asked) reject(new ProblemError(reason));
  }
}

const problems = {
  timeout: { code: "parse-timeout" },
  crashed: { code: "parse-crashed" },
  answer: { code: "parse-answer" },
  closed: { code: "parse-closed" },
} as const satisfies Record<string, Problem>;
