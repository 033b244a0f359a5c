import type { JobState } from "../../../../electron/contract/job.ts";
import { isFinal } from "../../../../electron/outbox/transitions.ts";

/*
 * A model of the life of one filing: its row, the process that sends it, the backup, the user, and
 * a CRM at the other end of a bad line. `moves.ts` says what may happen next. Everything may happen
 * at any time, between any two steps.
 *
 * Assumed of Zoho:
 * - It refuses a mail that the record has with DUPLICATE_DATA, whoever filed it, also when two calls
 *   arrive together.
 * - A call that it refuses has filed nothing. That holds for 401 and 429, too.
 * - A mail that is with a record stays there.
 * - What the record's list shows is there. It may hide mails.
 *
 * Assumed of the disk: what was committed is there after a crash. A power cut may take the commits
 * that did not wait for the disk, and no others.
 *
 * Not assumed: that an answer comes, or that it comes before the next call; that a call whose answer
 * was lost arrives soon, or ever; that a file id is taken, or refused, or works once only.
 *
 * The model has one mail and one record. Zoho may also compare mails with all records: see `doubted`
 * in attempt.ts, and its tests.
 */

export type Row = {
  readonly state: JobState;
  /** Whether the intent to file it is noted: it may be in the CRM. */
  readonly intent: boolean;
  /** How many of its files have an id. */
  readonly uploaded: number;
};

/** What Zoho says to the call that files the mail. */
export type Reply = "filed" | "duplicate" | "files-refused";

/** The memory of a process that has claimed the job. */
export type Attempt = {
  /** An earlier attempt may have brought the mail to the CRM. */
  readonly mayHaveArrived: boolean;
  readonly uploadedAgain: boolean;
  /** Zoho has decided about the call, and its reply is on the line. */
  readonly reply: Reply | undefined;
};

export type Life = {
  readonly row: Row;
  /** The row that a power cut would leave. */
  readonly synced: Row;
  readonly backup: Row | undefined;
  readonly process: "dead" | "idle" | Attempt;
  /** How many times the record has the mail, by us and by colleagues. */
  readonly crm: { readonly ours: number; readonly others: number };
  /** A call of which we know nothing any more may still arrive. */
  readonly isOnTheLine: boolean;
};

export function newLife(state: "held" | "waiting"): Life {
  const row: Row = { state, intent: false, uploaded: 0 };
  return {
    ...{ row, synced: row, backup: undefined, process: "idle" },
    ...{ crm: { ours: 0, others: 0 }, isOnTheLine: false },
  };
}

export const timesInCrm = ({ crm }: Life): number => crm.ours + crm.others;

/** What must never be, said of this state; undefined when all is well. */
export function wrongIn(life: Life, files: number): string | undefined {
  const { row, crm } = life;
  const { state, intent, uploaded } = row;
  if (timesInCrm(life) > 1) return "the CRM has the mail twice";
  if (state === "filed" && timesInCrm(life) === 0) return "filed, and not in the CRM";
  if (state === "duplicate" && crm.ours > 0) return "our own mail is called somebody else's";
  // A user who gave up a job in doubt was told that the CRM may have it.
  if (state === "cancelled" && !intent && crm.ours > 0) return "taken back, and in the CRM";
  if (state === "associating" && uploaded < files) return "sent without its files";
  return undefined;
}

/** Whether the mail is in the CRM, and the outbox knows it. */
export const isThere = ({ row }: Life): boolean => isFinal(row.state) && row.state !== "cancelled";
