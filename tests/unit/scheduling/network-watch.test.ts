import { expect, it } from "vitest";
import { watchNetwork } from "../../../electron/scheduling/network-watch.ts";
import { Clock } from "../../support/outbox/world.ts";

const second = 1_000;

it("tells once, within two seconds, that the network is back", async () => {
  const clock = new Clock();
  let isOnline = true;
  let times = 0;
  const end = watchNetwork({
    isOnline: () => isOnline,
    setTimer: clock.setTimer,
    onBack: () => (times += 1),
  });
  await clock.pass(10 * second);
  isOnline = false;
  await clock.pass(10 * second);
  expect(times).toBe(0);
  isOnline = true;
  await clock.pass(2 * second);
  expect(times).toBe(1);
  await clock.pass(10 * second);
  expect(times).toBe(1);
  end();
  expect(clock.timers).toEqual([]);
});
