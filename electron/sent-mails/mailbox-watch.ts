import { stat } from "node:fs/promises";
import { ProblemError, problemIn } from "../contract/problem.ts";
import type { SentReader } from "../mail/process/sent-reader-client.ts";
import type { FoundHead, MailboxMark } from "../mail/sent-mail.ts";
import { inTurns } from "../scheduling/in-turns.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import { keptMs, type SentStore } from "./sent-store.ts";

/** How often the file's size and time are asked for, ms; also drives on a network answer that. */
const lookEveryMs = 10_000;
/** A mailbox that has not changed for so long is not being written, ms. */
const quietMs = 2_000;
/** They take some milliseconds. */
const addedAtOnce = 100;

export type MailboxState = "watched" | "reading" | "unreachable" | "unreadable";

export type MailboxWatchParts = {
  /** Absolute path of an mbox file. */
  readonly file: string;
  readonly store: SentStore;
  readonly reader: Pick<SentReader, "mailbox">;
  /** Mails were found. */
  readonly onFound: () => void;
  readonly onState: (state: MailboxState) => void;
  readonly onFailure: (error: unknown) => void;
  readonly setTimer: SetTimer;
  /** ms since the epoch. */
  readonly now: () => number;
};

type Seen = { readonly size: number; readonly mtimeMs: number };

/**
 * Reads what is added to a mailbox. A look costs the same whatever the size of the mailbox: only
 * where size or time have changed, the file is opened, from where it was read to. The last message is taken
 * once the file rests: until then it may still be written.
 */
export class MailboxWatch {
  readonly #parts: MailboxWatchParts;
  #seen: Seen | undefined;
  /** Whether its last message was read, too. */
  #isWhole = false;
  #state: MailboxState = "watched";
  #isClosed = false;
  #cancel: (() => void) | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: MailboxWatchParts) {
    this.#parts = parts;
  }

  /**
   * Reads the mailbox for the first time, so that what is none is refused.
   *
   * @throws ProblemError `not-a-mailbox`, `sent-unreachable`
   */
  async begin(): Promise<void> {
    const seen = await this.#stat().catch((cause: unknown) => {
      throw new ProblemError({ code: "sent-unreachable" }, { cause });
    });
    await this.#read(seen);
    this.#enter("watched");
    this.#lookIn(quietMs);
  }

  /** Goes on with a mailbox that was watched before. */
  start(): void {
    this.#lookIn(0);
  }

  /** Resolves when nothing is being read any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel?.();
    await this.#looking;
  }

  #lookIn(delayMs: number): void {
    this.#cancel?.();
    if (this.#isClosed) return;
    this.#cancel = this.#parts.setTimer(() => {
      this.#looking = this.#look();
    }, delayMs);
  }

  async #look(): Promise<void> {
    try {
      const seen = await this.#stat();
      const mark = this.#parts.store.mark(this.#parts.file);
      const isKnown = mark !== undefined && isSame(seen, this.#seen ?? mark);
      if (!isKnown || !this.#isWhole) await this.#read(seen);
      this.#enter("watched");
    } catch (error) {
      if (this.#isClosed) return;
      const { code } = problemIn(error) ?? { code: "sent-unreachable" };
      this.#isWhole = false;
      if (code === "sent-unreachable") this.#enter("unreachable");
      else {
        this.#enter("unreadable");
        this.#parts.onFailure(error);
      }
    }
    this.#lookIn(this.#isWhole || this.#state !== "watched" ? lookEveryMs : quietMs);
  }

  async #stat(): Promise<Seen> {
    const { size, mtimeMs } = await stat(this.#parts.file);
    return { size, mtimeMs };
  }

  async #read(seen: Seen): Promise<void> {
    const { file: path, store, reader, now, onFound } = this.#parts;
    const isQuiet = isSame(seen, this.#seen);
    this.#seen = seen;
    const before = store.mark(path);
    if (before === undefined) this.#enter("reading");
    const found: FoundHead[] = [];
    const mark: MailboxMark = await reader.mailbox(
      { path, since: now() - keptMs, isQuiet, ...(before !== undefined && { mark: before }) },
      (some) => found.push(...some),
    );
    // Where it has grown since we looked, its last message is not known to be complete.
    this.#isWhole = isQuiet && isSame(mark, seen);
    await inTurns(found, addedAtOnce, (some) => {
      if (!this.#isClosed) store.add(some, now());
    });
    if (this.#isClosed) return;
    store.setMark(path, mark);
    if (found.length > 0) onFound();
  }

  #enter(state: MailboxState): void {
    if (state === this.#state || this.#isClosed) return;
    this.#state = state;
    this.#parts.onState(state);
  }
}

const isSame = (one: Seen, other: Seen | undefined): boolean =>
  one.size === other?.size && one.mtimeMs === other.mtimeMs;
