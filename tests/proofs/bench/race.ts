import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
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

/** For the compiler, before rounds count: so many, or one of so many bytes. */
const warmUps = 3;
const warmBytes = 10_000_000;
const leastRounds = 5;
/** A ratio is known well enough when it is right within so much of itself, 95 times of 100. */
const sureWithin = 0.05;

/**
 * Lets readers read the same files in turns, so that other load on the machine affects all of them.
 * Each has a process of its own, as in an app, so that compiled code and garbage of one do not
 * affect the others. Processor time is counted, including the garbage collector's threads: waiting
 * for another process costs nothing.
 *
 * @param rounds that count at most; there are fewer when the ratios are sure before
 */
export async function race(
  names: readonly ReaderName[],
  files: readonly string[],
  rounds: number,
): Promise<readonly Measured[]> {
  const racers: readonly Racer[] = names.map((name) => ({
    child: fork(path.join(import.meta.dirname, "racer.ts"), [name, ...files]),
    times: [],
  }));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  try {
    for (
      let round = bytes < warmBytes ? -warmUps : -1;
      round < rounds && !areSure(racers);
      round++
    ) {
      for (const { child, times } of round % 2 === 0 ? racers : racers.toReversed()) {
        const cpuMs = await oneRound(child);
        if (round >= 0) times.push(cpuMs);
      }
    }
  } finally {
    for (const { child } of racers) child.kill();
  }
  return racers.map((racer) => ({
    p50: quantile(racer.times, 0.5),
    p95: quantile(racer.times, 0.95),
    ratio: quantile(ratiosOf(racer, racers), 0.5),
  }));
}

type Racer = { readonly child: ChildProcess; readonly times: number[] };

/** The first is the peer of all. */
const ratiosOf = ({ times }: Racer, [peer]: readonly Racer[]): number[] =>
  times.map((time, round) => time / (peer?.times[round] ?? NaN));

/**
 * The notch of a box plot is the interval of confidence of its median (McGill, Tukey and Larsen,
 * 1978, https://doi.org/10.2307/2683468).
 */
const areSure = (racers: readonly Racer[]): boolean =>
  racers.every((racer) => {
    const ratios = ratiosOf(racer, racers);
    const spread = quantile(ratios, 0.75) - quantile(ratios, 0.25);
    const notch = (1.57 * spread) / Math.sqrt(ratios.length);
    return ratios.length >= leastRounds && notch <= sureWithin * quantile(ratios, 0.5);
  });

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
