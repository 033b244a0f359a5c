import { expect } from "vitest";

/**
 * How much larger the larger input is, and how much longer it may take: a busy machine is allowed
 * for, but quadratic time would be 64 times.
 */
const larger = 8;
const longer = 3 * larger;

/** A shorter time of the smaller input would be noise; ms. */
const unmeasured = 25;

/**
 * Expects that work takes linear time in the size of its input. It compares processor times with
 * each other, so no machine is too slow.
 *
 * @param size of the smaller input
 * @param make makes an input of a size; its time does not count
 */
export async function expectProportion<T>(
  size: number,
  make: (size: number) => T,
  work: (input: T, size: number) => unknown,
): Promise<void> {
  const cpuMsOf = async (ofSize: number) => {
    const input = make(ofSize);
    const before = process.cpuUsage();
    await work(input, ofSize);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const large = await cpuMsOf(size * larger);
  if (large < unmeasured * longer) return;
  expect(large).toBeLessThan((await cpuMsOf(size)) * longer);
}
