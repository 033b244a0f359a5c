import type { Jobs } from "./advance.ts";
import type { NewJob } from "./job.ts";

/** Writes the rows of a new job and of its files. */
export function insertJob({ db, now }: Jobs, job: NewJob): void {
  const { record, link } = job;
  db.prepare(
    `INSERT INTO job (id, draft_id, account, subject, module, record_id, record_title, link_module, link_id, link_title,
         message_id, original_sha256, fingerprint, request, state, next_at, created_at, file_count)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[job.id, job.draftId, job.account, job.subject, record.module, record.id, record.title],
    ...[link?.module ?? null, link?.id ?? null, link?.title ?? null],
    ...[job.messageId, job.originalSha256, job.fingerprint ?? null],
    JSON.stringify(job.request),
    ...[
      job.heldUntil === undefined ? "waiting" : "held",
      job.heldUntil ?? null,
      now(),
      job.files.length,
    ],
  );
  const file = db.prepare(
    "INSERT INTO job_file (job_id, position, name, size, sha256, inline, content_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const [position, { name, size, sha256, inline, contentId }] of job.files.entries())
    file.run(job.id, position, name, size, sha256, inline ? 1 : 0, contentId ?? null);
}
