import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { HistoryQuery } from "../../../electron/contract/history.ts";
import { fillHistory } from "../../../electron/outbox/fill-history.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import {
  mailsIn,
  openMails,
  openRecords,
  recordsIn,
} from "../../../electron/workspace/data/databases.ts";
import { exportHistory } from "../../../electron/workspace/history/export-history.ts";
import { RecordReader } from "../../../electron/workspace/records/record-reader.ts";
import { newJob } from "../../support/outbox/world.ts";
import { manyRecords } from "./many-records.ts";
import { quantiles, type Row } from "./row.ts";

/** What a person who files four hundred mails a working day has after a month, and a year. */
const sizes = { usual: 10_000, full: 100_000 };
const batch = 1_000;
const ended = 500;
/** What a user types, letter by letter. */
const typed = ["müller renewal", "training 4711", "gmbh", "offer", "ana@", "kowalski"].flatMap(
  (text) => Array.from(text, (_, at) => text.slice(0, at + 1)),
);
const begun = Date.UTC(2026, 0, 1);
const everyMs = 240_000;

/** A long history; with all that was ever filed, it takes minutes to fill. */
export async function benchHistory(onRow: (row: Row) => void, isFull: boolean): Promise<void> {
  const size = isFull ? sizes.full : sizes.usual;
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-history-"));
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  openRecords(folder).close();
  const reader = new RecordReader({ records: recordsIn(folder), mails: mailsIn(folder) });
  try {
    fill(db, size);
    ending(db, size, onRow);
    sizeOnDisk(db, size, folder, onRow);
    await searches(reader, size, onRow);
    await exporting(reader, size, folder, onRow);
    forgetting(db, onRow);
    migrating(db, onRow);
  } finally {
    await reader.close();
    db.close();
    await rm(folder, { recursive: true });
  }
}

