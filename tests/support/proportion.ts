import { expect } from "vitest";

/**
 * How much larger the larger input is, and how much longer it may take: a machine may be busy, but
 * the square of eight is 64.
 */
const larger = 8;
const longer = 3 * larger;

/** What is faster is not measured; ms. */
const unmeasured = 25;

/**
 * Expects that work needs time in proportion to the size of what is worked on. Processor time is
 * compared with itself: no machine is too slow.
 *
 * @param size of the smaller input
 * @param make an input of a size; takes no part in the time
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
  const small = await cpuMsOf(size);
  const large = await cpuMsOf(size * larger);
  expect(large).toBeLessThan(Math.max(small, unmeasured) * longer);
}
