import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { historyWords } from "./history-words.ts";

const jobRow = z.object({
  seq: z.number(),
  subject: z.string(),
  record_title: z.string(),
  link_title: z.string().nullable(),
  finished_at: z.number().nullable(),
});

/**
 * Makes the jobs of earlier versions searchable, by subject and record: of people and files those
 * versions kept nothing.
 *
 * A part of a migration: it writes the tables as they were then, by statements of its own.
 */
export function fillHistory(db: DatabaseSync): void {
  const rows = db.prepare(
    `SELECT seq, subject, record_title, link_title, finished_at FROM job
       WHERE state <> 'cancelled' ORDER BY finished_at, seq`,
  );
  const setWords = db.prepare("UPDATE job SET words = ? WHERE seq = ?");
  const remember = db.prepare(
    "INSERT INTO job_history (place, job, files, words) VALUES (?, ?, '[]', ?)",
  );
  let last = -Infinity;
  for (const row of rows.iterate()) {
    const job = jobRow.parse(row);
    const words = wordsOf(job);
    if (job.finished_at === null) {
      setWords.run(words, job.seq);
      continue;
    }
    last = Math.max(job.finished_at, last + 1);
    remember.run(last, job.seq, words);
  }
}

const wordsOf = ({ subject, record_title, link_title }: z.output<typeof jobRow>): string =>
  historyWords({
    subject,
    record: { module: "", id: "", title: record_title },
    link: link_title === null ? undefined : { module: "", id: "", title: link_title },
    files: [],
  });
