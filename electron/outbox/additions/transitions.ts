import type { AdditionState } from "../../contract/job.ts";
import { StateTable } from "../state-table.ts";

/*
 * The life of a file that follows its mail into the record's own Attachments:
 *
 *                  mailArrived         claim
 *     planned ──────────────> waiting ───────> adding ──added──> [added]
 *        │                     │ ^  ^            │ │
 *        │ (mail taken back)   │ │  └──postpone──┤ │ ask
 *        v                     │ │   interrupted │ v
 *     no row          giveUp   │ └───retry──── needs-you <──restored── waiting, adding
 *                              └──────────┬──────┘
 *                                         v giveUp
 *                                     [given-up]
 *
 * The mail is filed before, and stays filed whatever becomes of its files. Zoho takes a file as
 * often as it is sent. So the intent is noted before each call, with the ids of the attachments
 * that the record has already. While an intent is noted, the file may be there: the record's list
 * is asked before anything is sent again. Where the list cannot tell, the user is asked.
 */

export type AdditionEvent =
  /** Its mail is in the CRM. */
  | "mailArrived"
  /** A worker claims it. */
  | "claim"
  /** Zoho has it: it says so, or the record's list shows it after a lost answer. */
  | "added"
  /** It has to wait: no network, a pause, a fault, or a call that may still arrive. */
  | "postpone"
  /** It cannot continue without the user. */
  | "ask"
  /** The worker was stopped, or died, in the middle. */
  | "interrupted"
  /** The user wants to try it now. */
  | "retry"
  /** The user does without it. */
  | "giveUp"
  /** It came from a backup: its progress since then is unknown. */
  | "restored";

export const transitions = {
  planned: { mailArrived: "waiting" },
  waiting: { claim: "adding", retry: "waiting", giveUp: "given-up", restored: "needs-you" },
  adding: {
    added: "added",
    postpone: "waiting",
    ask: "needs-you",
    interrupted: "waiting",
    restored: "needs-you",
  },
  "needs-you": { retry: "waiting", giveUp: "given-up" },
  added: {},
  "given-up": {},
} as const satisfies Record<AdditionState, Partial<Record<AdditionEvent, AdditionState>>>;

export const additionTable = new StateTable<AdditionState, AdditionEvent>("file", transitions);
