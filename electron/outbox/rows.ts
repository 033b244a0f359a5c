import { z } from "zod";
import { jobState, seen, type JobView } from "../contract/job.ts";
import { problem } from "../contract/problem.ts";
import { jsonColumn } from "../storage/json-column.ts";
import { heldBackBy } from "./additions/twins.ts";
import { additionsShown } from "./additions/view.ts";
import { jobMail } from "./job.ts";

/*
 * Schemas of the stored rows. They are validated like foreign data: another version of the app may
 * have written them.
 */

export const idRow = z.object({ id: z.string() });
export const knownRow = z.object({ id: z.string(), state: jobState });
export const stateRow = z.object({
  state: jobState,
  intent_at: z.number().nullable(),
  problem: z.string().nullable(),
});

/** What tells the mail of a job from others. */
export const mailRow = z.object({
  message_id: z.string(),
  original_sha256: z.string(),
  fingerprint: z.string().nullable(),
});

export const requestRow = z.object({ request: jsonColumn });

export const fileRow = z.object({ position: z.number(), file_id: z.string().nullable() });

/** Where a job goes. */
export const recordsRow = z.object({
  module: z.string(),
  record_id: z.string(),
  record_title: z.string(),
  link_module: z.string().nullable(),
  link_id: z.string().nullable(),
  link_title: z.string().nullable(),
});

/** The columns that the worker needs. */
export const workRow = recordsRow.extend({
  id: z.uuid(),
  request: jsonColumn,
  attempts: z.number(),
  failing_since: z.number().nullable(),
  intent_at: z.number().nullable(),
  mail: jsonColumn.pipe(jobMail).nullable(),
});

/** The record of a job, and the linked one if there is one. */
export function recordsIn(row: z.output<typeof recordsRow>): Pick<JobView, "record" | "link"> {
  const { link_module: module, link_id: id, link_title: title } = row;
  const isLinked = module !== null && id !== null && title !== null;
  return {
    record: { module: row.module, id: row.record_id, title: row.record_title },
    ...(isLinked && { link: { module, id, title } }),
  };
}

/**
 * The columns of a view; `uploaded` and `total` count the files, whose rows are deleted when the
 * job ends.
 */
export const viewColumns = `id, seq, draft_id, subject, module, record_id, record_title, link_module, link_id, link_title, state, created_at,
  next_at, finished_at, tried_at, attempts, intent_at, seen, problem,
  iif(finished_at IS NULL, (SELECT count(file_id) FROM job_file WHERE job_id = job.id), file_count) AS uploaded, file_count AS total,
  (SELECT json_group_array(json_object('state', state, 'name', name, 'nextAt', next_at,
      'heldBackBy', ${heldBackBy},
      'problem', CASE WHEN json_valid(problem) THEN json(problem) END) ORDER BY position)
    FROM job_addition AS one WHERE job_id = job.id) AS additions`;

export const viewRow = recordsRow
  .extend({
    id: z.string(),
    seq: z.number(),
    draft_id: z.string(),
    subject: z.string(),
    state: jobState,
    created_at: z.number(),
    next_at: z.number().nullable(),
    finished_at: z.number().nullable(),
    seen: seen.nullable(),
    tried_at: z.number().nullable(),
    attempts: z.number(),
    intent_at: z.number().nullable(),
    // An unreadable problem must not hide the job.
    problem: jsonColumn.pipe(problem).nullable().catch(null),
    uploaded: z.number(),
    total: z.number(),
    additions: jsonColumn.pipe(additionsShown),
  })
  .transform((row): JobView => ({
    id: row.id,
    seq: row.seq,
    draftId: row.draft_id,
    subject: row.subject,
    ...recordsIn(row),
    state: row.state,
    createdAt: row.created_at,
    ...(row.next_at !== null && { nextAt: row.next_at }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.seen !== null && { seen: row.seen }),
    ...(row.tried_at !== null && { triedAt: row.tried_at }),
    ...(row.attempts > 0 && { attempts: row.attempts }),
    ...(row.intent_at !== null && row.finished_at === null && { mayHaveArrived: true }),
    ...(row.problem !== null && { problem: row.problem }),
    files: { uploaded: row.uploaded, total: row.total },
    ...(row.additions !== undefined && { additions: row.additions }),
  }));

/** A filed mail that was not read back yet. */
export const unseenRow = z
  .object({
    id: z.string(),
    module: z.string(),
    record_id: z.string(),
    crm_message_id: z.string(),
    sent: jsonColumn,
  })
  .transform((row) => ({
    id: row.id,
    record: { module: row.module, id: row.record_id },
    crmMessageId: row.crm_message_id,
    sent: row.sent,
  }));
export type Unseen = z.output<typeof unseenRow>;
