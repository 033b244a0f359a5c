import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorld, settled, zohoError } from "../../support/outbox/world.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const jumps = [
  ["set back by an hour", -hour],
  ["set back by a day", -24 * hour],
  ["set forward by an hour", hour],
  ["set forward by a day, as after a long sleep", 24 * hour],
] as const;

let world = makeWorld();
beforeEach(() => {
  world = makeWorld();
});
afterEach(async () => {
  await world.worker.stop();
  world.db.close();
});

const start = async (worker = world.worker) => {
  worker.start();
  await settled();
};

describe.each(jumps)("a clock that is %s", (_, jumpMs) => {
  /** Whether somebody looks at the window right after the jump, which wakes the worker. */
  describe.each([true, false])("while the worker runs (woken then: %s)", (woken) => {
    const jump = async () => {
      world.clock.time += jumpMs;
      if (woken) world.worker.wake();
      await settled();
    };

    it("leaves a hold as long as it is", async () => {
      const job = world.add({ heldUntil: world.clock.time + 10 * second });
      await start();
      await world.clock.pass(4 * second);
      await jump();
      await world.clock.pass(6 * second - 1);
      expect(world.stateOf(job)).toBe("held");
      if (woken) expect(world.store.get(job.id)?.nextAt).toBe(world.clock.time + 1);
      await world.clock.pass(1);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("does not lengthen the wait after a fault", async () => {
      world.zoho.associations = [zohoError("server", 10 * minute)];
      const job = world.add();
      await start();
      await world.clock.pass(minute);
      await jump();
      expect(world.stateOf(job)).toBe(woken && jumpMs > 0 ? "filed" : "waiting");
      await world.clock.pass(9.5 * minute);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("does not lengthen a pause that Zoho asked for, and does not end it when it is set back", async () => {
      world.zoho.associations = [zohoError("busy", 10 * minute)];
      const job = world.add();
      await start();
      await world.clock.pass(minute);
      await jump();
      await world.clock.pass(9.5 * minute - 1);
      if (jumpMs < 0) {
        expect(world.stateOf(job)).toBe("waiting");
        expect(world.connections.at(-1)).toEqual({ state: "busy", retryAt: world.clock.time + 1 });
      }
      await world.clock.pass(1);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("does not keep the outbox offline", async () => {
      world.zoho.associations = [zohoError("offline")];
      const job = world.add();
      await start();
      await world.clock.pass(second);
      await jump();
      await world.clock.pass(4 * second);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("does not keep a database that could not be written from being tried again", async () => {
      const job = world.add();
      world.db.exec("PRAGMA query_only = ON");
      await start();
      world.db.exec("PRAGMA query_only = OFF");
      await jump();
      await world.clock.pass(5 * second);
      expect(world.stateOf(job)).toBe("filed");
    });
  });

  describe("between two runs", () => {
    const restart = async () => {
      await world.worker.stop();
      world.clock.time += jumpMs;
      const next = world.makeWorker();
      await start(next);
      return next;
    };

    it("gives a hold that is not over its whole time again, never more", async () => {
      const job = world.add({ heldUntil: world.clock.time + 10 * second });
      await start();
      await world.clock.pass(4 * second);
      const next = await restart();
      if (jumpMs < 0) {
        await world.clock.pass(10 * second - 1);
        expect(world.stateOf(job)).toBe("held");
      }
      await world.clock.pass(1);
      expect(world.stateOf(job)).toBe("filed");
      await next.stop();
    });

    it("lets nothing wait for longer than was meant", async () => {
      world.zoho.associations = [zohoError("server", 10 * minute)];
      const job = world.add();
      await start();
      await world.clock.pass(minute);
      const next = await restart();
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
      await next.stop();
    });
  });
});

it("a hold that begins after a jump is as long as it should be, when the clock is looked at before", async () => {
  for (const jumpMs of [-hour, hour]) {
    await start();
    world.clock.time += jumpMs;
    world.worker.followClock();
    const job = world.add({ heldUntil: world.clock.time + 10 * second });
    world.worker.wake();
    await world.clock.pass(10 * second - 1);
    expect(world.stateOf(job)).toBe("held");
    await world.clock.pass(1);
    expect(world.stateOf(job)).toBe("filed");
  }
});

it("jobs whose wait has moved are told", async () => {
  const job = world.add({ heldUntil: world.clock.time + 10 * second });
  await start();
  world.changes.length = 0;
  world.clock.time -= hour;
  world.worker.wake();
  expect(world.changes).toEqual([`${job.id} held`]);
});
