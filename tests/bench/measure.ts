/** What one reader needed for one thing, over the rounds of a race. */
export type Measured = {
  /** Processor time of a round, ms. */
  readonly p50: number;
  readonly p95: number;
  /** Processor time over that of the first in the race: the middle of the rounds. */
  readonly ratio: number;
};

/** `sorted` ascending. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

const ascending = (values: readonly number[]): number[] => values.toSorted((one, another) => one - another);

/**
 * Lets some do the same, by turns, so that a machine that is busy with something else is so for all of them. Processor time is
 * counted, with that of the garbage collector's threads: waiting for another process costs nothing.
 *
 * @param rounds that count, after one that does not
 */
export async function race<Name extends string>(
  runners: Readonly<Record<Name, () => Promise<unknown>>>,
  peer: Name,
  rounds: number,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(runners) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      await runners[name]();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times.get(name)?.push((user + system) / 1000);
    }
  }
  const ofPeer = times.get(peer) ?? [];
  const measured = names.map((name) => {
    const own = times.get(name) ?? [];
    const ratios = own.map((time, round) => time / (ofPeer[round] ?? NaN));
    const sorted = ascending(own);
    return [name, { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), ratio: quantile(ascending(ratios), 0.5) }];
  });
  return Object.fromEntries(measured) as Record<Name, Measured>;
}
