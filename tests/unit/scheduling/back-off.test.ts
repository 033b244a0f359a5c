import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMs, longestWaitMs, paces } from "../../../electron/scheduling/back-off.ts";

const pace = fc.constantFrom(paces.offline, paces.busy, paces.server);
const failures = fc.integer({ min: 1, max: 5000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("backOffMs", () => {
  it("grows by twice up to the cap when the dice show the most", () => {
    const most = (count: number) => backOffMs(count, paces.busy, () => 1);
    expect([1, 2, 3, 4, 7, 50].map(most)).toEqual([
      ...[30_000, 60_000, 120_000, 240_000],
      ...[1_800_000, 1_800_000],
    ]);
  });

  it("comes back within ten seconds in the first minutes without a network, later within one", () => {
    const most = (count: number) => backOffMs(count, paces.offline, () => 1);
    expect([1, 2, 30, 31, 500].map(most)).toEqual([5_000, 10_000, 10_000, 60_000, 60_000]);
  });

  it("spreads clients that failed together over the whole wait", () => {
    const waits = [0, 0.25, 0.5, 0.75].map((value) => backOffMs(4, paces.server, () => value));
    expect(waits).toEqual([1_000, 60_000, 120_000, 180_000]);
  });

  it("never waits shorter than a second or longer than the cap", () => {
    fc.assert(
      fc.property(failures, pace, chance, (count, growing, value) => {
        const wait = backOffMs(count, growing, () => value);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(growing.capMs);
      }),
    );
  });

  it("never comes back earlier than Zoho asked, nor all clients at that moment", () => {
    expect(backOffMs(1, paces.busy, () => 0, 45_000)).toBe(45_000);
    expect(backOffMs(1, paces.busy, () => 0.5, 45_000)).toBe(60_000);
  });

  it("does not believe in a wait of more than a day", () => {
    fc.assert(
      fc.property(
        failures,
        pace,
        chance,
        fc.double({ min: 0, noNaN: true }),
        (count, growing, value, asked) => {
          expect(backOffMs(count, growing, () => value, asked)).toBeLessThanOrEqual(longestWaitMs);
        },
      ),
    );
  });
});
