import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { ReaderName } from "./readers.ts";

/** One reader's measurements for one task, over the rounds of a race. */
export type Measured = {
  /** Processor time of a round, ms. */
  readonly p50: number;
  readonly p95: number;
  /** Processor time relative to the first reader in the race: the median of the rounds. */
  readonly ratio: number;
};

/**
 * Lets readers read the same files in turns, so that other load on the machine affects all of them.
 * Each has a process of its own, as in an app, so that compiled code and garbage of one do not
 * affect the others. Processor time is counted, including the garbage collector's threads: waiting
 * for another process costs nothing.
 *
 * @param rounds that count, after the same number of warm-up rounds for the compiler
 */
export async function race(
  names: readonly ReaderName[],
  files: readonly string[],
  rounds: number,
): Promise<readonly Measured[]> {
  const racers = names.map((name) => ({
    child: fork(path.join(import.meta.dirname, "racer.ts"), [name, ...files]),
    times: [] as number[],
  }));
  try {
    for (let round = -rounds; round < rounds; round++) {
      for (const { child, times } of round % 2 === 0 ? racers : racers.toReversed()) {
        const cpuMs = await oneRound(child);
        if (round >= 0) times.push(cpuMs);
      }
    }
  } finally {
    for (const { child } of racers) child.kill();
  }
  const [peer] = racers;
  return racers.map(({ times }) => ({
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    ratio: quantile(
      times.map((time, round) => time / (peer?.times[round] ?? NaN)),
      0.5,
    ),
  }));
}

async function oneRound(child: ChildProcess): Promise<number> {
  const ended = new AbortController();
  const { signal } = ended;
  child.send("round");
  const gaveUp = once(child, "exit", { signal }).then(() => {
    throw new Error(`A reader did not read the files: ${child.spawnargs.slice(2, 4).join(" ")}`);
  });
  try {
    const [cpuMs] = (await Promise.race([once(child, "message", { signal }), gaveUp])) as [number];
    return cpuMs;
  } finally {
    gaveUp.catch(() => undefined);
    ended.abort();
  }
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, another) => one - another);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
