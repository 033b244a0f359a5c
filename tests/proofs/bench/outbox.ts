import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { serialize } from "node:v8";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { pushes } from "../../../electron/contract/calls.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { openMails } from "../../../electron/workspace/data/databases.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { account, type Account } from "../../support/practice.ts";
import { letter } from "../crash/letters.ts";
import type { Row } from "./row.ts";

const piles = [50, 500, 2_000, 10_000];
/** So many jobs are sent of each pile, so that only the pile makes a difference. */
const sentOfEach = 300;
const latencyMs = 50;
/** The limit of calls in flight, all of them mails. */
const idealPerSecond = 3 / (latencyMs / 1000);

/**
 * What sending costs main beside a pile of waiting jobs, with a window that takes what is sent to
 * it, and a practice CRM that answers late.
 */
export async function benchOutbox(onRow: (row: Row) => void): Promise<void> {
  await draining(50, () => undefined); // the first round compiles
  for (const pile of piles) await draining(pile, onRow);
}

async function draining(pile: number, onRow: (row: Row) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-outbox-"));
  const crm = await startCrm(path.join(folder, "crm"));
  const home = path.join(folder, "organisation");
  fill(home, pile);
  const startedAt = process.cpuUsage();
  const organisation = open(home, crm.account);
  try {
    const opened = cpuMsSince(startedAt);
    const drain = await drained(organisation, Math.min(pile, sentOfEach));
    for (const [name, value, unit, note] of [
      ["a job", drain.cpuMs / drain.jobs, "ms of main's processor time"],
      ["the start", opened, "ms of main's processor time"],
      ["longest stall of main", drain.longestMs, "ms"],
      ["drain", drain.perSecond, "jobs/s", `${share(drain.perSecond)} of the ideal`],
      ["memory", process.memoryUsage().rss / 1e6, "MB"],
    ] as const)
      onRow({ name: `${pile} waiting: ${name}`, p50: value, p95: value, unit, note: note ?? "" });
  } finally {
    await organisation.close();
    crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const share = (perSecond: number) => `${((100 * perSecond) / idealPerSecond).toFixed(0)} %`;

async function drained(organisation: Organisation, jobs: number) {
  let filed = 0;
  const { promise: allFiled, resolve } = Promise.withResolvers<undefined>();
  organisation.changes.on("jobs", (change) => {
    serialize(pushes.jobs.parse(change));
    filed += change.changed.filter(({ state }) => state === "filed").length;
    if (filed >= jobs) resolve(undefined);
  });
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  organisation.start();
  await allFiled;
  const seconds = (performance.now() - began.at) / 1000;
  const cpuMs = cpuMsSince(began.cpu);
  delays.disable();
  return { jobs: filed, cpuMs, perSecond: filed / seconds, longestMs: delays.max / 1e6 };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function open(folder: string, crm: Account): Organisation {
  return openOrganisation({
    ...{ folder, type: "practice", account: Promise.resolve(crm) },
    web: () => Promise.resolve(crm.address),
    ...{ fetch, postBytes, now: Date.now, monotonic: () => performance.now() },
    forkParser: () => {
      throw new Error("no mail is read here");
    },
    onFailure: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
}

function fill(folder: string, size: number): void {
  const { db } = openMails(folder, { repair: false, nowMs: Date.now() });
  db.exec("PRAGMA synchronous = OFF");
  const jobs = Array.from({ length: size }, (_, number) => letter(1, number, 0).job);
  new OutboxStore(db, { now: Date.now }).add(jobs);
  db.close();
}

async function startCrm(folder: string) {
  const script = path.join(import.meta.dirname, "script-crm.ts");
  const child = spawn(process.execPath, ["--no-warnings", script, folder, String(latencyMs)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { account: account.parse(JSON.parse(line)), stop: () => child.stdin.end() };
}
