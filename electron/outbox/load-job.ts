import { z } from "zod";
import type { Jobs } from "./advance.ts";
import type { Job } from "./job.ts";
import { fileRow, recordsIn, workRow } from "./rows.ts";

/** How long an unused file id is considered valid. Zoho documents no lifetime. In ms. */
const fileIdLifetimeMs = 3_600_000;

/** A claimed job, as the worker needs it. Undefined when the row is invalid. */
export function loadJob(jobs: Jobs, id: string): Job | undefined {
  const { db, now } = jobs;
  forgetFileIds(jobs, id, now() - fileIdLifetimeMs);
  const row = workRow.safeParse(
    db
      .prepare(
        `SELECT id, request, attempts, failing_since, intent_at, mail, module, record_id,
           record_title, link_module, link_id, link_title FROM job WHERE id = ?`,
      )
      .get(id),
  );
  const files = z
    .array(fileRow)
    .safeParse(
      db
        .prepare("SELECT position, file_id FROM job_file WHERE job_id = ? ORDER BY position")
        .all(id),
    );
  if (!row.success || !files.success) return undefined;
  const uploaded = files.data.flatMap(({ position, file_id }) =>
    file_id === null ? [] : [[position, file_id] as const],
  );
  return {
    id,
    ...recordsIn(row.data),
    mail: row.data.mail ?? undefined,
    state: "uploading",
    request: row.data.request,
    fileCount: files.data.length,
    fileIds: new Map(uploaded),
    attempts: row.data.attempts,
    failingSince: row.data.failing_since ?? undefined,
    mayHaveArrived: row.data.intent_at !== null,
  };
}

/**
 * Deletes the ids of a job's files that were uploaded until then. Also ids from the future: the
 * clock was set back, and their age is unknown.
 */
export function forgetFileIds({ db, now }: Jobs, id: string, uploadedUntil: number): void {
  db.prepare(
    "UPDATE job_file SET file_id = NULL, uploaded_at = NULL WHERE job_id = ? AND (uploaded_at <= ? OR uploaded_at > ?)",
  ).run(id, uploadedUntil, now());
}
