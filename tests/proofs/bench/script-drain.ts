/*
 * Opens an organisation on a pile of waiting jobs, sends some of them with a window that takes what
 * is sent to it, and measures what that costs this process:
 *
 *     node --expose-gc script-drain.ts FOLDER JOBS CREDENTIALS
 *
 * Prints a Drain as JSON. It is a process of its own, so that no earlier pile is in its memory.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { serialize } from "node:v8";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { pushes } from "../../../electron/contract/pushes.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { account, type Account } from "../../support/practice.ts";
import type { Drain } from "./outbox.ts";

const [folder = "", count = "0", credentials = "{}"] = process.argv.slice(2);
const startedAt = process.cpuUsage();
const organisation = open(account.parse(JSON.parse(credentials)));
organisation.snapshot();
const startCpuMs = cpuMsSince(startedAt);
const drain = await drained(Number(count));
process.stdout.write(`${JSON.stringify({ ...drain, startCpuMs } satisfies Drain)}\n`);
await organisation.close();

async function drained(jobs: number): Promise<Omit<Drain, "startCpuMs">> {
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
  const peakMB = process.resourceUsage().maxRSS / 1_000;
  gc?.();
  const { heapUsed } = process.memoryUsage();
  return {
    ...{ cpuMsPerJob: cpuMs / filed, perSecond: filed / seconds, stallMs: delays.max / 1e6 },
    ...{ peakMB, heapMB: heapUsed / 1e6 },
  };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function open(crm: Account): Organisation {
  return openOrganisation({
    ...{ folder, type: "practice", account: () => Promise.resolve(crm) },
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
