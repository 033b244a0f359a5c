import type { Connection } from "../contract/connection.ts";
import type { JobState } from "../contract/job.ts";
import { addFile, settleMs } from "./additions/add-file.ts";
import type { Addition } from "./additions/addition.ts";
import { attempt, type AttemptTools, type AttemptOutcome } from "./attempt.ts";
import { backOffMs, paces } from "../scheduling/back-off.ts";
import type { AdditionSteps, FilingSteps, Progress } from "./filing-steps.ts";
import { harmless } from "../scheduling/harmless.ts";
import type { Forbids, Job } from "./job.ts";
import type { AccountPause } from "../scheduling/account-pause.ts";
import { ProgressNotifier } from "./progress-notifier.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import type { SteadyClock } from "../scheduling/steady-clock.ts";
import type { OutboxStore } from "./store.ts";

export type WorkerParts = {
  readonly store: OutboxStore;
  readonly filing: FilingSteps & AdditionSteps;
  readonly forbids: Forbids;
  readonly clock: SteadyClock;
  /** Of the account: the outbox begins nothing in it. */
  readonly pause: AccountPause;
  readonly setTimer: SetTimer;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** How long a call without an answer may still add a file; see additions/add-file.ts. */
  readonly settleMs?: number | undefined;
  /**
   * A job has changed its state, or more of its files has been sent. The latter is reported at most
   * four times a second.
   */
  readonly onChange: (jobId: string, state: JobState) => void;
  /** The state of the connection, whenever the last calls have changed it. */
  readonly onConnection: (connection: Connection) => void;
  /**
   * An unexpected error, for the log. The worker continues, and the affected job waits for the
   * user.
   */
  readonly onError?: (error: unknown) => void;
  /**
   * Our own database fails, and nothing can be sent: called with each error, and with undefined
   * once that is over.
   */
  readonly onStoreFailure?: (error: unknown) => void;
};

/**
 * Two more than calls may be in flight (zoho/client/client.ts): while three calls wait for their
 * answers, the next jobs are read and written, and no call waits for the disk.
 */
const jobsAtOnce = 5;

/**
 * No event reports a change of the clock. At this interval the worker checks it, and the window's
 * countdowns are corrected. In ms.
 */
const longestTimerMs = 60_000;

/**
 * What runs when a file is being added, beside the jobs by their ids. One at a time: it may be
 * large, and is in memory.
 */
const adding = "a file is being added";

/**
 * Sends the waiting jobs of the outbox, a few at a time, until it is stopped. Only one worker may
 * run on a database: see lease.ts. It never gives up by itself: a failed job is tried again, and
 * one that cannot be tried again waits for the user.
 */
