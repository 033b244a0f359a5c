import type { Jobs } from "./advance.ts";
import { historyWords } from "./history-words.ts";
import type { NewJob } from "./job.ts";

/**
 * The turn of a new job: one after the latest of its record, and not before the turn that is being
 * sent. So a mail to one deal waits for one mail of each other record, and not for the forty of a
 * batch that was filed before it (fair queuing).
 */
const nextTurn = `max(
  ifnull((SELECT turn FROM job WHERE finished_at IS NULL AND state = 'waiting' AND next_at IS NULL
    AND tried_at IS NULL ORDER BY turn LIMIT 1), 0),
  ifnull(1 + (SELECT max(turn) FROM job WHERE finished_at IS NULL AND tried_at IS NULL
    AND module = ? AND record_id = ?), 0))`;

/** Writes the rows of new jobs and of their files. */
export function insertJobs({ db, now }: Jobs, jobs: readonly NewJob[]): void {
  const row = db.prepare(
    `INSERT INTO job (id, draft_id, account, subject, module, record_id, record_title,
       link_module, link_id, link_title, message_id, original_sha256, fingerprint, request,
       state, next_at, created_at, file_count, mail, words, turn)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${nextTurn})`,
  );
  const fileRow = db.prepare(
    `INSERT INTO job_file (job_id, position, name, size, sha256, inline, content_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const job of jobs) {
    const { id, record, link, files, heldUntil } = job;
    row.run(
      ...[id, job.draftId, job.account, job.subject, record.module, record.id, record.title],
      ...[link?.module ?? null, link?.id ?? null, link?.title ?? null],
      ...[job.messageId, job.originalSha256, job.fingerprint ?? null, JSON.stringify(job.request)],
      ...[heldUntil === undefined ? "waiting" : "held", heldUntil ?? null, now(), files.length],
      ...[job.mail === undefined ? null : JSON.stringify(job.mail), historyWords(job)],
      ...[record.module, record.id],
    );
    for (const [position, { name, size, sha256, inline, contentId }] of files.entries())
      fileRow.run(id, position, name, size, sha256, inline ? 1 : 0, contentId ?? null);
  }
}
