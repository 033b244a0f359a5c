import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { Input, UndoOutcome } from "../contract/calls.ts";
import { ProblemError } from "../contract/problem.ts";
import type { DraftStore } from "../drafts/drafts.ts";
import type { FilingSteps } from "../outbox/filing-steps.ts";
import type { NewJob } from "../outbox/job.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { OutboxWorker } from "../outbox/worker.ts";
import type { Spool } from "../storage/spool.ts";
import type { FilingHistory } from "../suggestions/filing-history.ts";
import { orAborted } from "./crm-session.ts";
import { draftGone, newJobs } from "./new-job.ts";
import type { OrganisationNews } from "./organisation-news.ts";
import type { OutboxRunner } from "./outbox-runner.ts";
import type { ProfileStore } from "./profile.ts";
import type { SpoolCleaner } from "./spool-cleaner.ts";

/** How long the user waits for the CRM to tell whether a mail arrived. In ms. */
const listLimitMs = 10_000;

export type FilingsParts = {
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
  /** ms since the epoch. */
  readonly now: () => number;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Moves mails from the tray into the outbox, and back. */
export class Filings {
  readonly #parts: FilingsParts;

  constructor(parts: FilingsParts) {
    this.#parts = parts;
  }

  /**
   * Puts filings into the outbox, all or none. On return they are on disk, and their drafts have
   * left the tray.
   *
   * @param holdMs how long they can be undone before they are sent
   * @throws ProblemError if the user must decide or change something first
   */
  file(filing: Input<"fileMails">, holdMs: number): string[] {
    const { worker, records: db, drafts, outbox, profile, now } = this.#parts;
    worker.followClock(); // before a hold is stored
    const sources = { db, drafts, outbox, profile, now };
    const jobs = newJobs(sources, filing, holdMs);
    outbox.add(jobs, () => {
      for (const job of jobs) {
        this.#note(job, filing);
        if (!drafts.take(job.draftId, job.id)) throw new ProblemError(draftGone);
      }
    });
    this.#jobsChanged();
    return jobs.map(({ id }) => id);
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

  retry(jobId: string): void {
    this.#parts.outbox.retry(jobId);
    this.#jobsChanged("user");
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
   * Removes the draft of a successful job, and returns the draft of a job that another process
   * cancelled.
   */
  settleDraft(jobId: string): void {
    const { outbox, drafts, cleaner } = this.#parts;
    const state = outbox.get(jobId)?.state;
    if (state === "filed" || state === "duplicate") cleaner.release(drafts.removeFiled(jobId));
    else if (state === "cancelled" || state === undefined) drafts.giveBack(jobId);
  }

  /** For suggestions, which learn from the filing when it has ended well. */
  #note({ id: jobId, draftId, messageId, record, link }: NewJob, filing: Input<"fileMails">): void {
    const { drafts, history, profile } = this.#parts;
    const email = drafts.get(draftId)?.email;
    if (email === undefined) return;
    const direction = filing.mails.find((mail) => mail.draftId === draftId)?.direction;
    const owner = profile.colleagues().find(({ id }) => id === filing.owner);
    history.note({
      ...{ jobId, messageId, record, link },
      mail: { ...email, direction: direction ?? email.direction },
      us: owner === undefined ? profile.us() : profile.usWith(owner.email),
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
