import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { Clock } from "../../support/outbox/world.ts";

const hour = 3_600_000;

/** Two clocks of a computer, and ours over them. */
function setup() {
  const system = new Clock();
  return { system, clock: new SteadyClock(system) };
}

describe("SteadyClock", () => {
  it("counts what passes", async () => {
    const { system, clock } = setup();
    const before = clock.steady();
    await system.pass(1500);
    expect(clock.steady() - before).toBe(1500);
    expect(clock.now()).toBe(system.time);
  });

  it("does not go back when the time of day is set back, and says by how much it was", () => {
    const { system, clock } = setup();
    const [before, moved] = [clock.steady(), clock.moved];
    system.time -= hour;
    expect(clock.steady()).toBe(before);
    expect(clock.moved - moved).toBe(-hour);
  });

  it("takes a leap forward for time that has passed", () => {
    const { system, clock } = setup();
    const [before, moved] = [clock.steady(), clock.moved];
    system.time += hour;
    expect(clock.steady() - before).toBe(hour);
    expect(clock.moved - moved).toBe(hour);
  });

  it("heeds no clock that is kept right bit by bit, however often", () => {
    const { system, clock } = setup();
    const moved = clock.moved;
    for (let count = 0; count < 10; count += 1) {
      system.time += count % 2 === 0 ? 900 : -900;
      expect(clock.moved).toBe(moved);
    }
  });

  const event = fc.record({
    passes: fc.nat({ max: 5 * hour }),
    jumps: fc.integer({ min: -5 * hour, max: 5 * hour }),
  });

  it("never goes back, and never counts less than has passed, whatever is done to the time of day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 10 }), async (events) => {
        const { system, clock } = setup();
        for (const { passes, jumps } of events) {
          const before = clock.steady();
          await system.pass(passes);
          system.time += jumps;
          expect(clock.steady() - before).toBeGreaterThanOrEqual(passes);
          const inAnHour = clock.timeOfDay(clock.steady() + hour);
          expect(Math.abs(inAnHour - (clock.now() + hour))).toBeLessThan(2_001);
        }
      }),
    );
  });
});
