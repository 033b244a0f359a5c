import type { DatabaseSync } from "node:sqlite";
import type { Seen } from "../../contract/job.ts";
import type { Problem } from "../../contract/problem.ts";
import type { Unseen } from "../../outbox/rows.ts";
import { forgetUnseen, nextUnseen, noteSeen } from "../../outbox/seen.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { AccountPause } from "../../scheduling/account-pause.ts";
import { DailyAllowance } from "../../scheduling/daily-allowance.ts";
import type { SetTimer } from "../../scheduling/set-timer.ts";
import { compareWithSent, sentMail, type Shown } from "../../zoho/filing/read-back.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import type { CrmSession } from "../connection/crm-session.ts";
import { reasonNotToSearch } from "../records/remote-search.ts";

/** Zoho may need a while until it shows a mail. Waits before the next tries, in ms. */
const waitsMs = [60_000, 10 * 60_000, 3_600_000];
/** A mail is read back within this time, or not at all. In ms. */
const dayMs = 24 * 3_600_000;
/** Each costs a credit. */
export const mostReadADay = 100;

export type ReadBackParts = {
  readonly db: DatabaseSync;
  readonly outbox: OutboxStore;
  readonly crm: CrmSession;
  /** Of the account: nothing is asked for in a pause. */
  readonly pause: AccountPause;
  readonly setTimer: SetTimer;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms on a steady clock. */
  readonly steady: () => number;
  readonly onSeen: (jobId: string) => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

type Later = { readonly tries: number; readonly at: number };

/**
 * Reads filed mails back from the CRM and compares them with what was sent, one after the other,
 * once the outbox has nothing to send. Nothing waits for it.
 */
export class ReadBack {
  readonly #parts: ReadBackParts;
  readonly #abort = new AbortController();
  readonly #later = new Map<string, Later>();
  readonly #allowance: DailyAllowance;
  #working: Promise<void> = Promise.resolve();
  #isWorking = false;
  #cancelTimer: (() => void) | undefined;

  constructor(parts: ReadBackParts) {
    this.#parts = parts;
    this.#allowance = new DailyAllowance(mostReadADay, parts.steady);
  }

  /** Call it when a mail was filed, and when the CRM may answer again. */
  wake(): void {
    if (!this.#isWorking) this.#working = this.#work();
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    this.#cancelTimer?.();
    await this.#working;
  }

  async #work(): Promise<void> {
    const { db, now, onFailure } = this.#parts;
    const { signal } = this.#abort;
    this.#isWorking = true;
    try {
      while (!signal.aborted && this.#isQuiet() && this.#allowance.isLeft) {
        const job = nextUnseen(db, now() - dayMs, this.#waiting());
        if (job === undefined) break;
        if (!(await this.#read(job))) break;
      }
      if (!signal.aborted) forgetUnseen(db, now() - dayMs);
    } catch (error) {
      if (!signal.aborted) onFailure("readBack", error);
    } finally {
      this.#isWorking = false;
      if (!signal.aborted) this.#setTimer();
    }
  }

  /** @returns false when nothing more can be asked at the moment */
  async #read(job: Unseen): Promise<boolean> {
    const { db, crm, pause, onSeen } = this.#parts;
    const { signal } = this.#abort;
    const zoho = await crm.zoho;
    if (reasonNotToSearch(pause, zoho) !== undefined) return false;
    const sent = sentMail.parse(job.sent);
    this.#allowance.use();
    try {
      const email = await zoho.email(job.record, job.crmMessageId, signal);
      if (signal.aborted) return false;
      if (email === undefined) {
        this.#readLater(job.id);
        return true;
      }
      const shown = compareWithSent(email, sent);
      noteSeen(db, job.id, seenAs(shown), problemOf(shown));
      this.#later.delete(job.id);
      onSeen(job.id);
      return true;
    } catch (error) {
      if (!(error instanceof ZohoError)) throw error;
      // The user may not see the mail, or the record is gone: there is nothing to know.
      if (!["ask", "rejected"].includes(error.kind)) return false;
      this.#later.set(job.id, { tries: waitsMs.length, at: Infinity });
      return true;
    }
  }

  /** Filing goes first. */
  #isQuiet(): boolean {
    const { outbox, now, pause } = this.#parts;
    const dueAt = outbox.nextWake();
    return !outbox.isBusy() && !(dueAt !== undefined && dueAt <= now()) && !pause.probing;
  }

  #readLater(id: string): void {
    const tries = this.#later.get(id)?.tries ?? 0;
    const waitMs = waitsMs[tries] ?? Infinity;
    this.#later.set(id, { tries: tries + 1, at: this.#parts.steady() + waitMs });
  }

  /** Those whose time has not come. */
  #waiting(): string[] {
    const now = this.#parts.steady();
    return [...this.#later].flatMap(([id, { at }]) => (at > now ? [id] : []));
  }

  #setTimer(): void {
    this.#cancelTimer?.();
    const { steady, setTimer } = this.#parts;
    const soonest = Math.min(
      ...[...this.#later.values()].map(({ at }) => at).filter((at) => at > steady()),
    );
    if (soonest === Infinity) return;
    this.#cancelTimer = setTimer(() => {
      this.wake();
    }, soonest - steady());
  }
}

const seenAs = ({ missing, isOther }: Shown): Seen =>
  missing.length > 0 ? "incomplete" : isOther ? "other" : "whole";

const problemOf = ({ missing }: Shown): Problem | undefined =>
  missing.length === 0
    ? undefined
    : {
        code: "filed-without-files",
        values: { names: missing.map(namedFile) },
      };

const namedFile = (name: string): Problem => ({ code: "named-file", values: { name } });
