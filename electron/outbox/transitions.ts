import type { JobState } from "../contract/job.ts";
import { StateTable } from "./state-table.ts";

/*
 * The life of a filing:
 *
 *         release, retry        claim               filesUploaded (the intent is noted)
 *   [held] ──────────> waiting ───────> uploading ───────────────────────> associating ──associated──────> [filed]
 *     │                 │ ^  ^ ^            │ ^                             │ │ │   └─────arrivedEarlier──> [filed]
 *     │ undo       undo │ │  │ └──postpone──┤ └────────uploadAgain──────────┘ │ └─────────alreadyThere────> [duplicate]
 *     v                 v │  │  interrupted │                                 │
 *   [cancelled] <───────┘ │  └──────────────│────postpone, interrupted────────┤
 *     ^                   │ retry           │ ask                             │ ask
 *     │   undo, giveUp    │                 v                                 v
 *     └───────────────────┴──────────── needs-you <───────────────────────────┘
 *                                         ^ └──────────────────────────────────────────arrivedEarlier──> [filed]
 *                                         └──restored── held, waiting, uploading or associating
 *
 * `filed`, `duplicate` and `cancelled` are final. `retry` of a `waiting` job only ends its wait.
 * The intent makes a lost answer harmless: once it is noted, Zoho may have the mail, so the job can
 * no longer be undone, and "already there" means that an earlier attempt of ours arrived. Zoho has
 * no delete: before a job with a noted intent is given up, the record's list of emails is asked; if
 * it shows the mail, the job has arrived. A job that comes back from a backup is `restored`: in any
 * state, it may have reached Zoho since then, and its intent is noted.
 */

export type JobEvent =
  /** The time for undoing is over. */
  | "release"
  /** The user takes it back, which is only possible while it cannot have reached Zoho. */
  | "undo"
  /** The user gives up a job that needs them, although it may have reached Zoho. */
  | "giveUp"
  /** A worker claims it. */
  | "claim"
  /** Every file has an id; the intent to associate is noted with the same write. */
  | "filesUploaded"
  /** Zoho accepted the mail. */
  | "associated"
  /** Zoho had the mail before we ever sent it. */
  | "alreadyThere"
  /**
   * An earlier attempt of ours went unanswered, and Zoho has the mail: it says so, or the record's
   * list shows it.
   */
  | "arrivedEarlier"
  /** Zoho refuses the file ids, which are used up or too old, or a mail that it calls there. */
  | "uploadAgain"
  /** It has to wait: no network, a pause that Zoho asked for, a fault. */
  | "postpone"
  /** It cannot continue without the user. */
  | "ask"
  /** The worker was stopped, or died, in the middle. */
  | "interrupted"
  /** The user wants to try it now. */
  | "retry"
  /** The job came from a backup: its progress since then is unknown. */
  | "restored";

/** All possible transitions. */
export const transitions = {
  held: { release: "waiting", retry: "waiting", undo: "cancelled", restored: "needs-you" },
  waiting: { claim: "uploading", retry: "waiting", undo: "cancelled", restored: "needs-you" },
  uploading: {
    filesUploaded: "associating",
    postpone: "waiting",
    ask: "needs-you",
    interrupted: "waiting",
    restored: "needs-you",
  },
  associating: {
    associated: "filed",
    arrivedEarlier: "filed",
    alreadyThere: "duplicate",
    uploadAgain: "uploading",
    postpone: "waiting",
    ask: "needs-you",
    interrupted: "waiting",
    restored: "needs-you",
  },
  "needs-you": {
    retry: "waiting",
    undo: "cancelled",
    giveUp: "cancelled",
    arrivedEarlier: "filed",
  },
  filed: {},
  duplicate: {},
  cancelled: {},
} as const satisfies Record<JobState, Partial<Record<JobEvent, JobState>>>;

const table = new StateTable<JobState, JobEvent>("job", transitions);

/** @throws IllegalTransition when the table has no such row */
export const next = (from: JobState, event: JobEvent): JobState => table.next(from, event);

export const canHappen = (from: JobState, event: JobEvent): boolean => table.canHappen(from, event);

/** Whether the state has no transitions. */
export const isFinal = (state: JobState): boolean => table.isFinal(state);
