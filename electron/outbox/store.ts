import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { JobState, JobView } from "../contract/job.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { Job, NewJob } from "./job.ts";
import { bytesMissing } from "../storage/spool.ts";
import { fromBackup, gone, mayHaveArrived, tooLate, unreadable } from "./problems.ts";
import { OutboxReader } from "./reader.ts";
import { idRow, knownRow, mailRow, requestRow, stateRow } from "./rows.ts";
import { inQuickTransaction, inTransaction } from "../storage/transaction.ts";
import { advance, StaleJob, type Changes, type Ended, type Jobs, type Known } from "./advance.ts";
import { insertJobs } from "./insert-jobs.ts";
import { forgetFileIds, loadJob } from "./load-job.ts";
import { canHappen } from "./transitions.ts";
import { moveWaits, nextDue, repairWaits } from "./waits.ts";

/** Rows for some 20 ms of work: each word is taken out of the index by itself. */
const forgottenAtOnce = 20;

/** A job, by what an id of its own is made of. */
export type Identified = Pick<NewJob, "request" | "originalSha256" | "fingerprint">;
export type Renamed = Pick<NewJob, "request" | "messageId">;

type Why = { readonly problem: Problem; readonly refused: boolean };

/**
 * The jobs of one organisation. Every method is one transaction and is on disk when it returns.
 * Times are ms since the epoch. Several processes may use the same database; at most one of them
 * runs a Worker.
 */
export class OutboxStore extends OutboxReader {
  readonly #jobs: Jobs;
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  /**
   * @param db has the tables of migrations.ts
   * @param tools.onEnd writes for the same commit as the end of a job
   */
  constructor(db: DatabaseSync, tools: Omit<Jobs, "db">) {
    super(db, tools);
    this.#db = db;
    this.#now = tools.now;
    const onEnd = (ended: Ended) => {
      this.additions.follow(ended.id, ended.state);
      tools.onEnd?.(ended);
    };
    this.#jobs = { db, now: tools.now, onEnd };
  }

  // The user's actions

  /**
   * Adds all the jobs, or none.
   *
   * @param also writes for the same commit, e.g. marking the drafts as used
   */
  add(jobs: readonly NewJob[], also?: () => void): void {
    inTransaction(this.#db, () => {
      insertJobs(this.#jobs, jobs);
      for (const { id, additions = [] } of jobs) this.additions.insert(id, additions);
      also?.();
    });
  }

  /**
   * Cancels a job that is held, waits or needs the user, and cannot have reached Zoho.
   *
   * @param also writes for the same commit, e.g. restoring the draft; from then on this job no
   *   longer refers to its bytes
   * @throws ProblemError `job-gone`, `too-late` or `may-have-arrived`
   */
  undo(id: string, also?: (cancelled: JobView) => void): void {
    inTransaction(this.#db, () => {
      const { state, intent_at } = this.#stateOf(id);
      if (!canHappen(state, "undo")) throw new ProblemError(tooLate);
      if (intent_at !== null) throw new ProblemError(mayHaveArrived);
      advance(this.#jobs, { id, state }, "undo");
      also?.(this.mustGet(id));
    });
  }

