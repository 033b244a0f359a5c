import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { Receipt } from "../contract/history.ts";
import { jobState, type JobState, type JobView } from "../contract/job.ts";
import { shownAfterEndMs } from "../contract/limits.ts";
import { ProblemError } from "../contract/problem.ts";
import type { RecordRef } from "../contract/record.ts";
import { recordKey } from "../contract/record-key.ts";
import { listPlace, type ListPlace } from "../storage/list-place.ts";
import type { Progress } from "./filing-steps.ts";
import { readReceipt } from "./history.ts";
import { gone } from "./problems.ts";
import { AdditionStore } from "./additions/store.ts";
import { idRow, mailRow, viewColumns, viewRow } from "./rows.ts";
import type { FiledAs, FiledMail } from "./same-mail.ts";

/** Each by its index: the history may be long. */
const withFilesToAdd = `SELECT job_id FROM job_addition
  WHERE state IN ('waiting', 'adding', 'needs-you')`;
const current = `seq IN (SELECT seq FROM job INDEXED BY job_open WHERE finished_at IS NULL
  UNION SELECT seq FROM job WHERE finished_at > :since
  UNION SELECT seq FROM job WHERE id IN (${withFilesToAdd}))`;

/** Both by their index. */
const isOneOf = `(message_id IN (SELECT value FROM json_each(:ids))
  OR fingerprint IN (SELECT value FROM json_each(:fingerprints)))`;
const keysOf = (mails: readonly FiledAs[]) => ({
  ids: JSON.stringify(mails.flatMap(({ ids }) => ids)),
  fingerprints: JSON.stringify(mails.flatMap(({ fingerprint }) => fingerprint ?? [])),
});

const titleRow = z.object({ title: z.string() });
const tallyRow = z.object({ state: jobState, count: z.number() });

/** How many jobs wait, also for the end of their time to undo, are being sent, or need the user. */
export type OutboxTally = {
  readonly waiting: number;
  readonly sending: number;
  readonly needYou: number;
};

/** Queries about the jobs of one organisation. Times are ms since the epoch. */
export class OutboxReader {
  readonly #db: DatabaseSync;
  readonly #now: () => number;
  readonly #progress = new Map<string, Progress>();
  /** The files that follow mails into the Attachments of records. */
  readonly additions: AdditionStore;

  /** @param db has the tables of migrations.ts */
  constructor(db: DatabaseSync, { now }: { readonly now: () => number }) {
    this.#db = db;
    this.#now = now;
    this.additions = new AdditionStore({ db, now });
  }

  get(id: string): JobView | undefined {
    return this.#views("id = :id", { id })[0];
  }

  /** @throws ProblemError `job-gone` */
  mustGet(id: string): JobView {
    const view = this.get(id);
    if (view === undefined) throw new ProblemError(gone);
    return view;
  }

  /**
   * Jobs under way, jobs whose files are to follow, and jobs that ended in the last day; oldest
   * first.
   */
  list(): JobView[] {
    return this.#views(`${current} ORDER BY seq`, { since: this.#now() - shownAfterEndMs });
  }

  /** Those of the list that come after a place in it, in their order. */
  after(seq: number, limit: number): ListPlace[] {
    return this.#db
      .prepare(`SELECT seq, id FROM job WHERE ${current} AND seq > :seq ORDER BY seq LIMIT :limit`)
      .all({ since: this.#now() - shownAfterEndMs, seq, limit })
      .map((row) => listPlace.parse(row));
  }

  /** Those of these that are in the list, in its order. */
  load(ids: readonly string[]): JobView[] {
    return this.#views(
      `id IN (SELECT value FROM json_each(:ids))
         AND (finished_at IS NULL OR +finished_at > :since OR id IN (${withFilesToAdd}))
         ORDER BY seq`,
      { since: this.#now() - shownAfterEndMs, ids: JSON.stringify(ids) },
    );
  }

  /**
   * Notes a job's upload progress, for its view; undefined when the upload is over. In memory only:
   * after a crash the upload starts again.
   */
  noteProgress(id: string, progress: Progress | undefined): void {
    if (progress === undefined) this.#progress.delete(id);
    else this.#progress.set(id, progress);
  }

  /** Of a mail that is in Zoho; else undefined. */
  receipt(id: string): Receipt | undefined {
    return readReceipt(this.#db, id);
  }

  /**
   * The jobs that have filed one of these mails with this record, are about to, or found it there,
   * and those of which nobody knows whether it is there: their `state` and `isUnsure` say which.
   * Those that have ended come first, the latest before others.
   */
  filedWith(
    mails: readonly FiledAs[],
    { module, id }: Pick<RecordRef, "module" | "id">,
  ): FiledMail[] {
    const key = recordKey({ module, id });
    const where = `(state <> 'cancelled' OR intent_at IS NOT NULL)
      AND ((record_id, module) IS (:id, :module) OR (link_id, link_module) IS (:id, :module))`;
    return this.#jobsOf(mails, where, { id, module }).map((job) => ({
      ...job,
      isUnsure: job.view.state === "cancelled" || recordKey(job.view.record) !== key,
    }));
  }

