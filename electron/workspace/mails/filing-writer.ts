import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import { ProblemError } from "../../contract/problem.ts";
import { recordKey } from "../../contract/record-key.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import type { NewJob } from "../../outbox/job.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import { inTransaction } from "../../storage/transaction.ts";
import type { FilingHistory } from "../../suggestions/filing-history.ts";
import type { ProfileStore } from "../data/profile.ts";
import { draftGone, type ComposedMail } from "./compose-mails.ts";
import type { FilingBatches, NewFiling } from "./filing-batches.ts";
import { newJobs } from "./new-jobs.ts";

export type FilingWriterParts = {
  /** Drafts, outbox, history and batches. */
  readonly db: DatabaseSync;
  readonly batches: FilingBatches;
  readonly drafts: DraftStore;
  readonly history: FilingHistory;
  readonly outbox: OutboxStore;
  readonly profile: ProfileStore;
  /** Some of the filings, or all of them, are in the outbox. */
  readonly onWritten: () => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** More are written by several transactions. Each takes about 0.3 ms. */
const mostAtOnce = 50;
/** By one of several transactions: the window is told of the last ones in the same turn. */
const stepSize = 20;

/**
 * Writes filings into the outbox, all or none. Where they are many, no turn of main has the time
 * for all. So they are staged in several transactions, which nobody sees. A last one looks at what
 * may forbid them, takes their drafts out of the tray, and commits the batch with one row. From
 * then on they are filed: their jobs are written by several transactions, and by the next process
 * if this one dies.
 */
export class FilingWriter {
  readonly #parts: FilingWriterParts;

  constructor(parts: FilingWriterParts) {
    this.#parts = parts;
  }

  /**
   * @param heldUntil asked just before they are written
   * @throws ProblemError if the user must decide or change something first
   */
  async write(
    mails: readonly ComposedMail[],
    heldUntil: () => number | undefined,
  ): Promise<NewJob[]> {
    if (mails.length <= mostAtOnce)
      return this.#alone((held) => this.#writeAtOnce(mails, held), heldUntil);
    const batch = randomUUID();
    const jobs = await this.#commit(batch, mails, heldUntil).catch(async (error: unknown) => {
      await this.#drop(batch);
      throw error;
    });
    await this.finish();
    return jobs;
  }

  /** Writes what was committed, also by another process. */
  async finish(): Promise<void> {
    while (this.writeSome()) await turn();
  }

  /** Writes some of what was committed. @returns whether there was any */
  writeSome(): boolean {
    const { db, batches, onWritten, onFailure } = this.#parts;
    const taken = inTransaction(db, () => {
      const next = batches.takeNext(stepSize);
      this.#add(next.filter((one) => one !== undefined));
      return next;
    });
    // The draft of a mail that cannot be read goes back to the tray at the next start.
    if (taken.includes(undefined)) onFailure("batch", new Error("a row cannot be read"));
    if (taken.length > 0) onWritten();
    return taken.length > 0;
  }

  /** Removes what processes have left that died before they committed it. */
  async dropAbandoned(): Promise<void> {
    for (const batch of this.#parts.batches.abandoned()) await this.#drop(batch);
  }

  async #commit(
    batch: string,
    mails: readonly ComposedMail[],
    heldUntil: () => number | undefined,
  ): Promise<NewJob[]> {
    const { batches } = this.#parts;
    const staged = await this.#alone(() => this.#jobsOf(mails));
    batches.begin(batch);
    for (let at = 0; at < mails.length; at += stepSize) {
      await turn();
      batches.stage(batch, at, withTraits(staged.slice(at, at + stepSize), mails));
    }
    await turn();
    return this.#alone((held) => {
      const jobs = this.#jobsOf(mails);
      for (const [at, job] of jobs.entries())
        if (job.messageId !== staged[at]?.messageId) batches.restage(batch, at, job);
      this.#take(jobs);
      batches.commit(batch, jobs.length, held);
      return jobs;
    }, heldUntil);
  }

  #writeAtOnce(mails: readonly ComposedMail[], heldUntil: number | undefined): NewJob[] {
    const jobs = this.#jobsOf(mails).map((job) => ({ ...job, heldUntil }));
    this.#take(jobs);
    this.#add(withTraits(jobs, mails));
    return jobs;
  }

  /** Runs in a transaction in which nothing that was committed is missing from the outbox. */
  async #alone<T>(
    body: (heldUntil: number | undefined) => T,
    heldUntil: () => number | undefined = () => undefined,
  ): Promise<T> {
    const { db, batches } = this.#parts;
    for (;;) {
      await this.finish();
      const held = heldUntil(); // it writes: not in the transaction, which may be undone
      const done = inTransaction(db, () =>
        batches.hasCommitted() ? undefined : { value: body(held) },
      );
      if (done !== undefined) return done.value;
    }
  }

  /** Those of a record together: two of its mails may have one Message-ID. */
  #jobsOf(mails: readonly ComposedMail[]): NewJob[] {
    const { outbox, profile } = this.#parts;
    const ofRecords = Map.groupBy(mails, ({ job }) => recordKey(job.record)).values();
    return [...ofRecords].flatMap((same) => newJobs(same, { outbox, profile }));
  }

  #take(jobs: readonly NewJob[]): void {
    const taken = jobs.flatMap(({ id, draftId, copies = [] }) =>
      [draftId, ...copies].map((one) => ({ draftId: one, jobId: id })),
    );
    if (!this.#parts.drafts.take(taken)) throw new ProblemError(draftGone);
  }

  #add(filings: readonly NewFiling[]): void {
    const { outbox, history } = this.#parts;
    outbox.add(filings.map(({ job }) => job));
    for (const { job, traits: mail } of filings) {
      const { id: jobId, messageId, record, link } = job;
      history.note({ jobId, messageId, record, link, mail });
    }
  }

  async #drop(batch: string): Promise<void> {
    while (this.#parts.batches.dropSome(batch, stepSize)) await turn();
  }
}

function withTraits(jobs: readonly NewJob[], mails: readonly ComposedMail[]): NewFiling[] {
  const traits = new Map(mails.map((mail) => [mail.job.id, mail.traits]));
  return jobs.flatMap((job) => {
    const mail = traits.get(job.id);
    return mail === undefined ? [] : [{ job, traits: mail }];
  });
}
