import { expect } from "vitest";

/**
 * How much larger the larger input is, and how much longer it may take: a busy machine is allowed
 * for, but quadratic time would be 64 times.
 */
const larger = 8;
const longer = 3 * larger;
/** How much longer where a still larger input can be tried: what each input costs hides little. */
const surely = 1.5 * larger;

/** The work on the larger input is measured when it takes so long; less would be noise. ms. */
const measurable = 50;

/**
 * Expects that work takes linear time in the size of its input. It compares processor times with
 * each other, so no machine is too slow. The larger input grows only until its time is seen to be
 * in proportion.
 *
 * @param size an eighth of the size that must show quadratic time
 * @param make makes an input of a size; its time does not count
 */
export async function expectProportion<T>(
  size: number,
  make: (size: number) => T | Promise<T>,
  work: (input: T, size: number) => unknown,
): Promise<void> {
  const cpuMsOf = async (ofSize: number) => {
    const input = await make(ofSize);
    const before = process.cpuUsage();
    await work(input, ofSize);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const largest = size * larger;
  /** Whether so large an input takes measurable time, and in proportion. */
  const compare = async (large: number) => {
    const ms = await cpuMsOf(large);
    if (ms < measurable) return { ms, isLinear: undefined };
    const least = await cpuMsOf(Math.ceil(large / larger));
    return { ms, isLinear: ms < (large < largest ? surely : longer) * least };
  };
  let large = size;
  // At the full size it may be the garbage of others that took the time: quadratic work stays so.
  for (let tries = 3; tries > 0;) {
    const { ms, isLinear } = await compare(large);
    if (isLinear === true) return;
    if (large < largest) {
      // The first run also compiles: the next may need less time for more.
      large = Math.min(largest, Math.ceil(large * Math.max(2, measurable / ms)));
    } else if (isLinear === undefined) return;
    else tries -= 1;
  }
  expect.fail(`an input of ${largest} takes more than ${longer} times the time of an eighth`);
}
