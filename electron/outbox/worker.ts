import type { Connection } from "../contract/connection.ts";
import type { JobState } from "../contract/job.ts";
import { attempt, type AttemptTools, type AttemptOutcome } from "./attempt.ts";
import { backOffMs, paces } from "../scheduling/back-off.ts";
import type { FilingSteps } from "./filing-steps.ts";
import { harmless } from "./harmless.ts";
import type { Job } from "./job.ts";
import { Pause } from "../scheduling/pause.ts";
import { ProgressNews } from "./progress-news.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import type { SteadyClock } from "../scheduling/steady-clock.ts";
import type { OutboxStore } from "./store.ts";

export type WorkerParts = {
  readonly store: OutboxStore;
  readonly filing: FilingSteps;
  readonly clock: SteadyClock;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
  /**
   * A job has got on: into another state, or with more of its files sent. Of bytes it is told four
   * times a second at most.
   */
  readonly onChange: (jobId: string, state: JobState) => void;
  /** What the last calls taught us, whenever that changes. */
  readonly onConnection: (connection: Connection) => void;
  /**
   * Something unforeseen, for the log. The worker goes on, and the job it struck waits for the
   * user.
   */
  readonly onError?: (error: unknown) => void;
  /**
   * Our own database fails, and nothing can be sent: with the error, each time; with undefined once
   * that is over.
   */
  readonly onStoreFailure?: (error: unknown) => void;
};

/** Zoho allows few calls at once for a whole organisation, and its other users are there too. */
const slots = 2;

/**
 * No event tells that the clock was set. At this pace the worker looks, and the window's countdowns
 * are put right. In ms.
 */
const longestTimerMs = 60_000;

/**
 * Sends what waits in the outbox, a few at a time, until it is stopped. Only one Worker may run on
 * a database: see lease.ts. It never gives up by itself: what fails is tried again, and what cannot
 * be tried again waits for the user.
 */
