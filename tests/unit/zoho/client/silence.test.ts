import { getEventListeners } from "node:events";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { Silence } from "../../../../electron/zoho/client/silence.ts";

const second = 1000;
const patienceMs = 60 * second;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

const isOver = ({ signal }: Silence) => signal.aborted;
const wait = (ms: number) => vi.advanceTimersByTime(ms);

describe("Silence", () => {
  it("is over when nothing has moved for so long", () => {
    using silence = new Silence({ patienceMs });
    wait(patienceMs - 1);
    expect([isOver(silence), silence.isOver, silence.hasMoved]).toEqual([false, false, false]);
    wait(1);
    expect([isOver(silence), silence.isOver, silence.hasMoved]).toEqual([true, true, false]);
  });

  it("begins anew with each byte that comes, however long that goes on", () => {
    using silence = new Silence({ patienceMs });
    for (let count = 0; count < 100; count += 1) {
      wait(patienceMs - 1);
      silence.received();
    }
    expect([isOver(silence), silence.hasMoved]).toEqual([false, true]);
    wait(patienceMs);
    expect(isOver(silence)).toBe(true);
  });

  it("lasts through eight minutes of 20 kB a second, of which the kernel tells in leaps", () => {
    using silence = new Silence({ patienceMs });
    const [total, atOnce, leap] = [9_000_000, 3_900_000, 1_500_000];
    silence.sent(atOnce);
    for (let sent = atOnce; sent < total;) {
      wait((leap / 20) | 0);
      silence.sent((sent = Math.min(sent + leap, total)));
      expect(isOver(silence)).toBe(false);
    }
    wait((atOnce + leap) / 20); // what is still on its way
    expect(isOver(silence)).toBe(false);
  });

  it("waits for what may be on its way at 10 kB a second, and not for ever", () => {
    using silence = new Silence({ patienceMs });
    silence.sent(9_000_000);
    wait(900 * second + patienceMs - 1);
    expect(isOver(silence)).toBe(false);
    wait(1);
    expect([isOver(silence), silence.hasMoved]).toEqual([true, true]);
  });

  it("waits only for its patience once the answer has begun: then the body has arrived", () => {
    using silence = new Silence({ patienceMs });
    silence.sent(9_000_000);
    wait(100 * second);
    silence.received();
    wait(patienceMs - 1);
    expect(isOver(silence)).toBe(false);
    wait(1);
    expect(isOver(silence)).toBe(true);
  });

  it("gives a body that is heard of no more the same time, and takes it for no sign of life", () => {
    using silence = new Silence({ patienceMs, handedOver: 100_000 });
    wait(10 * second + patienceMs - 1);
    expect(isOver(silence)).toBe(false);
    wait(1);
    expect([isOver(silence), silence.hasMoved]).toEqual([true, false]);
  });

  it("takes a number that it has heard before for no movement", () => {
    using silence = new Silence({ patienceMs });
    silence.sent(10);
    for (let count = 0; count < 10; count += 1) {
      wait(10 * second);
      silence.sent(10);
    }
    expect(isOver(silence)).toBe(true);
  });

  it("ends with whoever ends the call, and is then no silence", () => {
    const stop = new AbortController();
    using silence = new Silence({ patienceMs, outer: stop.signal });
    stop.abort("enough");
    expect([silence.signal.reason, silence.isOver]).toEqual(["enough", false]);
  });

  it("leaves nothing behind when the call is over: no timer, no listener", () => {
    const { signal } = new AbortController();
    for (let count = 0; count < 1000; count += 1) {
      using silence = new Silence({ patienceMs, outer: signal });
      silence.received();
    }
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