  /** The jobs that have filed a mail, or are about to, to whatever record; in the same order. */
  filingsOf(mail: FiledAs): Omit<FiledMail, "isUnsure">[] {
    return this.#jobsOf([mail], "state NOT IN ('duplicate', 'cancelled', 'needs-you')");
  }

  /**
   * The title of another record to which one of these mails was filed, or is on its way; the latest.
   */
  titleElsewhere(
    mails: readonly FiledAs[],
    { module, id }: Pick<RecordRef, "module" | "id">,
  ): string | undefined {
    const row = this.#db
      .prepare(
        `SELECT record_title AS title FROM job
           WHERE ${isOneOf} AND (record_id, module) IS NOT (:id, :module)
             AND (link_id, link_module) IS NOT (:id, :module) AND state NOT IN ('cancelled', 'duplicate')
           ORDER BY seq DESC LIMIT 1`,
      )
      .get({ ...keysOf(mails), id, module });
    return row === undefined ? undefined : titleRow.parse(row).title;
  }

  /**
   * The title of another record that has this job's mail, or may have it, because we filed it
   * there; undefined when there is none.
   */
  filedElsewhere(id: string): string | undefined {
    const row = this.#db
      .prepare(
        `SELECT other.record_title AS title FROM job JOIN job AS other ON other.message_id = job.message_id AND other.id <> job.id
           WHERE job.id = ? AND (other.state = 'filed' OR other.state = 'cancelled' AND other.intent_at IS NOT NULL)
             AND (other.module, other.record_id) IS NOT (job.module, job.record_id)
             AND (other.link_module, other.link_id) IS NOT (job.module, job.record_id)
           ORDER BY other.seq DESC LIMIT 1`,
      )
      .get(id);
    return row === undefined ? undefined : titleRow.parse(row).title;
  }

