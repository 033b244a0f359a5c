import { z } from "zod";
import { additionState } from "../../contract/job.ts";
import { jsonColumn } from "../../storage/json-column.ts";
import type { FileToAdd } from "../filing-steps.ts";
import { jobMail, type JobMail } from "../job.ts";

/** A file that a worker has claimed, as of the last write. */
export type Addition = FileToAdd & {
  readonly jobId: string;
  /** Among the files that follow the mail. */
  readonly position: number;
  /** The id of the user who filed the mail. */
  readonly account: string;
  /** The mail that it follows. */
  readonly mail?: JobMail | undefined;
  /** Earlier attempts that failed by a fault of Zoho or of the network. */
  readonly attempts: number;
  /** When the first of these failed; ms since the epoch. */
  readonly failingSince?: number | undefined;
  /** Absent where it cannot be among the record's Attachments. */
  readonly doubt?: Doubt | undefined;
};

/** An earlier attempt went unanswered: the file may be there. */
export type Doubt = {
  /** ms since the epoch. */
  readonly since: number;
  /** Attachments of its size that were there before; undefined where nobody knows. */
  readonly known: readonly string[] | undefined;
};

export const additionRow = z
  .object({
    job_id: z.string(),
    position: z.number(),
    module: z.string(),
    record_id: z.string(),
    account: z.string(),
    mail: jsonColumn.pipe(jobMail).nullable().catch(null),
    name: z.string(),
    size: z.number(),
    sha256: z.string(),
    attempts: z.number(),
    failing_since: z.number().nullable(),
    intent_at: z.number().nullable(),
    // Without a readable list the user is asked.
    known: jsonColumn.pipe(z.array(z.string())).nullable().catch(null),
  })
  .transform((row): Addition => ({
    jobId: row.job_id,
    position: row.position,
    record: { module: row.module, id: row.record_id },
    account: row.account,
    mail: row.mail ?? undefined,
    name: row.name,
    size: row.size,
    sha256: row.sha256,
    attempts: row.attempts,
    failingSince: row.failing_since ?? undefined,
    ...(row.intent_at !== null && {
      doubt: { since: row.intent_at, known: row.known ?? undefined },
    }),
  }));

export const placeRow = z.object({
  job_id: z.string(),
  position: z.number(),
  state: additionState,
});
