import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filedBetween } from "../../../electron/outbox/filed-days.ts";
import { makeWorld } from "../../support/outbox/world.ts";

let world: ReturnType<typeof makeWorld>;
beforeEach(() => {
  world = makeWorld();
});
afterEach(() => {
  world.db.close();
});

/** A mail that is decided about at a time, and in the CRM after a wait. */
function file(at: number, wait: number): void {
  world.clock.time = at;
  world.add();
  const claimed = world.store.claim()!;
  const noted = world.store.noteIntent(claimed);
  world.clock.time = at + wait;
  world.store.associated(noted, "crm");
}

describe("what was filed in a time", () => {
  const day = 86_400_000;
  const start = 1_800_000_000_000;
  const bounds = [start, start + day, start + 2 * day, start + 3 * day];

  it("is counted by the end of each filing, with the median wait", () => {
    file(start - 5000, 4999); // ends before the first day
    file(start + 1000, 9000);
    file(start + 2000, 1000);
    file(start + 3000, 2000);
    file(start + day - 1000, 1000); // ends with the first moment of the second day
    file(start + day + 5000, 4000);
    file(start + 3 * day - 1000, 1000); // ends after the last day
    expect(filedBetween(world.db, bounds)).toEqual([
      { filed: 3, wait: 2000 },
      { filed: 2, wait: 2500 },
      { filed: 0 },
    ]);
    expect(filedBetween(world.db, [start, start + 3 * day])).toEqual([{ filed: 5, wait: 2000 }]);
  });

  it("is nothing in an empty history", () => {
    expect(filedBetween(world.db, bounds)).toEqual([{ filed: 0 }, { filed: 0 }, { filed: 0 }]);
  });
});
