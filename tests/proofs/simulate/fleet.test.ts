import { describe, expect, it } from "vitest";
import { creditsPerDay } from "./credits.ts";
import { playFleet } from "./fleet.ts";
import { Timeline } from "./timeline.ts";

describe("an organisation's installs after an outage", () => {
  it("file every mail once, and come back spread out", async () => {
    const spread = await playFleet({ installs: 40, mails: 2, seed: 7, jitter: true });
    const inStep = await playFleet({ installs: 40, mails: 2, seed: 7, jitter: false });
    expect(spread).toMatchObject({ filed: 80, wrong: 0 });
    expect(inStep).toMatchObject({ filed: 80, wrong: 0 });
    expect(spread.peakPerSecond).toBeLessThan(inStep.peakPerSecond);
  });
});

describe("credits a day", () => {
  it("are two for a mail, plus those for looks at the changes and for checks, as a share of the edition's credits", () => {
    const free = creditsPerDay(1, 40)[0];
    expect(free).toEqual({
      edition: "Free",
      available: 5_000,
      filing: 80,
      looking: 133,
      checking: 100,
      share: 0.063,
    });
    expect(creditsPerDay(5_000, 40).map(({ available }) => available)).toEqual([
      5_000, 100_000, 1_000_000, 2_000_000, 10_050_000,
    ]);
  });
});

describe("a timeline", () => {
  it("calls back in order of time, except for cancelled timers", async () => {
    const timeline = new Timeline();
    const start = timeline.time;
    const seen: number[] = [];
    const delays = Array.from({ length: 500 }, (_, index) => (index * 7919) % 503);
    const cancels = delays.map((delay) =>
      timeline.setTimer(() => seen.push(timeline.time - start), delay),
    );
    cancels[0]?.();
    await timeline.pass(() => false);
    expect(seen).toEqual(delays.slice(1).toSorted((one, another) => one - another));
  });
});