  /**
   * Whether the mail with these bytes is in Zoho, as far as this outbox knows.
   *
   * @param since ms since the epoch
   */
  hasFiled(originalSha256: string, since = 0): boolean {
    const filed = this.#db.prepare(
      `SELECT 1 FROM job WHERE original_sha256 = ? AND finished_at > ? AND state <> 'cancelled' LIMIT 1`,
    );
    return filed.get(originalSha256, since) !== undefined;
  }

  /** Whether a mail with one of these ids was filed, or is on its way, to whatever record. */
  hasMail(messageIds: readonly string[]): boolean {
    const found = this.#db.prepare(
      `SELECT 1 FROM job WHERE message_id IN (SELECT value FROM json_each(?))
         AND state <> 'cancelled' LIMIT 1`,
    );
    return found.get(JSON.stringify(messageIds)) !== undefined;
  }

  /** Whether a job that has not ended needs these bytes of the spool. */
  namesBytes(sha256: string): boolean {
    const row = this.#db
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM job WHERE original_sha256 = :sha256 AND finished_at IS NULL) OR EXISTS (
           SELECT 1 FROM job_file JOIN job ON job.id = job_id WHERE sha256 = :sha256 AND finished_at IS NULL) AS named`,
      )
      .get({ sha256 });
    return row?.["named"] === 1 || this.additions.namesBytes(sha256);
  }

  /**
   * How many jobs that have not ended are in each of these states. One whose files follow it counts
   * by them.
   */
  tally(): OutboxTally {
    const counts: Partial<Record<JobState, number>> = {};
    for (const row of this.#db
      .prepare("SELECT state, count(*) AS count FROM job WHERE finished_at IS NULL GROUP BY state")
      .all()) {
      const { state, count } = tallyRow.parse(row);
      counts[state] = count;
    }
    const of = (...states: JobState[]) =>
      states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
    const files = this.additions.tally();
    return {
      waiting: of("held", "waiting") + (files.waiting ?? 0),
      sending: of("uploading", "associating") + (files.adding ?? 0),
      needYou: of("needs-you") + (files["needs-you"] ?? 0),
    };
  }

  /** How many mails have come to be in Zoho since this time. */
  filedSince(time: number): number {
    return this.#count("finished_at >= :time AND state IN ('filed', 'duplicate')", { time });
  }

  /** The jobs that need the user, or wait for a time of their own. */
  retryable(): string[] {
    return this.#db
      .prepare(
        `SELECT id FROM job WHERE finished_at IS NULL AND
           (state = 'needs-you' OR state = 'waiting' AND next_at IS NOT NULL)`,
      )
      .all()
      .map((row) => idRow.parse(row).id)
      .concat(this.additions.retryable());
  }

  /** Number of jobs that are neither in Zoho, with all their files, nor taken back. */
  unfinished(): number {
    return this.#count("finished_at IS NULL") + this.#count(`id IN (${withFilesToAdd})`);
  }

  /** Whether a job is held, or it or a file of it is being sent. */
  isBusy(): boolean {
    return (
      this.#has("state IN ('held', 'uploading', 'associating')") ||
      this.additions.tally().adding !== undefined
    );
  }

  /**
   * Time of the next due event: the end of a hold or, unless `only` is "held", a waiting job to
   * send.
   *
   * @returns ms since the epoch, now or in the past if it is due; undefined when no job waits for a
   *   time
   */
  nextWake(only: "held" | "all" = "all"): number | undefined {
    const states = only === "held" ? (["held"] as const) : (["held", "waiting"] as const);
    const times = states.flatMap((state) => this.#earliest(state) ?? []);
    if (only === "all" && this.#has("state = 'waiting' AND next_at IS NULL"))
      times.push(this.#now());
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** The earliest time that jobs in this state wait for. */
  #earliest(state: JobState): number | undefined {
    const row = this.#db
      .prepare(
        "SELECT min(next_at) AS at FROM job WHERE finished_at IS NULL AND state = ? AND next_at IS NOT NULL",
      )
      .get(state);
    return z.object({ at: z.number().nullable() }).parse(row).at ?? undefined;
  }

  /** Whether there is such a job among those that have not ended. */
  #has(where: string): boolean {
    const row = this.#db.prepare(
      `SELECT 1 FROM job WHERE finished_at IS NULL AND ${where} LIMIT 1`,
    );
    return row.get() !== undefined;
  }

  #count(where: string, parameters: Record<string, SQLInputValue> = {}): number {
    const row = this.#db
      .prepare(`SELECT count(*) AS count FROM job WHERE ${where}`)
      .get(parameters);
    return z.object({ count: z.number() }).parse(row).count;
  }

  #jobsOf(
    mails: readonly FiledAs[],
    where: string,
    values: Record<string, SQLInputValue> = {},
  ): Omit<FiledMail, "isUnsure">[] {
    const rows = this.#db
      .prepare(
        `SELECT ${viewColumns}, message_id, original_sha256, fingerprint FROM job
           WHERE ${isOneOf} AND ${where} ORDER BY finished_at IS NULL, seq DESC`,
      )
      .all({ ...keysOf(mails), ...values });
    return rows.map((row) => {
      const known = mailRow.parse(row);
      const view = this.#withProgress(viewRow.parse(row));
      return {
        view,
        subject: view.subject,
        messageId: known.message_id,
        originalSha256: known.original_sha256,
        fingerprint: known.fingerprint ?? undefined,
      };
    });
  }

  #views(where: string, parameters: Record<string, SQLInputValue>): JobView[] {
    const rows = this.#db.prepare(`SELECT ${viewColumns} FROM job WHERE ${where}`).all(parameters);
    return rows.map((row) => this.#withProgress(viewRow.parse(row)));
  }

  #withProgress(view: JobView): JobView {
    const progress = this.#progress.get(view.id);
    if (progress === undefined) return view;
    if (view.state === "uploading") return { ...view, files: { ...view.files, progress } };
    if (view.additions?.state !== "adding") return view;
    return { ...view, additions: { ...view.additions, progress } };
  }
}
