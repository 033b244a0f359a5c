import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { JobState } from "../contract/job.ts";
import { inTransaction } from "../storage/transaction.ts";
import { isFinal, next, type JobEvent } from "./transitions.ts";

/**
 * Thrown when a job is no longer in the state it was read in: another process changed it first, and
 * the outcome of this attempt must not be stored.
 */
export class StaleJob extends Error {
  override readonly name = "StaleJob";
}

/** A job that ends. `endedAt` in ms since the epoch. */
export type Ended = { readonly id: string; readonly state: JobState; readonly endedAt: number };

/** The table of jobs, the time in ms since the epoch, and what is told of the end of a job. */
export type Jobs = {
  readonly db: DatabaseSync;
  readonly now: () => number;
  /** Writes for the same commit. */
  readonly onEnd?: ((ended: Ended) => void) | undefined;
};

/** What an event changes of a row besides its state. */
export type Changes = Partial<
  Record<
    | "attempts"
    | "failing_since"
    | "next_at"
    | "tried_at"
    | "intent_at"
    | "problem"
    | "crm_message_id"
    | "sent",
    SQLInputValue
  >
>;

/** A job in the state that it was read in. */
export type Known = { readonly id: string; readonly state: JobState };

/**
 * The only writer of `state`. The WHERE clause makes a late answer from an older try harmless.
 *
 * @throws StaleJob, IllegalTransition
 */
export function advance(
  { db, now, onEnd }: Jobs,
  job: Known,
  event: JobEvent,
  changes: Changes = {},
): void {
  const state = next(job.state, event);
  const endedAt = now();
  const ended = isFinal(state) ? { ...withoutText(state), finished_at: endedAt } : {};
  const row: Record<string, SQLInputValue> = {
    next_at: null,
    problem: null,
    ...changes,
    ...ended,
    state,
  };
  const columns = Object.keys(row).map((name) => `${name} = ?`);
  inTransaction(db, () => {
    const update = db.prepare(`UPDATE job SET ${columns.join(", ")} WHERE id = ? AND state = ?`);
    const written = update.run(...Object.values(row), job.id, job.state);
    if (written.changes === 0) throw new StaleJob(`job ${job.id} is no longer ${job.state}`);
    if (!isFinal(state)) return;
    db.prepare("DELETE FROM job_file WHERE job_id = ?").run(job.id);
    onEnd?.({ id: job.id, state, endedAt });
  });
}

/** The history keeps whom a filed mail was with; the index has its words by then (migrations.ts). */
const withoutText = (state: JobState): Record<string, SQLInputValue> => ({
  ...{ request: null, words: null },
  ...(state === "cancelled" && { mail: null }),
});
