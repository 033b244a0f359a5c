import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import type { Input } from "../../contract/calls.ts";
import type { UndoOutcome } from "../../contract/calls/filing.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import type { FilingSteps } from "../../outbox/filing-steps.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { OutboxWorker } from "../../outbox/worker.ts";
import { inTurns } from "../../scheduling/in-turns.ts";
import type { Spool } from "../../storage/spool.ts";
import { inTransaction } from "../../storage/transaction.ts";
import type { FilingHistory } from "../../suggestions/filing-history.ts";
import { composeMails, type ComposedMail, type MailSources } from "./compose-mails.ts";
import { orAborted } from "../connection/crm-session.ts";
import { FilingBatches } from "./filing-batches.ts";
import { FilingWriter } from "./filing-writer.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";
import type { OutboxRunner } from "./outbox-runner.ts";
import { underOwnId } from "../../zoho/filing/own-id.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { SpoolCleaner } from "../data/spool-cleaner.ts";

/** So many jobs are tried again, or taken back, in a turn of main. */
const changedAtOnce = 20;

/** How long the user waits for the CRM to tell whether a mail arrived. In ms. */
const listLimitMs = 10_000;

export type FilingsParts = {
  /** Drafts, outbox and history. */
  readonly db: DatabaseSync;
  /** The copy of the CRM's records. */
  readonly records: DatabaseSync;
  readonly drafts: DraftStore;
  readonly history: FilingHistory;
  readonly outbox: OutboxStore;
  readonly profile: ProfileStore;
  readonly spool: Spool;
  readonly steps: FilingSteps;
  readonly worker: OutboxWorker;
  readonly runner: OutboxRunner;
  readonly cleaner: SpoolCleaner;
  readonly news: OrganisationNews;
  readonly settings: MailSources["settings"];
  /** ms since the epoch. */
  readonly now: () => number;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Moves mails from the tray into the outbox, and back. */
export class Filings {
  readonly #parts: FilingsParts;
  readonly #batches: FilingBatches;
  readonly #writer: FilingWriter;
  #written: Promise<void> = Promise.resolve();

  constructor(parts: FilingsParts) {
    const { db, now, news } = parts;
    this.#parts = parts;
    this.#batches = new FilingBatches(db, now);
    this.#writer = new FilingWriter({
      ...parts,
      batches: this.#batches,
      onWritten: () => {
        news.emitChanges();
      },
    });
  }

  /** Ends what a process has left that died while it filed many mails. */
  recover(): void {
    while (this.#writer.writeSome());
    this.#written = this.#writer.dropAbandoned().catch((error: unknown) => {
      this.#parts.onFailure("batch", error);
    });
  }

  /** How many filings are on their way into the outbox. */
  get underWay(): number {
    return this.#batches.committed();
  }

  /**
   * Puts filings into the outbox, all or none. When it resolves they are on disk, and their drafts
   * have left the tray. Hundreds take several turns of main, and a last look at what the turns may
   * have changed: see FilingWriter.
   *
   * @param holdMs how long they can be undone before they are sent
   * @throws ProblemError if the user must decide or change something first
   */
  file(filings: readonly Input<"fileMails">[], holdMs: number): Promise<string[]> {
    const filed = this.#file(filings, holdMs);
    this.#written = Promise.allSettled([this.#written, filed]).then(() => undefined);
    return filed;
  }

  /** Resolves when no filing is being composed: all are on disk, or refused. */
  whenWritten(): Promise<void> {
    return this.#written;
  }

  /**
   * Takes a filing back into the tray. Zoho cannot delete emails: after a lost answer, it first
   * checks the record's list of emails.
   *
   * @param nevertheless the user knows that the record may have the mail, and wants it back anyway
   * @returns `filed` when the list shows the mail; `in-doubt`, with nothing changed, when it does
   *   not or cannot be read
   * @throws ProblemError `job-gone`, `too-late` or `may-have-arrived`
   */
  async undo(jobId: string, nevertheless = false): Promise<UndoOutcome> {
    const { outbox } = this.#parts;
    const doubt = nevertheless ? undefined : outbox.inDoubt(jobId);
    if (doubt === undefined) {
      this.#giveBack(jobId);
      return "back";
    }
    if (!(await this.#isListed(doubt.request))) return "in-doubt";
    outbox.arrivedEarlier(jobId);
    this.settleDraft(jobId);
    this.#jobsChanged();
    return "filed";
  }

  /**
   * Takes filings back into the tray that cannot have reached Zoho. Others, which are being sent by
   * now or have been, stay as they are.
   *
   * @returns those that were taken back
   */
  async takeBack(jobIds: readonly string[]): Promise<string[]> {
    const { outbox, drafts } = this.#parts;
    const back: string[] = [];
    await inTurns(jobIds, changedAtOnce, (ids) => {
      const undone = outbox.undoSome(ids, (id) => {
        drafts.giveBack(id);
      });
      back.push(...undone);
      this.#jobsChanged();
    });
    return back;
  }

  /**
   * @param asAnother under an id of its own: the record has another mail with its Message-ID
   * @throws ProblemError see `OutboxStore.retryAs`
   */
  retry(jobId: string, asAnother = false): void {
    const { outbox } = this.#parts;
    if (asAnother) outbox.retryAs(jobId, (job) => underOwnId(job.request, job));
    else outbox.retry(jobId);
    this.#jobsChanged("user");
  }

  /** The user does without the files that are to follow a filed mail. */
  giveUpFiles(jobId: string): void {
    this.#parts.outbox.additions.giveUp(jobId);
    this.settleDraft(jobId);
    this.#jobsChanged();
  }

  /** Retries all filings that need the user, or wait for a time of their own. */
  async retryAll(): Promise<void> {
    const { outbox } = this.#parts;
    this.#jobsChanged("user"); // ends a pause, also where no job waits for a time of its own
    await inTurns(outbox.retryable(), changedAtOnce, (ids) => {
      outbox.retrySome(ids);
      this.#jobsChanged("user");
    });
  }

  /**
   * Retries the filings that were waiting for a missing or damaged file of this mail.
   *
   * @param originalSha256 of the mail's whole file
   * @returns whether there were any
   */
  retryWithBytes(originalSha256: string): boolean {
    const { outbox, spool } = this.#parts;
    const resumed = outbox.retryWithBytes(originalSha256, (sha256) =>
      existsSync(spool.path(sha256)),
    );
    if (resumed.length > 0) this.#jobsChanged();
    return resumed.length > 0;
  }

  /**
   * Removes the draft of a successful job, and the bytes of files that have followed it; returns the
   * draft of a job that another process cancelled.
   */
  settleDraft(jobId: string): void {
    const { outbox, drafts, cleaner } = this.#parts;
    const state = outbox.get(jobId)?.state;
    if (state === "filed" || state === "duplicate")
      cleaner.release([...drafts.removeFiled(jobId), ...outbox.additions.bytesOver(jobId)]);
    else if (state === "cancelled") drafts.giveBack(jobId);
    else if (state === undefined) this.#giveBackWithoutJob(jobId);
  }

  async #file(filings: readonly Input<"fileMails">[], holdMs: number): Promise<string[]> {
    const { worker, now } = this.#parts;
    const mails: ComposedMail[] = [];
    for (const filing of filings) {
      if (mails.length > 0) await turn();
      mails.push(...(await composeMails(this.#parts, filing)));
    }
    const jobs = await this.#writer.write(mails, () => {
      worker.followClock(); // before a hold is stored
      return holdMs > 0 ? now() + holdMs : undefined;
    });
    this.#jobsChanged();
    return jobs.map(({ id }) => id);
  }

  /** Another process may have committed the batch of this job a moment ago. */
  #giveBackWithoutJob(jobId: string): void {
    const { db, outbox, drafts } = this.#parts;
    inTransaction(db, () => {
      if (outbox.get(jobId) === undefined && !this.#batches.hasCommitted()) drafts.giveBack(jobId);
    });
  }

  #giveBack(jobId: string): void {
    const { outbox, drafts } = this.#parts;
    const also = () => {
      drafts.giveBack(jobId);
    };
    if (outbox.mustGet(jobId).state === "needs-you") outbox.giveUp(jobId, also);
    else outbox.undo(jobId, also);
    this.#jobsChanged();
  }

  /** Also false when the list cannot be read in time. */
  async #isListed(request: unknown): Promise<boolean> {
    const signal = AbortSignal.timeout(listLimitMs);
    const asking = this.#parts.steps.isListed(request, signal);
    return orAborted(asking, signal).catch((error: unknown) => {
      this.#parts.onFailure("isListed", error);
      return false;
    });
  }

  #jobsChanged(by: "event" | "user" = "event"): void {
    const { runner, news } = this.#parts;
    runner.outboxChanged(by);
    news.emitChanges();
  }
}
