import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { AdditionState, JobState } from "../../contract/job.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import { inQuickTransaction, inTransaction } from "../../storage/transaction.ts";
import { StaleJob } from "../advance.ts";
import type { AddedLater } from "../job.ts";
import { notAdded, tooLate, unclear as unclearOne } from "../problems.ts";
import { additionRow, placeRow, type Addition } from "./addition.ts";
import { additionTable, type AdditionEvent } from "./transitions.ts";
import { open, settled } from "./twins.ts";

const columns = `job_id, position, module, record_id, account, mail, name, size, sha256,
  one.attempts AS attempts, one.failing_since AS failing_since, one.intent_at AS intent_at, known`;

type Place = Pick<Addition, "jobId" | "position">;
type Changes = Partial<
  Record<
    "next_at" | "attempts" | "failing_since" | "intent_at" | "known" | "problem" | "attachment_id",
    SQLInputValue
  >
>;

/** When a file that waits is tried again; ms since the epoch. Absent: as soon as possible. */
export type Later = {
  readonly nextAt?: number;
  readonly attempts?: number;
  readonly failingSince?: number;
};

/**
 * What an attempt leaves of the doubt whether the file is there: `new` when its own call went
 * unanswered.
 */
export type DoubtAfter = "none" | "new" | "as-before";

/**
 * The files that follow mails into the Attachments of records. Every method is one transaction, and
 * on disk when it returns. Times are ms since the epoch.
 */
export class AdditionStore {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor({ db, now }: { readonly db: DatabaseSync; readonly now: () => number }) {
    this.#db = db;
    this.#now = now;
  }

