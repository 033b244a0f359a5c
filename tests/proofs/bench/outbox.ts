import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { openMails } from "../../../electron/workspace/data/databases.ts";
import { account, type Account } from "../../support/practice.ts";
import { letter } from "../crash/letters.ts";
import { bareCalls } from "./bare-calls.ts";
import { once as single, quantiles, type Row } from "./row.ts";

const piles = [50, 1_000, 10_000];
/** So many jobs are sent of each pile, so that only the pile makes a difference. */
const sentOfEach = 300;
const enqueuedAlone = 20;
const latencyMs = 50;
/** The limit of calls in flight, all of them mails. */
const idealPerSecond = 3 / (latencyMs / 1000);

/** What a script-drain.ts has measured, all of it of its own process. */
export type Drain = {
  readonly startCpuMs: number;
  readonly cpuMsPerJob: number;
  readonly perSecond: number;
  /** Of the event loop. */
  readonly stallMs: number;
  /** The largest resident memory. */
  readonly peakMB: number;
  /** What is still used after the collection of garbage. */
  readonly heapMB: number;
};

/**
 * What sending costs main beside a pile of waiting jobs, with a window that takes what is sent to
 * it, and a practice CRM that answers late.
 */
export async function benchOutbox(onRow: (row: Row) => void): Promise<void> {
  for (const pile of piles) await draining(pile, onRow);
}

async function draining(pile: number, onRow: (row: Row) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-outbox-"));
  const crm = await startCrm(path.join(folder, "crm"));
  try {
    const enqueuing = fill(path.join(folder, "organisation"), pile);
    const drain = await drained(folder, Math.min(pile, sentOfEach), crm.account);
    const peer = await bareCalls(crm.account, sentOfEach);
    const waiting = `${pile} waiting`;
    const row = (name: string, value: number, unit: string, more: Partial<Row> = {}) => {
      onRow({ name, of: waiting, ...single(value), unit, ...more });
    };
    onRow({ name: "one more job", of: waiting, ...quantiles(enqueuing), unit: "ms" });
    row("a job is sent", drain.cpuMsPerJob, "ms of main's processor time");
    row("the start beside them", drain.startCpuMs, "ms of main's processor time");
    row("longest stall of main", drain.stallMs, "ms");
    const note = `${((100 * drain.perSecond) / idealPerSecond).toFixed(0)} % of a CRM that needs ${latencyMs} ms and nothing more`;
    const ratio = drain.perSecond / peer;
    const bare = "bare calls, three at a time";
    const unit = "jobs/s";
    onRow({
      name: "jobs are sent",
      of: `${bare}, ${waiting}`,
      ...single(peer),
      unit,
      isPeer: true,
    });
    row("jobs are sent", drain.perSecond, unit, { peer: bare, ratio, note });
    row("memory at its peak", drain.peakMB, "MB");
    row("memory in use", drain.heapMB, "MB");
  } finally {
    crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function drained(folder: string, jobs: number, crm: Account): Promise<Drain> {
  const script = path.join(import.meta.dirname, "script-drain.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--no-warnings", "--expose-gc", script],
    ...[path.join(folder, "organisation"), String(jobs), JSON.stringify(crm)],
  ]);
  return JSON.parse(stdout) as Drain;
}

/** @returns how long each of the last jobs took to be on disk, in ms */
function fill(folder: string, size: number): number[] {
  const { db } = openMails(folder, { repair: false, nowMs: Date.now() });
  const store = new OutboxStore(db, { now: Date.now });
  const jobs = Array.from({ length: size }, (_, number) => letter(1, number, 0).job);
  const last = jobs.splice(-enqueuedAlone);
  db.exec("PRAGMA synchronous = OFF");
  store.add(jobs);
  db.exec("PRAGMA synchronous = FULL");
  const enqueuing = last.map((job) => {
    const began = performance.now();
    store.add([job]);
    return performance.now() - began;
  });
  db.close();
  return enqueuing;
}

async function startCrm(folder: string) {
  const script = path.join(import.meta.dirname, "script-crm.ts");
  const child = spawn(process.execPath, ["--no-warnings", script, folder, String(latencyMs)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { account: account.parse(JSON.parse(line)), stop: () => child.stdin.end() };
}
