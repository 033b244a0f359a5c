import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { Clock, makeWorld, newJob } from "../../support/outbox/world.ts";

const minute = 60_000;
const hour = 60 * minute;
const jobCount = 200;

/**
 * Where an older version may have left a job. It was killed, so some are in the middle; of those
 * that noted their intent, one kind has arrived.
 */
const places = [
  { state: "held", intent: false, files: 0, hasIds: false },
  { state: "waiting", intent: false, files: 1, hasIds: false },
  { state: "waiting", intent: true, files: 2, hasIds: true },
  { state: "uploading", intent: false, files: 2, hasIds: false },
  { state: "associating", intent: true, files: 1, hasIds: true },
  { state: "associating", intent: true, files: 0, hasIds: false, hasArrived: true },
  { state: "needs-you", intent: true, files: 1, hasIds: false },
] as const;

type Place = (typeof places)[number];

const kept = [
  ...["id", "draft_id", "account", "subject", "module", "record_id", "record_title"],
  ...["message_id", "original_sha256", "request", "state", "next_at", "created_at"],
  ...["intent_at", "problem"],
];
const addJob = `INSERT INTO job (${kept.join()}) VALUES (${kept.map(() => "?").join()})`;
const addFile = `INSERT INTO job_file (job_id, position, name, size, sha256, inline, file_id, uploaded_at)
  VALUES (?, ?, ?, ?, ?, 0, ?, ?)`;

/** As the first version wrote it; the columns of later ones have defaults. */
function write(db: DatabaseSync, place: Place, now: number) {
  const { state, intent, files, hasIds } = place;
  const job = newJob({ fileCount: files });
  const problem = { code: "earlier-version", values: { text: "Zoho is down." } };
  db.prepare(addJob).run(
    ...[job.id, job.draftId, job.account, job.subject],
    ...[job.record.module, job.record.id, job.record.title],
    ...[job.messageId, job.originalSha256, JSON.stringify(job.request), state],
    ...[state === "held" ? now + minute : null, now, intent ? now : null],
    state === "needs-you" ? JSON.stringify(problem) : null,
  );
  for (const [position, { name, size, sha256 }] of job.files.entries())
    db.prepare(addFile).run(
      ...[job.id, position, name, size, sha256],
      ...[hasIds ? `${job.id}-${position}` : null, hasIds ? now : null],
    );
  return { ...job, place };
}

it.each([
  ["the first version", 1],
  ["the version before", migrations.length - 1],
])("a queue of %s is filed to its end, every mail once", async (_, count) => {
  const db = new DatabaseSync(":memory:");
  for (const { sql } of migrations.slice(0, count)) db.exec(sql);
  const { time } = new Clock();
  const jobs = Array.from({ length: jobCount }, (__, index) =>
    write(db, places[index % places.length]!, time),
  );
  for (const { sql } of migrations.slice(count)) db.exec(sql);

  const { worker, clock, store, zoho, stateOf } = makeWorld(db);
  for (const { messageId, files, place } of jobs) {
    zoho.fileCounts.set(messageId, files.length);
    if ("hasArrived" in place) zoho.filed.set(messageId, []);
  }
  worker.start();
  await clock.pass(hour);
  for (const job of jobs) {
    expect(stateOf(job)).toBe(job.place.state === "needs-you" ? "needs-you" : "filed");
    store.retry(job.id);
  }
  worker.wake();
  await clock.pass(hour);
  await worker.stop();
  expect(new Set(jobs.map(stateOf))).toEqual(new Set(["filed"]));
  expect(zoho.filed.size).toBe(jobCount);
  expect(zoho.calls.filter((call) => call.startsWith("associate"))).toHaveLength(jobCount);
  db.close();
});
