import type { JobState } from "../contract/job.ts";

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
 * `filed`, `duplicate` and `cancelled` are final. A `waiting` job may be told to `retry`, which
 * only ends its wait. The intent is what makes a lost answer harmless: once it is noted, Zoho may
 * have the mail, so the job can no longer be undone, and "already there" means that an earlier try
 * of ours arrived. Zoho has no delete: before a job with a noted intent is given up, the record's
 * list of emails is asked; if it shows the mail, the job has arrived. A job that comes back from a
 * backup is `restored`: wherever it stood, it may have reached Zoho since, and its intent is noted.
 */

export type JobEvent =
  /** The time for undoing is over. */
  | "release"
  /** The user takes it back. Only as long as it cannot have reached Zoho. */
  | "undo"
  /** The user lets go of a job that needs them, although it may have reached Zoho. */
  | "giveUp"
  /** A worker takes it. */
  | "claim"
  /** Every file has an id; the intent to associate is noted with the same write. */
  | "filesUploaded"
  /** Zoho took the mail. */
  | "associated"
  /** Zoho had the mail before we ever sent it. */
  | "alreadyThere"
  /**
   * An earlier try of ours went unanswered, and Zoho has the mail: it says so, or the record's list
   * shows it.
   */
  | "arrivedEarlier"
  /** Zoho refuses the file ids: they are spent or too old. */
  | "uploadAgain"
  /** Not now: no network, a pause that Zoho asked for, a fault. */
  | "postpone"
  /** Only the user can go on. */
  | "ask"
  /** The worker was stopped, or died, in the middle. */
  | "interrupted"
  /** The user wants it tried now. */
  | "retry"
  /** The job came out of a backup: what has become of it since, nobody knows. */
  | "restored";

/** What is not in this table cannot happen. */
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

/** A mistake in our code: nobody may ask this of a job in that state. */
export class IllegalTransition extends Error {
  override readonly name = "IllegalTransition";
}

/** @throws IllegalTransition when the table has no such row */
export function next(from: JobState, event: JobEvent): JobState {
  const to = follower(from, event);
  if (to === undefined) throw new IllegalTransition(`${event} cannot happen to a ${from} job`);
  return to;
}

export const canHappen = (from: JobState, event: JobEvent): boolean =>
  follower(from, event) !== undefined;

/** Nothing follows on these. */
export const isFinal = (state: JobState): boolean => Object.keys(transitions[state]).length === 0;

function follower(from: JobState, event: JobEvent): JobState | undefined {
  const row: Partial<Record<JobEvent, JobState>> = transitions[from];
  return row[event];
}