export class OutboxWorker {
  readonly #parts: WorkerParts;
  readonly #progressNotifier: ProgressNotifier;
  readonly #log: (error: unknown) => void;
  /** A failing window must not keep a mail from being filed. */
  readonly #onChange: WorkerParts["onChange"];
  readonly #onConnection: WorkerParts["onConnection"];
  readonly #onStoreFailure: (error: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  #abort: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #reported = "";
  /**
   * How many times in a row our own database has failed, and until when (steady clock) we leave it
   * alone.
   */
  #storeFailures = { count: 0, until: -Infinity };
  /** `clock.moved` when the stored waits were last adjusted; undefined before the first time. */
  #moved: number | undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#log = harmless(parts.onError);
    this.#onChange = harmless(parts.onChange, this.#log);
    this.#onConnection = harmless(parts.onConnection, this.#log);
    this.#onStoreFailure = harmless(parts.onStoreFailure, this.#log);
    this.#progressNotifier = new ProgressNotifier(parts.setTimer, (jobId) => {
      this.#onChange(jobId, "uploading");
    });
  }

  /** Starts, or continues after `stop`. Jobs that an earlier worker left unfinished are resumed. */
  start(): void {
    if (this.#abort !== undefined) return;
    this.#abort = new AbortController();
    this.#moved = undefined;
    this.#pump();
  }

  /**
   * Call it when something has changed: there are new jobs, the network is back, the user signed
   * in. Ends a wait for the network or for signing in at once. A pause that Zoho asked for is kept,
   * unless the user wants to try again now.
   */
  wake(by: "event" | "user" = "event"): void {
    this.#parts.pause.cutShort({ evenIfBusy: by === "user" });
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
      this.#moved === undefined ? store.repairWaits() : store.moveWaits(moved - this.#moved);
    this.#moved = moved;
    for (const { id, state } of changed) this.#onChange(id, state);
    for (const id of store.additions.endWaits()) this.#onChange(id, "filed");
  }

  /** Aborts the jobs under way, and resolves when all of them are back in the outbox. */
  async stop(): Promise<void> {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#cancelTimer?.();
    await Promise.all(this.#running.values());
  }

  /** Starts all jobs that can start now, and sets the timer for the next ones. */
  #pump(): void {
    const abort = this.#abort;
    if (abort === undefined) return;
    // Asked once: time goes on, and a timer may come a moment early.
    const isBackingOff = this.#storeFailures.until > this.#parts.clock.steady();
    try {
      if (!isBackingOff) {
        this.followClock();
        this.#startAll(abort.signal);
        // Everything that had to be written is written, and nothing waits that could end a pause.
        if (this.#running.size === 0) {
          this.#clearStoreFailure();
          this.#parts.pause.endIfOver();
        }
      }
    } catch (error) {
      this.#backOff(error);
    }
    this.#report();
    this.#setTimer(isBackingOff);
  }

  #startAll(signal: AbortSignal): void {
    const { store } = this.#parts;
    // Jobs left unfinished by a crash or because their outcome could not be stored, and jobs whose
    // hold is over.
    for (const id of [...store.recover(new Set(this.#running.keys())), ...store.release()])
      this.#onChange(id, "waiting");
    while (this.#hasRoom()) {
      const job = store.claim();
      if (job === undefined) break;
      this.#run(job, signal);
    }
    this.#startAdding(signal);
  }

  /** Mails go first: their files follow them. */
  #startAdding(signal: AbortSignal): void {
    const { additions } = this.#parts.store;
    if (this.#running.has(adding)) return;
    for (const id of additions.recover()) this.#onChange(id, "filed");
    const addition = this.#hasRoom() ? additions.claim() : undefined;
    if (addition !== undefined) this.#add(addition, signal);
  }

  #hasRoom(): boolean {
    if (this.#parts.pause.leftMs !== undefined) return false;
    return this.#running.size < (this.#parts.pause.probing ? 1 : jobsAtOnce);
  }

  #run(job: Job, signal: AbortSignal): void {
    const { store, filing, forbids, clock, random } = this.#parts;
    const tools: AttemptTools = {
      ...{ store, filing, forbids, random, signal, now: clock.now, onError: this.#log },
      onProgress: ({ id, state }) => {
        if (state !== "uploading") this.#progressNotifier.drop(id);
        this.#onChange(id, state);
      },
      onBytes: (id, progress) => {
        store.noteProgress(id, progress);
        this.#progressNotifier.add(id);
      },
    };
    // Starts after it is in #running: a listener may call wake() in the middle of it.
    const trying = Promise.resolve().then(() => attempt(job, tools));
    this.#running.set(job.id, this.#finish(job.id, trying));
    this.#onChange(job.id, job.state);
  }

  #add(addition: Addition, signal: AbortSignal): void {
    const { store, filing, forbids, clock, random } = this.#parts;
    const { jobId } = addition;
    const tools = {
      ...{ store: store.additions, filing, forbids, random, signal, now: clock.now },
      ...{ settleMs: this.#parts.settleMs ?? settleMs, onError: this.#log },
      onBytes: (id: string, progress: Progress) => {
        store.noteProgress(id, progress);
        this.#progressNotifier.add(id);
      },
    };
    const trying = Promise.resolve().then(() => addFile(addition, tools));
    this.#running.set(adding, this.#finish(jobId, trying, adding));
    this.#onChange(jobId, "filed");
  }

  async #finish(id: string, trying: Promise<AttemptOutcome>, key = id): Promise<void> {
    let state: JobState | undefined;
    try {
      this.#applyOutcome(await trying);
      state = this.#parts.store.get(id)?.state;
    } catch (error) {
      this.#backOff(error);
    }
    this.#running.delete(key);
    this.#parts.store.noteProgress(id, undefined);
    this.#progressNotifier.drop(id);
    if (state !== undefined) this.#onChange(id, state);
    if (state !== undefined && key === adding) this.#showHeldBack(id);
    this.#pump();
  }

  /** Files like the one that was tried may have to wait for it from now on, or no longer. */
  #showHeldBack(jobId: string): void {
    try {
      for (const id of this.#parts.store.additions.waitingBeside(jobId))
        this.#onChange(id, "filed");
    } catch (error) {
      this.#log(error);
    }
  }

  #applyOutcome(outcome: AttemptOutcome): void {
    const { pause } = this.#parts;
    this.#clearStoreFailure();
    switch (outcome.shows) {
      case "answers":
        pause.end();
        break;
      case "nothing":
        break;
      case "offline":
      case "busy":
      case "signed-out":
        pause.begin(outcome.shows, outcome.error);
    }
  }

  /**
   * The disk is full, or another process holds the database for long. The stored jobs are safe: try
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

  #clearStoreFailure(): void {
    if (this.#storeFailures.count === 0) return;
    this.#storeFailures = { count: 0, until: -Infinity };
    this.#onStoreFailure(undefined);
  }

  #setTimer(isBackingOff: boolean): void {
    this.#cancelTimer?.();
    const delayMs = this.#nextLookMs(isBackingOff);
    if (delayMs === undefined) return;
    this.#cancelTimer = this.#parts.setTimer(
      () => {
        this.#pump();
      },
      Math.min(Math.max(delayMs, 0), longestTimerMs),
    );
  }

  /** Time to the next check, in ms; undefined when there is nothing to wait for. */
  #nextLookMs(isBackingOff: boolean): number | undefined {
    const { clock, store } = this.#parts;
    const backOffLeftMs = () => this.#storeFailures.until - clock.steady();
    if (isBackingOff || backOffLeftMs() > 0) return backOffLeftMs();
    // Asked first: of a pause that ends between the two questions nobody would set the timer.
    const pauseMs = this.#parts.pause.leftMs ?? Infinity;
    try {
      const workAt = store.nextWake(this.#hasRoom() ? "all" : "held") ?? Infinity;
      const canAdd = this.#hasRoom() && !this.#running.has(adding);
      const fileAt = (canAdd ? store.additions.nextWake() : undefined) ?? Infinity;
      const soonest = Math.min(Math.min(workAt, fileAt) - clock.now(), pauseMs);
      return soonest === Infinity ? undefined : soonest;
    } catch (error) {
      this.#backOff(error);
      return backOffLeftMs();
    }
  }

  #report(): void {
    const { connection } = this.#parts.pause;
    const text = JSON.stringify(connection);
    if (text === this.#reported) return;
    this.#reported = text;
    this.#onConnection(connection);
  }
}
