import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { DatabaseSync } from "node:sqlite";
import type { RecordRow } from "../../../electron/records/row.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { batchSize } from "../../../electron/records/write-records.ts";
import {
  mailsIn,
  openMails,
  openRecords,
  recordsIn,
} from "../../../electron/workspace/data/databases.ts";
import { RecordReader } from "../../../electron/workspace/records/record-reader.ts";
import { manyRecords, modulesOfMany } from "./many-records.ts";
import { questionsFor, typedTexts } from "./record-questions.ts";
import { mailpin, peers, type Searcher } from "./record-searchers.ts";
import { quantiles, type Row } from "./row.ts";
import { benchSuggestions } from "./suggestions.ts";

/** The index of a million takes half an hour to fill. Peers are tried with the first sizes only. */
const sizes = {
  usual: { withPeers: [10_000], alone: [100_000] },
  full: { withPeers: [10_000, 100_000], alone: [1_000_000] },
};
const titles = 24;
const questions = 12;
const questionsOfPeers = 4;

/**
 * Searching the local copy of the records: how long an answer takes while somebody types, how long
 * it holds up main, what is found, and what the copy costs.
 */
export async function benchRecords(onRow: (row: Row) => void, isFull: boolean): Promise<void> {
  const { withPeers, alone } = isFull ? sizes.full : sizes.usual;
  for (const size of [...withPeers, ...alone]) {
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-"));
    const db = openRecords(folder);
    try {
      await benchSize(size, withPeers.includes(size) ? peers : {}, folder, db, onRow);
    } finally {
      db.close();
      await rm(folder, { recursive: true });
    }
  }
}

async function benchSize(
  size: number,
  others: typeof peers,
  folder: string,
  db: DatabaseSync,
  onRow: (row: Row) => void,
): Promise<void> {
  const records = fill(db, size, folder, onRow);
  const typed = typedTexts(records, titles);
  const own = mailpin(db);
  const ownRow = timesOf(own, typed);
  onRow({ ...ownRow, name: `search ${size} records`, of: "Mailpin", unit: "ms" });
  onRow({ ...(await stallOf(folder, typed)), of: `${size} records` });
  onRow(benchSuggestions(db, records));
  const asked = questionsFor(records, questions);
  report(size, "Mailpin", own, asked, onRow);
  const fewer = questionsFor(records, questionsOfPeers); // Fuse.js takes a second for a long text
  for (const [name, build] of Object.entries(others)) {
    const peer = build(records, db);
    const times = timesOf(
      peer,
      typed.filter((_, at) => at % 8 === 0),
    );
    onRow({
      ...{ ...times, name: `search ${size} records`, of: name, unit: "ms", isPeer: true },
      ...{ peer: "Mailpin", ratio: times.p50 / ownRow.p50 },
    });
    report(size, name, peer, fewer, onRow);
  }
}

function fill(
  db: DatabaseSync,
  size: number,
  folder: string,
  onRow: (row: Row) => void,
): RecordRow[] {
  const store = new RecordStore(db);
  store.setModules(modulesOfMany);
  const records = [...manyRecords(size, 1)];
  const turns: number[] = [];
  for (let at = 0; at < size; at += batchSize) {
    const start = performance.now();
    store.put(records.slice(at, at + batchSize));
    turns.push(performance.now() - start);
  }
  const bytes = statSync(recordsIn(folder)).size;
  const seconds = turns.reduce((sum, turn) => sum + turn, 0) / 1000;
  onRow({
    ...{ name: `write ${batchSize} records`, of: `of ${size}`, unit: "ms" },
    ...quantiles(turns),
    note: `${Math.round(size / seconds)} a second, longest ${Math.max(...turns).toFixed(1)} ms, ${(bytes / 1e6).toFixed(1)} MB`,
  });
  return records;
}

function timesOf(search: Searcher, texts: readonly string[]): { p50: number; p95: number } {
  for (const text of texts.slice(0, 20)) search(text);
  return quantiles(
    texts.map((text) => {
      const start = performance.now();
      search(text);
      return performance.now() - start;
    }),
  );
}

/** As the window searches: in the thread, while main goes on. */
async function stallOf(folder: string, texts: readonly string[]): Promise<Row> {
  openMails(folder, { repair: false, nowMs: 0 }).db.close();
  const reader = new RecordReader({ records: recordsIn(folder), mails: mailsIn(folder) });
  const find = (text: string) => reader.find(text, { limit: 50 });
  await find(""); // starts the thread
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await find(text);
    times.push(performance.now() - start);
  }
  delay.disable();
  await reader.close();
  const note = `main was held up for ${(delay.max / 1e6).toFixed(1)} ms at most`;
  return {
    name: "a search as the window makes it, 50 hits",
    unit: "ms",
    ...quantiles(times),
    note,
  };
}

function report(
  size: number,
  name: string,
  search: Searcher,
  asked: ReturnType<typeof questionsFor>,
  onRow: (row: Row) => void,
): void {
  const shares = Object.entries(asked).map(([kind, some]) => {
    const found = some.filter(({ text, id }) => search(text).includes(id)).length;
    return [kind, (100 * found) / some.length] as const;
  });
  const values = shares.map(([, share]) => share);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  onRow({
    ...{ name: `found among ${size} records`, of: name, unit: "% (mean, least)" },
    ...{ p50: mean, p95: Math.min(...values), ...(name !== "Mailpin" && { isPeer: true }) },
    note: shares.map(([kind, share]) => `${kind} ${Math.round(share)}`).join(", "),
  });
}
