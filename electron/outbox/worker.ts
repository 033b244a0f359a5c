import type { Connection } from "../contract/connection.ts";
import type { JobState } from "../contract/job.ts";
import { attempt, type AttemptTools, type Lesson } from "./attempt.ts";
import { backOffMs, paces } from "./back-off.ts";
import type { Filing } from "./filing.ts";
import type { Job } from "./job.ts";
import { Pause } from "./pause.ts";
import { ProgressNews } from "./progress-news.ts";
import type { OutboxStore } from "./store.ts";

/** Calls back once after so many ms, unless the answered function is called before. */
export type SetTimer = (callback: () => void, delayMs: number) => () => void;

export type WorkerParts = {
  readonly store: OutboxStore;
  readonly filing: Filing;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** A job has got on: into another state, or with more of its files sent. Of bytes it is told four times a second at most. */
  readonly onChange: (jobId: string, state: JobState) => void;
  /** What the last calls taught us, whenever that changes. */
  readonly onConnection: (connection: Connection) => void;
  /** Something unforeseen, for the log. The worker goes on, and the job it struck waits for the user. */
  readonly onError?: (error: unknown) => void;
};

/** Zoho allows few calls at once for a whole organisation, and its other users are there too. */
const slots = 2;

/** The clock may be set, and a computer may sleep: never trust one timer for longer. In ms. */
const longestTimerMs = 3_600_000;

/**
 * Sends what waits in the outbox, a few at a time, until it is stopped. Only one Worker may run on a database: see lease.ts. It never
 * gives up by itself: what fails is tried again, and what cannot be tried again waits for the user.
 */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #pause: Pause;
  readonly #progressNews: ProgressNews;
  readonly #running = new Map<string, Promise<void>>();
  #abort: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #reported = "";
  /** How often in a row our own database has failed, and until when we leave it alone. */
  #trouble = { count: 0, until: 0 };

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#pause = new Pause(parts);
    this.#progressNews = new ProgressNews(parts.setTimer, (jobId) => {
      this.#tell(jobId, "uploading");
    });
  }

  /** Starts, or goes on after `stop`. What an earlier worker left in the middle is taken up again. */
  start(): void {
    if (this.#abort !== undefined) return;
    this.#abort = new AbortController();
    this.#pump();
  }

  /**
   * Something has changed: there are new jobs, the network is back, somebody signed in. Ends a wait for the network or for signing in at
   * once. A pause that Zoho asked for is kept, unless it is the user who wants to try again now.
   */
  wake(by: "event" | "user" = "event"): void {
    this.#pause.cutShort({ evenIfBusy: by === "user" });
    this.#pump();
  }

  /** Breaks off what is under way, and resolves when all of it is back in the outbox. */
  async stop(): Promise<void> {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#cancelTimer?.();
    await Promise.all(this.#running.values());
  }

  /** Starts all that can be started now, and sets the timer for what comes next. */
  #pump(): void {
    const abort = this.#abort;
    if (abort === undefined) return;
    try {
      if (this.#trouble.until <= this.#parts.now()) this.#startAll(abort.signal);
    } catch (error) {
      this.#stumble(error);
    }
    this.#report();
    this.#setTimer();
  }

  #startAll(signal: AbortSignal): void {
    const { store } = this.#parts;
    // What was left in the middle by a crash, or because its outcome could not be written, and what was held long enough.
    for (const id of [...store.recover(new Set(this.#running.keys())), ...store.release()]) this.#tell(id, "waiting");
    while (this.#hasRoom()) {
      const job = store.claim();
      if (job === undefined) return;
      this.#run(job, signal);
    }
  }

  #hasRoom(): boolean {
    if (this.#pause.until !== undefined) return false;
    return this.#running.size < (this.#pause.probing ? 1 : slots);
  }

  #run(job: Job, signal: AbortSignal): void {
    const { store, filing, now, random } = this.#parts;
    const tools: AttemptTools = {
      ...{ store, filing, now, random, signal },
      onProgress: ({ id, state }) => {
        if (state !== "uploading") this.#progressNews.drop(id);
        this.#tell(id, state);
      },
      onBytes: (id, progress) => {
        store.noteProgress(id, progress);
        this.#progressNews.add(id);
      },
      onError: (error) => this.#parts.onError?.(error),
    };
    // Begins in a moment, when it is known to be running: a listener may wake us in the middle of it.
    const trying = Promise.resolve().then(() => attempt(job, tools));
    this.#running.set(job.id, this.#finish(job, now(), trying));
    this.#tell(job.id, job.state);
  }

  async #finish({ id }: Job, triedAt: number, trying: Promise<Lesson>): Promise<void> {
    let state: JobState | undefined;
    try {
      this.#learn(await trying, triedAt);
      state = this.#parts.store.get(id)?.state;
    } catch (error) {
      this.#stumble(error);
    }
    this.#running.delete(id);
    this.#parts.store.noteProgress(id, undefined);
    this.#progressNews.drop(id);
    if (state !== undefined) this.#tell(id, state);
    this.#pump();
  }

  #learn(lesson: Lesson, triedAt: number): void {
    this.#trouble.count = 0;
    switch (lesson.shows) {
      case "answers":
        this.#pause.end(triedAt);
        break;
      case "nothing":
        break;
      case "offline":
      case "busy":
      case "signed-out":
        this.#pause.begin(lesson.shows, triedAt, lesson.retryAfterMs);
    }
  }

  /** The disk is full, or another process holds the database for long. What is in it is safe: look again later. */
  #stumble(error: unknown): void {
    const { now, random, onError } = this.#parts;
    const count = this.#trouble.count + 1;
    this.#trouble = { count, until: now() + backOffMs(count, paces.offline, random) };
    onError?.(error);
  }

  #setTimer(): void {
    this.#cancelTimer?.();
    const { now, setTimer } = this.#parts;
    const at = this.#nextAt();
    if (at === undefined) return;
    const delayMs = Math.min(Math.max(at - now(), 0), longestTimerMs);
    this.#cancelTimer = setTimer(() => {
      this.#pump();
    }, delayMs);
  }

  /** When to look again if nothing happens before; undefined: only when something happens. */
  #nextAt(): number | undefined {
    if (this.#trouble.until > this.#parts.now()) return this.#trouble.until;
    try {
      const work = this.#parts.store.nextWake(this.#hasRoom() ? "all" : "held");
      const soonest = Math.min(work ?? Infinity, this.#pause.until ?? Infinity);
      return soonest === Infinity ? undefined : soonest;
    } catch (error) {
      this.#stumble(error);
      return this.#trouble.until;
    }
  }

  #report(): void {
    const { connection } = this.#pause;
    const text = JSON.stringify(connection);
    if (text === this.#reported) return;
    this.#reported = text;
    this.#guard(() => {
      this.#parts.onConnection(connection);
    });
  }

  #tell(jobId: string, state: JobState): void {
    this.#guard(() => {
      this.#parts.onChange(jobId, state);
    });
  }

  /** A window that cannot be told must not keep a mail from being filed. */
  #guard(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#parts.onError?.(error);
    }
  }
}
