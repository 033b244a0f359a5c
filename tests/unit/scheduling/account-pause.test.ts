import { describe, expect, it } from "vitest";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { Clock, makeWorld, zohoError } from "../../support/outbox/world.ts";

const minute = 60_000;

function setup() {
  const system = new Clock();
  const pause = new AccountPause({ clock: new SteadyClock(system), random: () => 1 });
  return { system, pause };
}

describe("AccountPause", () => {
  it("counts the refusals of calls that were under way together once, and keeps the longest wait", async () => {
    const { system, pause } = setup();
    pause.begin("busy", zohoError("busy"));
    expect(pause.leftMs).toBe(30_000);
    pause.begin("busy", zohoError("busy"));
    expect(pause.leftMs).toBe(30_000);
    pause.begin("busy", zohoError("busy", 10 * minute));
    expect(pause.leftMs).toBe(10 * minute);
    await system.pass(10 * minute);
    pause.begin("busy", zohoError("busy"));
    expect(pause.leftMs).toBe(minute);
  });

  it("that Zoho asks for takes the place of a wait for the network, and not the other way round", () => {
    const { pause } = setup();
    pause.begin("offline", zohoError("offline"));
    pause.begin("busy", zohoError("busy", 10 * minute));
    pause.begin("offline", zohoError("offline"));
    expect(pause.askedFor).toMatchObject({ kind: "busy" });
    expect(pause.leftMs).toBe(10 * minute + 30_000);
    pause.cutShort({ evenIfBusy: false });
    pause.end();
    expect(pause.leftMs).toBe(10 * minute + 30_000);
  });

  it("for the network ends with the next success, or is cut short, and then grows anew", async () => {
    const { pause, system } = setup();
    pause.begin("offline", zohoError("offline"));
    await system.pass(5_000);
    pause.begin("offline", zohoError("offline"));
    expect(pause.leftMs).toBe(10_000);
    pause.cutShort({ evenIfBusy: false });
    expect([pause.leftMs, pause.probing]).toEqual([undefined, true]);
    pause.begin("offline", zohoError("offline"));
    expect(pause.leftMs).toBe(5_000);
    pause.end();
    expect([pause.leftMs, pause.probing]).toEqual([undefined, false]);
  });
});

describe("the outbox", () => {
  it("begins nothing in a pause that another call was asked for, and says so", async () => {
    const { worker, pause, clock, zoho, connections, add, stateOf } = makeWorld();
    worker.start();
    pause.begin("busy", zohoError("busy", 10 * minute));
    const job = add();
    worker.wake();
    await clock.pass(5 * minute);
    expect(zoho.calls).toEqual([]);
    expect(connections.at(-1)).toMatchObject({ state: "busy" });
    await clock.pass(6 * minute);
    expect(stateOf(job)).toBe("filed");
    await worker.stop();
  });

  it("is online again after a pause in which nothing waited", async () => {
    const { worker, pause, clock, connections } = makeWorld();
    worker.start();
    pause.begin("busy", zohoError("busy", 10 * minute));
    worker.wake();
    expect(connections.at(-1)).toMatchObject({ state: "busy" });
    await clock.pass(11 * minute);
    expect(connections.at(-1)).toEqual({ state: "online" });
    await worker.stop();
  });

  it("counts an answer that is told twice once, and again after the pause", async () => {
    const { system, pause } = setup();
    const refusal = zohoError("busy", 10 * minute);
    pause.begin("busy", refusal);
    await system.pass(5 * minute);
    pause.begin("busy", refusal);
    expect(pause.leftMs).toBe(5.5 * minute);
    pause.cutShort({ evenIfBusy: true });
    pause.begin("busy", refusal);
    expect(pause.leftMs).toBe(11 * minute);
  });
});