  /** Call it in the transaction that adds the job. */
  insert(jobId: string, files: readonly AddedLater[]): void {
    const row = this.#db.prepare(
      "INSERT INTO job_addition (job_id, position, name, size, sha256) VALUES (?, ?, ?, ?, ?)",
    );
    for (const [position, { name, size, sha256 }] of files.entries())
      row.run(jobId, position, name, size, sha256);
  }

  /**
   * The mail of the job has ended: its files follow it, or are forgotten with it. Call it in the
   * transaction that ends the job.
   */
  follow(jobId: string, state: JobState): void {
    if (state === "cancelled") {
      this.#db.prepare("DELETE FROM job_addition WHERE job_id = ?").run(jobId);
      return;
    }
    // Whoever filed the mail before may have added its files, too.
    const doubt = state === "duplicate" ? { intent_at: this.#now() } : {};
    for (const { place } of this.#of(jobId, ["planned"]))
      this.#advance(place, "planned", "mailArrived", doubt);
  }

  /** Claims the next file that is due: those of the mail that was filed first come first. */
  claim(): Addition | undefined {
    if (this.nextWake() === undefined) return undefined; // it is asked often, and a read is cheap
    return inQuickTransaction(this.#db, () => {
      const row = this.#db
        .prepare(
          `SELECT ${columns} FROM job_addition AS one JOIN job ON job.id = one.job_id
             WHERE one.state = 'waiting' AND (one.next_at IS NULL OR one.next_at <= ?) AND ${settled}
             ORDER BY job.finished_at, position LIMIT 1`,
        )
        .get(this.#now());
      if (row === undefined) return undefined;
      const addition = additionRow.parse(row);
      this.#advance(addition, "waiting", "claim");
      return addition;
    });
  }

  /**
   * Must be called before Zoho is asked to add the file: from then on it may be there, even if the
   * app dies.
   *
   * @param known ids of the attachments of its size that the record has; undefined: unknown
   */
  noteIntent(addition: Addition, known: readonly string[] | undefined): Addition {
    const since = this.#now();
    const written = inTransaction(this.#db, () =>
      this.#db
        .prepare(
          `UPDATE job_addition SET intent_at = ?, known = ?
             WHERE job_id = ? AND position = ? AND state = 'adding'`,
        )
        .run(since, known === undefined ? null : JSON.stringify(known), ...keyOf(addition)),
    );
    if (written.changes === 0) throw stale(addition);
    return { ...addition, doubt: { since, known } };
  }

  added(addition: Addition, attachmentId: string): void {
    this.#advance(addition, "adding", "added", { attachment_id: attachmentId, known: null });
  }

  postpone(addition: Addition, problem: Problem, doubt: DoubtAfter, later: Later = {}): void {
    const { nextAt = null, attempts = addition.attempts } = later;
    this.#advance(addition, "adding", "postpone", {
      ...this.#changesFor(doubt),
      problem: JSON.stringify(problem),
      next_at: nextAt,
      attempts,
      failing_since: later.failingSince ?? addition.failingSince ?? null,
    });
  }

  /** The file needs the user. */
  ask(addition: Addition, problem: Problem, doubt: DoubtAfter): void {
    this.#advance(addition, "adding", "ask", {
      ...this.#changesFor(doubt),
      problem: JSON.stringify(problem),
    });
  }

  interrupt(addition: Addition): void {
    const doubt = addition.doubt === undefined ? "as-before" : "new";
    this.#advance(addition, "adding", "interrupted", this.#changesFor(doubt));
  }

  /** Puts back the file that a worker was sending when it died. @returns its job */
  recover(): string[] {
    if (this.tally().adding === undefined) return [];
    return inTransaction(this.#db, () =>
      this.#where("state = 'adding'").map(({ place, isInDoubt }) => {
        const doubt = this.#changesFor(isInDoubt ? "new" : "as-before");
        this.#advance(place, "adding", "interrupted", doubt);
        return place.jobId;
      }),
    );
  }

  /**
   * Makes the files of a job due that wait or need the user. One of which the list could not tell
   * whether it is there is sent again: the user has looked.
   *
   * @returns whether there are any
   */
  retry(jobId: string): boolean {
    return inTransaction(this.#db, () => {
      const files = this.#of(jobId, ["waiting", "needs-you"]);
      for (const { place, state, isUnclear } of files)
        this.#advance(place, state, "retry", {
          ...(isUnclear && noDoubt),
          ...{ attempts: 0, failing_since: null },
        });
      return files.length > 0;
    });
  }

  /**
   * The user does without the files that are not added yet.
   *
   * @throws ProblemError `too-late` when there are none
   */
  giveUp(jobId: string): void {
    inTransaction(this.#db, () => {
      const files = this.#of(jobId, ["waiting", "needs-you"]);
      if (files.length === 0) throw new ProblemError(tooLate);
      for (const { place, state } of files) this.#advance(place, state, "giveUp");
    });
  }

  /** After a backup each file that is not added may be there by now, also one whose mail is not. */
  distrust(): void {
    inTransaction(this.#db, () => {
      this.#db
        .prepare("UPDATE job_addition SET intent_at = ? WHERE state NOT IN ('added', 'given-up')")
        .run(this.#now());
      for (const { place, state, name } of this.#where("state IN ('waiting', 'adding')"))
        this.#advance(place, state, "restored", {
          problem: JSON.stringify(notAdded(name, "from-backup")),
        });
    });
  }

  /** Ids of the attachments of a record that are other files of ours. */
  idsOn({ module, id }: Addition["record"]): Set<string> {
    const rows = this.#db
      .prepare(
        `SELECT attachment_id FROM job_addition JOIN job ON job.id = job_id
           WHERE record_id = ? AND module = ? AND attachment_id IS NOT NULL`,
      )
      .all(id, module);
    return new Set(rows.map((row) => attachmentRow.parse(row).attachment_id));
  }

  /** Whether a file that is not over needs these bytes of the spool. */
  namesBytes(sha256: string): boolean {
    const row = this.#db.prepare(
      `SELECT 1 FROM job_addition WHERE sha256 = ? AND state NOT IN ('added', 'given-up') LIMIT 1`,
    );
    return row.get(sha256) !== undefined;
  }

  /** The bytes of the files of a job that are over. */
  bytesOver(jobId: string): string[] {
    return this.#db
      .prepare(
        "SELECT sha256 FROM job_addition WHERE job_id = ? AND state IN ('added', 'given-up')",
      )
      .all(jobId)
      .map((row) => bytesRow.parse(row).sha256);
  }

  /** How many jobs have files in each of these states. */
  tally(): Partial<Record<AdditionState, number>> {
    const rows = this.#db
      .prepare(
        `SELECT state, count(DISTINCT job_id) AS count FROM job_addition WHERE ${open} GROUP BY state`,
      )
      .all()
      .map((row) => tallyRow.parse(row));
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** The jobs whose files need the user, or wait for a time. */
  retryable(): string[] {
    const rows = this.#where("state = 'needs-you' OR state = 'waiting' AND next_at IS NOT NULL");
    return [...new Set(rows.map(({ place }) => place.jobId))];
  }

  /** The other jobs on the record of this one that wait to add files: this one may hold them back. */
  waitingBeside(jobId: string): string[] {
    const rows = this.#db
      .prepare(
        `SELECT DISTINCT job_id FROM job_addition JOIN job ON job.id = job_id
           JOIN job AS its ON its.record_id = job.record_id AND its.module = job.module
           WHERE its.id = :jobId AND job_id <> :jobId AND job_addition.state = 'waiting'`,
      )
      .all({ jobId });
    return rows.map((row) => jobRow.parse(row).job_id);
  }

  /** When the next file is due; undefined when none waits. */
  nextWake(): number | undefined {
    const row = this.#db
      .prepare(
        `SELECT min(coalesce(one.next_at, :now)) AS at
           FROM job_addition AS one JOIN job ON job.id = one.job_id
           WHERE one.state = 'waiting' AND ${settled}`,
      )
      .get({ now: this.#now() });
    return atRow.parse(row).at ?? undefined;
  }

  /** The time of day was set: no file waits longer for it. */
  endWaits(): string[] {
    const rows = this.#db
      .prepare(
        `UPDATE job_addition SET next_at = NULL WHERE state = 'waiting' AND next_at IS NOT NULL
           RETURNING job_id`,
      )
      .all();
    return rows.map((row) => jobRow.parse(row).job_id);
  }

  /**
   * The only writer of `state`. The WHERE clause makes a late answer from an older try harmless.
   *
   * @throws StaleJob, IllegalTransition
   */
  #advance(place: Place, from: AdditionState, event: AdditionEvent, changes: Changes = {}): void {
    const state = additionTable.next(from, event);
    const row = { next_at: null, problem: null, ...changes, state };
    const set = Object.keys(row).map((name) => `${name} = ?`);
    const written = inTransaction(this.#db, () =>
      this.#db
        .prepare(
          `UPDATE job_addition SET ${set.join(", ")} WHERE job_id = ? AND position = ? AND state = ?`,
        )
        .run(...Object.values(row), ...keyOf(place), from),
    );
    if (written.changes === 0) throw stale(place);
  }

  /** A call may still arrive for a while after its line has ended, and not after it began. */
  #changesFor(doubt: DoubtAfter): Changes {
    if (doubt === "none") return noDoubt;
    return doubt === "new" ? { intent_at: this.#now() } : {};
  }

  #of(jobId: string, states: readonly AdditionState[]) {
    return this.#where("job_id = ? AND state IN (SELECT value FROM json_each(?))", [
      jobId,
      JSON.stringify(states),
    ]);
  }

  #where(condition: string, values: readonly SQLInputValue[] = []) {
    const rows = this.#db
      .prepare(
        `SELECT job_id, position, state, name, problem ->> '$.code' IS '${unclearOne.code}'
             AND problem ->> '$.kind' IS '${unclearOne.kind}' AS unclear,
           intent_at IS NOT NULL AS doubt
           FROM job_addition WHERE ${condition} ORDER BY job_id, position`,
      )
      .all(...values);
    return rows.map((row) => {
      const { job_id: jobId, position, state, name, unclear, doubt } = openRow.parse(row);
      return {
        ...{ place: { jobId, position }, state, name },
        ...{ isUnclear: unclear === 1, isInDoubt: doubt === 1 },
      };
    });
  }
}

const noDoubt = { intent_at: null, known: null } as const;
const keyOf = ({ jobId, position }: Place) => [jobId, position] as const;
const stale = ({ jobId, position }: Place) =>
  new StaleJob(`file ${position} of job ${jobId} has changed`);

const openRow = placeRow.extend({ name: z.string(), unclear: z.number(), doubt: z.number() });
const attachmentRow = z.object({ attachment_id: z.string() });
const bytesRow = z.object({ sha256: z.string() });
const tallyRow = placeRow.pick({ state: true }).extend({ count: z.number() });
const atRow = z.object({ at: z.number().nullable() });
const jobRow = z.object({ job_id: z.string() });