export class OutboxWorker {
  readonly #parts: WorkerParts;
  readonly #pause: Pause;
  readonly #progressNews: ProgressNews;
  readonly #log: (error: unknown) => void;
  /** A window that cannot be told must not keep a mail from being filed. */
  readonly #onChange: WorkerParts["onChange"];
  readonly #onConnection: WorkerParts["onConnection"];
  readonly #onStoreFailure: (error: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  #abort: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #reported = "";
  /**
   * How often in a row our own database has failed, and until when (steady clock) we leave it
   * alone.
   */
  #storeFailures = { count: 0, until: -Infinity };
  /** `clock.moved` when the stored waits were last put right; undefined before the first time. */
  #moved: number | undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#pause = new Pause(parts);
    this.#log = harmless(parts.onError);
    this.#onChange = harmless(parts.onChange, this.#log);
    this.#onConnection = harmless(parts.onConnection, this.#log);
    this.#onStoreFailure = harmless(parts.onStoreFailure, this.#log);
    this.#progressNews = new ProgressNews(parts.setTimer, (jobId) => {
      this.#onChange(jobId, "uploading");
    });
  }

  /**
   * Starts, or goes on after `stop`. What an earlier worker left in the middle is taken up again.
   */
  start(): void {
    if (this.#abort !== undefined) return;
    this.#abort = new AbortController();
    this.#moved = undefined;
    this.#pump();
  }

  /**
   * Something has changed: there are new jobs, the network is back, somebody signed in. Ends a wait
   * for the network or for signing in at once. A pause that Zoho asked for is kept, unless it is
   * the user who wants to try again now.
   */
  wake(by: "event" | "user" = "event"): void {
    this.#pause.cutShort({ evenIfBusy: by === "user" });
    this.#pump();
  }

  /**
   * Moves the stored waits when the clock was set. Call it before you store a time of day: a hold
   * that begins after the jump must not move with the older ones.
   */
  followClock(): void {
    if (this.#abort === undefined) return;
    const { clock, store } = this.#parts;
    const { moved } = clock;
    if (moved === this.#moved) return;
    const changed =
      this.#moved === undefined ? store.mendWaits() : store.moveWaits(moved - this.#moved);
    this.#moved = moved;
    for (const { id, state } of changed) this.#onChange(id, state);
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
      if (this.#storeFailures.until <= this.#parts.clock.steady()) {
        this.followClock();
        this.#startAll(abort.signal);
        if (this.#running.size === 0) this.#endTrouble(); // all that had to be written is
      }
    } catch (error) {
      this.#backOff(error);
    }
    this.#report();
    this.#setTimer();
  }

  #startAll(signal: AbortSignal): void {
    const { store } = this.#parts;
    // What was left in the middle by a crash, or because its outcome could not be written, and what
    // was held long enough.
    for (const id of [...store.recover(new Set(this.#running.keys())), ...store.release()])
      this.#onChange(id, "waiting");
    while (this.#hasRoom()) {
      const job = store.claim();
      if (job === undefined) return;
      this.#run(job, signal);
    }
  }

  #hasRoom(): boolean {
    if (this.#pause.leftMs !== undefined) return false;
    return this.#running.size < (this.#pause.probing ? 1 : slots);
  }

  #run(job: Job, signal: AbortSignal): void {
    const { store, filing, clock, random } = this.#parts;
    const tools: AttemptTools = {
      ...{ store, filing, random, signal, now: clock.now, onError: this.#log },
      onProgress: ({ id, state }) => {
        if (state !== "uploading") this.#progressNews.drop(id);
        this.#onChange(id, state);
      },
      onBytes: (id, progress) => {
        store.noteProgress(id, progress);
        this.#progressNews.add(id);
      },
    };
    // Begins in a moment, when it is known to be running: a listener may wake us in the middle of
    // it.
    const trying = Promise.resolve().then(() => attempt(job, tools));
    this.#running.set(job.id, this.#finish(job, clock.steady(), trying));
    this.#onChange(job.id, job.state);
  }

  async #finish({ id }: Job, triedAt: number, trying: Promise<AttemptOutcome>): Promise<void> {
    let state: JobState | undefined;
    try {
      this.#applyOutcome(await trying, triedAt);
      state = this.#parts.store.get(id)?.state;
    } catch (error) {
      this.#backOff(error);
    }
    this.#running.delete(id);
    this.#parts.store.noteProgress(id, undefined);
    this.#progressNews.drop(id);
    if (state !== undefined) this.#onChange(id, state);
    this.#pump();
  }

  #applyOutcome(outcome: AttemptOutcome, triedAt: number): void {
    this.#endTrouble();
    switch (outcome.shows) {
      case "answers":
        this.#pause.end(triedAt);
        break;
      case "nothing":
        break;
      case "offline":
      case "busy":
      case "signed-out":
        this.#pause.begin(outcome.shows, triedAt, outcome.retryAfterMs);
    }
  }

  /**
   * The disk is full, or another process holds the database for long. What is in it is safe: look
   * again later.
   */
  #backOff(error: unknown): void {
    const { clock, random } = this.#parts;
    const count = this.#storeFailures.count + 1;
    this.#storeFailures = {
      count,
      until: clock.steady() + backOffMs(count, paces.offline, random),
    };
    this.#log(error);
    this.#onStoreFailure(error);
  }

  #endTrouble(): void {
    if (this.#storeFailures.count === 0) return;
    this.#storeFailures = { count: 0, until: -Infinity };
    this.#onStoreFailure(undefined);
  }

  #setTimer(): void {
    this.#cancelTimer?.();
    const delayMs = this.#nextLookMs();
    if (delayMs === undefined) return;
    this.#cancelTimer = this.#parts.setTimer(
      () => {
        this.#pump();
      },
      Math.min(Math.max(delayMs, 0), longestTimerMs),
    );
  }

  /** How many ms until the next look; undefined when there is nothing to wait for. */
  #nextLookMs(): number | undefined {
    const { clock, store } = this.#parts;
    const troubleMs = () => this.#storeFailures.until - clock.steady();
    if (troubleMs() > 0) return troubleMs();
    try {
      const workAt = store.nextWake(this.#hasRoom() ? "all" : "held");
      const soonest = Math.min(
        workAt === undefined ? Infinity : workAt - clock.now(),
        this.#pause.leftMs ?? Infinity,
      );
      return soonest === Infinity ? undefined : soonest;
    } catch (error) {
      this.#backOff(error);
      return troubleMs();
    }
  }

  #report(): void {
    const { connection } = this.#pause;
    const text = JSON.stringify(connection);
    if (text === this.#reported) return;
    this.#reported = text;
    this.#onConnection(connection);
  }
}