/** Each job ends by the statement that `advance` makes, which the trigger completes. */
function fill(db: DatabaseSync, size: number): void {
  const store = new OutboxStore(db, { now: () => begun });
  const end = db.prepare(
    `UPDATE job SET state = 'filed', intent_at = 1, finished_at = ?, request = NULL, words = NULL,
       crm_message_id = ? WHERE id = ?`,
  );
  db.exec("PRAGMA synchronous = OFF");
  let n = 0;
  let jobs: ReturnType<typeof newJob>[] = [];
  const write = () => {
    store.add(jobs);
    db.exec("BEGIN");
    for (const { id } of jobs) {
      end.run(begun + n * everyMs, "7c9e".repeat(16), id);
      n += 1;
    }
    db.exec("COMMIT; DELETE FROM job_file; DELETE FROM job_change");
    jobs = [];
  };
  for (const record of manyRecords(size, 1)) {
    jobs.push(jobFor(record, n + jobs.length));
    if (jobs.length === batch) write();
  }
  write();
  db.exec("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
}

/** Processor time of this thread, ms. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** @returns the longest turn of main while `work` goes on, ms of processor time */
async function longestTurn(work: () => Promise<void>): Promise<string> {
  let isDone = false;
  let longest = 0;
  let began = processorTime();
  const watch = () => {
    const now = processorTime();
    longest = Math.max(longest, now - began);
    began = now;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  isDone = true;
  return `longest turn of main ${longest.toFixed(0)} ms of processor time`;
}

type Filed = { readonly module: string; readonly id: string; readonly title: string };

const jobFor = ({ module, id, title }: Filed, n: number) =>
  newJob({
    ...{
      subject: `Re: Offer ${n} for the renewal of the framework contract, ${title}`,
      fileCount: 2,
    },
    record: { module, id, title },
    mail: {
      from: { name: title, address: `person.${n % 5_000}@client-${n % 800}.example` },
      to: [{ name: "Sam Seller", address: "sam@seller.example" }],
      cc: [{ name: "Ana Client", address: `ana@client-${n % 800}.example` }],
      bcc: [],
      date: "2026-03-01T10:04:00+05:30",
      direction: "received",
    },
  });

/** As in the app: each job by itself, on disk before the next. */
function ending(db: DatabaseSync, size: number, onRow: (row: Row) => void): void {
  const store = new OutboxStore(db, { now: () => begun + size * everyMs });
  const jobs = [...manyRecords(ended, 2)].map((record, n) => jobFor(record, n));
  store.add(jobs);
  const times = jobs.map(() => {
    const job = store.noteIntent(store.claim()!);
    const start = processorTime();
    store.associated(job, "7c9e".repeat(16));
    return processorTime() - start;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const note = `longest ${Math.max(...times).toFixed(0)} ms`;
  const unit = "ms of processor time (mean)";
  onRow({ name: `a job ends beside ${size} filed`, p50: mean, p95: mean, unit, note });
}

function sizeOnDisk(
  db: DatabaseSync,
  size: number,
  folder: string,
  onRow: (row: Row) => void,
): void {
  const megabytes = (where: string) => {
    const sql = `SELECT coalesce(sum(pgsize), 0) AS bytes FROM dbstat WHERE name ${where}`;
    try {
      return `${(Number(db.prepare(sql).get()?.["bytes"]) / 1e6).toFixed(1)} MB`;
    } catch {
      return "not known"; // SQLite was built without dbstat
    }
  };
  const whole = statSync(mailsIn(folder)).size / 1e6;
  const note = `index ${megabytes("LIKE 'job_words%'")}, job_history ${megabytes("LIKE '%job_history%'")}, job ${megabytes("= 'job'")}`;
  onRow({ name: `database with ${size} filed mails`, p50: whole, p95: whole, unit: "MB", note });
}

async function searches(
  reader: RecordReader,
  size: number,
  onRow: (row: Row) => void,
): Promise<void> {
  await reader.history({ text: "" }); // starts the thread
  const measure = async (name: string, asks: readonly (() => Promise<unknown>)[]) => {
    const times: number[] = [];
    const turn = await longestTurn(async () => {
      for (const ask of asks) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
    });
    const note = `longest ${Math.max(...times).toFixed(1)} ms; ${turn}`;
    onRow({ name, unit: "ms", ...quantiles(times), note });
  };
  const page = (query: HistoryQuery, before?: number) => () => reader.history(query, before);
  const places = Array.from({ length: 60 }, (_, at) => begun + ((at * size) / 60) * everyMs);
  await measure(
    "search while somebody types, with its count",
    typed.map((text) => page({ text })),
  );
  await measure(
    "first page, with its count",
    places.map(() => page({ text: "" })),
  );
  await measure(
    "a page anywhere",
    places.map((place) => page({ text: "" }, place)),
  );
  await measure(
    "a page anywhere of a search",
    places.map((place) => page({ text: "offer" }, place)),
  );
  await measure(
    "a month of one kind of record",
    places.map((from) => page({ text: "", module: "Leads", from, to: from + 30 * 24 * 3_600_000 })),
  );
  await measure(
    "a kind that nobody filed to",
    places.slice(0, 10).map(() => page({ text: "", module: "None" })),
  );
  const inParts = (from: number, ms: number) => () =>
    reader.filed(Array.from({ length: 31 }, (_, at) => Math.round(from + (at * ms) / 30)));
  await measure(
    "the chart of 30 days",
    places.slice(0, 20).map((from) => inParts(from, 30 * 24 * 3_600_000)),
  );
  await measure(
    "the chart, if all mails were of 30 days",
    places.slice(0, 5).map(() => inParts(begun, size * everyMs)),
  );
}

async function exporting(
  reader: RecordReader,
  size: number,
  folder: string,
  onRow: (row: Row) => void,
): Promise<void> {
  for (const format of ["csv", "json"] as const) {
    const file = path.join(folder, `history.${format}`);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const turn = await longestTurn(async () => {
      await exportHistory(file, format, reader.receipts({ text: "" }));
    });
    const seconds = (performance.now() - start) / 1000;
    const note = `${(statSync(file).size / 1e6).toFixed(0)} MB; ${turn}, memory grew by ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`;
    onRow({
      name: `export of ${size} mails as ${format}`,
      p50: seconds,
      p95: seconds,
      unit: "s",
      note,
    });
  }
}

function forgetting(db: DatabaseSync, onRow: (row: Row) => void): void {
  const store = new OutboxStore(db, { now: () => begun });
  const until = begun + 1_000 * everyMs;
  const times: number[] = [];
  for (let start = processorTime(); store.forget({ filed: until, takenBack: 0 }) > 0;) {
    times.push(processorTime() - start);
    start = processorTime();
  }
  const unit = "ms of processor time";
  const note = `longest ${Math.max(...times).toFixed(0)} ms`;
  onRow({ name: "forget some, in one turn of main", unit, ...quantiles(times), note });
}

/** What the first start of this version costs with so long a history. */
function migrating(db: DatabaseSync, onRow: (row: Row) => void): void {
  // The trigger would overwrite each word in the index.
  db.exec("DROP TRIGGER job_forgotten; DELETE FROM job_history");
  db.exec("INSERT INTO job_words (job_words) VALUES ('delete-all'); BEGIN");
  const start = performance.now();
  fillHistory(db);
  db.exec("COMMIT");
  const seconds = (performance.now() - start) / 1000;
  onRow({
    name: "take over the jobs of an earlier version, once",
    p50: seconds,
    p95: seconds,
    unit: "s",
  });
}
