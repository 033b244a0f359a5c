import { z } from "zod";
import { problem } from "./problem.ts";
import { recordRef } from "./record.ts";

/** The states of a filing; electron/outbox/transitions.ts says which may follow which. */
export const jobState = z.enum([
  "held",
  "waiting",
  "uploading",
  "associating",
  "filed",
  "duplicate",
  "needs-you",
  "cancelled",
]);
export type JobState = z.output<typeof jobState>;

/**
 * How the CRM shows a filed mail that was read back. `other`: with another text, or with files of
 * other sizes, than were sent; `incomplete`: without a file.
 */
export const seen = z.enum(["whole", "other", "incomplete"]);
export type Seen = z.output<typeof seen>;

/** The states of a file for the record's Attachments; see electron/outbox/additions/transitions.ts. */
export const additionState = z.enum([
  "planned",
  "waiting",
  "adding",
  "needs-you",
  "added",
  "given-up",
]);
export type AdditionState = z.output<typeof additionState>;

/** Bytes that have left this computer, and bytes in all. */
const progress = z.object({ sent: z.number().int(), total: z.number().int() });

/** What becomes of the files that follow a mail into the record's own Attachments. */
export const additionsView = z.object({
  total: z.number().int().positive(),
  added: z.number().int().nonnegative(),
  givenUp: z.number().int().nonnegative(),
  /** Of the file that is furthest from its end; `over` when there is none. */
  state: z.enum(["planned", "waiting", "adding", "needs-you", "over"]),
  nextAt: z.number().exactOptional(),
  /** Why that one waits, or needs the user. */
  problem: problem.exactOptional(),
  /** Of the file that is being sent. */
  progress: progress.exactOptional(),
});
export type AdditionsView = z.output<typeof additionsView>;

/** A filing as the window shows it. Times are ms since the epoch. */
export const jobView = z.object({
  id: z.uuid(),
  /** Jobs lie in the outbox in this order, oldest first. */
  seq: z.number().int(),
  /** The draft it was made from; it comes back to the tray when the job is cancelled. */
  draftId: z.uuid(),
  subject: z.string(),
  record: recordRef,
  link: recordRef.exactOptional(),
  state: jobState,
  createdAt: z.number(),
  /** `held` until then, or `waiting` until then. Absent: as soon as possible. */
  nextAt: z.number().exactOptional(),
  finishedAt: z.number().exactOptional(),
  seen: seen.exactOptional(),
  /** When it was last tried. */
  triedAt: z.number().exactOptional(),
  /** How often it failed by a fault of Zoho or of the network, since the user last tried it. */
  attempts: z.number().int().positive().exactOptional(),
  /** The answer to an attempt was lost: Zoho may have the mail, so it cannot simply be taken back. */
  mayHaveArrived: z.literal(true).exactOptional(),
  /** Why it waits or needs the user. */
  problem: problem.exactOptional(),
  files: z.object({
    uploaded: z.number().int(),
    total: z.number().int(),
    /** While files are being uploaded. */
    progress: progress.exactOptional(),
  }),
  /** Absent where no file follows the mail. */
  additions: additionsView.exactOptional(),
});
export type JobView = z.output<typeof jobView>;