  /**
   * Cancels those of these jobs that can be cancelled, in one commit.
   *
   * @param also as in `undo`, for each
   * @returns the cancelled ones
   */
  undoSome(ids: readonly string[], also: (id: string) => void): string[] {
    return inTransaction(this.#db, () =>
      this.#known(ids).flatMap(({ id, state, intent_at }) => {
        if (!canHappen(state, "undo") || intent_at !== null) return [];
        advance(this.#jobs, { id, state }, "undo");
        also(id);
        return [id];
      }),
    );
  }

  /**
   * The request of a job that needs the user and may have reached Zoho. Ask the record's list of
   * emails before giving it up.
   *
   * @returns undefined when the job cannot have reached Zoho, or does not need the user
   */
  inDoubt(id: string): { readonly request: unknown } | undefined {
    const row = this.#db
      .prepare(
        "SELECT request FROM job WHERE id = ? AND state = 'needs-you' AND intent_at IS NOT NULL",
      )
      .get(id);
    return row === undefined ? undefined : requestRow.parse(row);
  }

  /**
   * Ends a job in doubt as filed, because the record's list shows its mail.
   *
   * @throws ProblemError `job-gone`, or `too-late` when the job is no longer in doubt
   */
  arrivedEarlier(id: string): void {
    inTransaction(this.#db, () => {
      const { state } = this.#stateOf(id);
      if (this.inDoubt(id) === undefined) throw new ProblemError(tooLate);
      advance(this.#jobs, { id, state }, "arrivedEarlier");
    });
  }

  /**
   * Gives up a job that needs the user, even if it may have reached Zoho. Its problem stays as the
   * reason.
   *
   * @throws ProblemError `job-gone` or `too-late`
   */
  giveUp(id: string, also?: (cancelled: JobView) => void): void {
    inTransaction(this.#db, () => {
      const { state, problem } = this.#stateOf(id);
      if (!canHappen(state, "giveUp")) throw new ProblemError(tooLate);
      advance(this.#jobs, { id, state }, "giveUp", { problem });
      also?.(this.mustGet(id));
    });
  }

  /**
   * Makes a held or waiting job, or one that needs the user, due now, with a new count of attempts;
   * of a filed one, the files that are to follow it. Other jobs stay unchanged.
   */
  retry(id: string): void {
    inTransaction(this.#db, () => {
      const { state } = this.#stateOf(id);
      this.#retry({ id, state });
    });
  }

  /** The same for those of these jobs that can be retried, in one commit. */
  retrySome(ids: readonly string[]): void {
    inTransaction(this.#db, () => {
      for (const job of this.#known(ids)) this.#retry(job);
    });
  }

  /**
   * Sends a mail under another id, because the record has a different one with its Message-ID.
   *
   * @throws ProblemError `job-gone`, `too-late`, or `may-have-arrived`: then it could be filed twice
   */
  retryAs(id: string, another: (job: Identified) => Renamed): void {
    inTransaction(this.#db, () => {
      const { state, intent_at } = this.#stateOf(id);
      if (state !== "needs-you") throw new ProblemError(tooLate);
      if (intent_at !== null) throw new ProblemError(mayHaveArrived);
      const row = this.#db
        .prepare("SELECT request, original_sha256, fingerprint, message_id FROM job WHERE id = ?")
        .get(id);
      const { request, ...known } = requestRow.extend(mailRow.shape).parse(row);
      const { messageId, request: renamed } = another({
        ...{ request, originalSha256: known.original_sha256 },
        fingerprint: known.fingerprint ?? undefined,
      });
      this.#db
        .prepare("UPDATE job SET message_id = ?, request = ? WHERE id = ?")
        .run(messageId, JSON.stringify(renamed), id);
      this.#retry({ id, state });
    });
  }

  /**
   * Retries the filings of a mail that need the user because bytes of it were missing or damaged.
   *
   * @param isThere whether the spool has these bytes by now
   * @returns the jobs that continue
   */
  retryWithBytes(originalSha256: string, isThere: (sha256: string) => boolean): string[] {
    return inTransaction(this.#db, () => {
      const waiting = this.#ids(
        "original_sha256 = ? AND state = 'needs-you'",
        originalSha256,
      ).filter(
        (id) =>
          this.get(id)?.problem?.code === bytesMissing.code && this.#bytesOf(id).every(isThere),
      );
      for (const id of waiting) this.retry(id);
      return waiting;
    });
  }

  // The worker's actions

  /** Ends every hold whose time is over. @returns the jobs that now wait to be sent */
  release(): string[] {
    return inTransaction(this.#db, () => {
      const ids = this.#ids(`${open} AND state = 'held' AND next_at <= ?`, this.#now());
      for (const id of ids) advance(this.#jobs, { id, state: "held" }, "release");
      return ids;
    });
  }

  /** See `waits.ts`: the time of day was changed while the worker ran. */
  moveWaits(byMs: number): Known[] {
    return moveWaits(this.#jobs, byMs);
  }

  /** See `waits.ts`: the time of day may have been set back while no worker ran. */
  repairWaits(): Known[] {
    return repairWaits(this.#jobs);
  }

  /**
   * Claims the next job that is due. Records take turns, and of a record the oldest comes first. One
   * that was tried before comes after those that were not, so that a mail that always fails cannot
   * block the others.
   */
  claim(): Job | undefined {
    return inQuickTransaction(this.#db, () => {
      for (;;) {
        const id = nextDue(this.#jobs);
        if (id === undefined) return undefined;
        advance(this.#jobs, { id, state: "waiting" }, "claim", { tried_at: this.#now() });
        const job = loadJob(this.#jobs, id);
        if (job !== undefined) return job;
        advance(this.#jobs, { id, state: "uploading" }, "ask", {
          problem: JSON.stringify(unreadable),
        });
      }
    });
  }

  /** Stores the id of an uploaded file, with its time. */
  saveFileId(job: Job, position: number, fileId: string): Job {
    const update = this.#db.prepare(
      `UPDATE job_file SET file_id = ?, uploaded_at = ? WHERE job_id = ? AND position = ?
         AND EXISTS (SELECT 1 FROM job WHERE id = job_id AND state = ?)`,
    );
    const { changes } = inQuickTransaction(this.#db, () =>
      update.run(fileId, this.#now(), job.id, position, job.state),
    );
    if (changes === 0) throw new StaleJob(`job ${job.id} no longer uploads a file ${position}`);
    return { ...job, fileIds: new Map(job.fileIds).set(position, fileId) };
  }

  /**
   * Must be called before Zoho is asked to file the mail: from then on the mail may be in Zoho,
   * even if the app dies.
   */
  noteIntent(job: Job): Job {
    advance(this.#jobs, job, "filesUploaded", { intent_at: this.#now() });
    return { ...job, state: "associating" };
  }

  /**
   * Zoho has refused the mail, whose files keep their ids: what is asked next takes calls, in which
   * the app may die.
   */
  noteRefusal(job: Job): Job {
    advance(this.#jobs, job, "uploadAgain", intentAfterRefusal(job));
    return { ...job, state: "uploading" };
  }

  /** Deletes the file ids, which Zoho refuses. */
  uploadAgain(job: Job): Job {
    inTransaction(this.#db, () => {
      advance(this.#jobs, job, "uploadAgain", intentAfterRefusal(job));
      forgetFileIds(this.#jobs, job.id, this.#now());
    });
    return { ...job, state: "uploading", fileIds: new Map() };
  }

  /** @param sent what the mail is compared with when it is read back */
  associated(job: Job, crmMessageId?: string, sent?: unknown): void {
    advance(this.#jobs, job, "associated", {
      crm_message_id: crmMessageId ?? null,
      sent: crmMessageId === undefined || sent === undefined ? null : JSON.stringify(sent),
    });
  }

  /**
   * Zoho has this mail already: from an earlier attempt of ours if there was one, else from
   * somebody else.
   */
  alreadyThere(job: Job, problem: Problem): void {
    if (job.mayHaveArrived) advance(this.#jobs, job, "arrivedEarlier");
    else advance(this.#jobs, job, "alreadyThere", { problem: JSON.stringify(problem) });
  }

  /**
   * Puts the job back to wait.
   *
   * @param why.refused Zoho has answered this attempt, so the mail is known not to have arrived by
   *   it
   * @param later.nextAt earliest time; absent: as soon as the worker continues
   * @param later.attempts number of failed attempts by now, if this one counts
   * @param later.failingSince when the first of them failed
   */
  postpone(
    job: Job,
    why: Why,
    later: {
      readonly nextAt?: number;
      readonly attempts?: number;
      readonly failingSince?: number;
    } = {},
  ): void {
    const { nextAt = null, attempts = job.attempts, failingSince = job.failingSince } = later;
    advance(this.#jobs, job, "postpone", {
      ...failureChanges(job, why),
      next_at: nextAt,
      attempts,
      failing_since: failingSince ?? null,
    });
  }

  /** The job needs the user. */
  ask(job: Job, why: Why): void {
    advance(this.#jobs, job, "ask", failureChanges(job, why));
  }

  interrupt(job: Job): void {
    advance(this.#jobs, job, "interrupted");
  }

  /**
   * Puts back the jobs that a worker was processing when it died, with their intent and file ids.
   *
   * @param except the jobs that a worker is processing now
   * @returns the others
   */
  recover(except: ReadonlySet<string> = new Set()): string[] {
    return inTransaction(this.#db, () => {
      const rows = this.#db
        .prepare(
          "SELECT id, state FROM job WHERE finished_at IS NULL AND state IN ('uploading', 'associating') ORDER BY seq",
        )
        .all();
      const left = rows.map((row) => knownRow.parse(row)).filter(({ id }) => !except.has(id));
      for (const job of left) advance(this.#jobs, job, "interrupted");
      return left.map(({ id }) => id);
    });
  }

  /**
   * Deletes from the history the mails filed, or found filed, before a time, and those taken back
   * before another. It deletes only some of them, so that no other access has to wait.
   *
   * @param filed, takenBack ms since the epoch
   * @returns how many jobs were removed; 0 when there is no more
   */
  forget({ filed, takenBack }: { readonly filed: number; readonly takenBack: number }): number {
    const { changes } = this.#db
      .prepare(
        `DELETE FROM job WHERE seq IN (SELECT seq FROM job WHERE finished_at < iif(state = 'cancelled', :takenBack, :filed)
           AND finished_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM job_addition
             WHERE job_id = job.id AND state IN ('waiting', 'adding', 'needs-you'))
           LIMIT ${forgottenAtOnce})`,
      )
      .run({ filed, takenBack });
    return Number(changes);
  }

  /**
   * After a backup has replaced a lost database, no job continues by itself, and each may have
   * reached Zoho: also one that needed the user when the backup was made, who may have retried it.
   */
  distrust(): void {
    inTransaction(this.#db, () => {
      const rows = this.#db
        .prepare("SELECT id, state FROM job WHERE finished_at IS NULL AND state <> 'needs-you'")
        .all();
      for (const row of rows) {
        const job = knownRow.parse(row);
        advance(this.#jobs, job, "restored", { problem: JSON.stringify(fromBackup) });
      }
      this.#db
        .prepare(
          `UPDATE job SET intent_at = ? WHERE ${open} AND state = 'needs-you' AND intent_at IS NULL`,
        )
        .run(this.#now());
      this.additions.distrust();
    });
  }

  #retry(job: Known): void {
    if (canHappen(job.state, "retry"))
      advance(this.#jobs, job, "retry", { attempts: 0, failing_since: null });
    else this.additions.retry(job.id);
  }

  #bytesOf(id: string): string[] {
    const rows = this.#db.prepare("SELECT sha256 FROM job_file WHERE job_id = ?").all(id);
    return rows.map((row) => z.object({ sha256: z.string() }).parse(row).sha256);
  }

  #stateOf(id: string): { state: JobState; intent_at: number | null; problem: string | null } {
    const row = this.#db.prepare("SELECT state, intent_at, problem FROM job WHERE id = ?").get(id);
    if (row === undefined) throw new ProblemError(gone);
    return stateRow.parse(row);
  }

  /** Those of these jobs that exist, oldest first. */
  #known(ids: readonly string[]) {
    const rows = this.#db
      .prepare(
        "SELECT id, state, intent_at, problem FROM job WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq",
      )
      .all(JSON.stringify(ids));
    return rows.map((row) => knownRow.extend(stateRow.shape).parse(row));
  }

  #ids(where: string, ...parameters: SQLInputValue[]): string[] {
    const rows = this.#db.prepare(`SELECT id FROM job WHERE ${where}`).all(...parameters);
    return rows.map((row) => idRow.parse(row).id);
  }
}

/** Says what the state says, too, and keeps the history out of the search. */
const open = "finished_at IS NULL";

const failureChanges = (job: Job, { problem, refused }: Why): Changes => ({
  problem: JSON.stringify(problem),
  ...(refused && intentAfterRefusal(job)),
});

/**
 * A mail that was refused has not arrived, and may be undone again, unless an earlier attempt went
 * unanswered.
 */
const intentAfterRefusal = (job: Job): Changes =>
  job.state === "associating" && !job.mayHaveArrived ? { intent_at: null } : {};
