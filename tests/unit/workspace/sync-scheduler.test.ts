import { describe, expect, it } from "vitest";
import type { Connection } from "../../../electron/contract/connection.ts";
import {
  SyncScheduler,
  type SyncSchedulerParts,
} from "../../../electron/workspace/records/sync-scheduler.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { ZohoError } from "../../../electron/zoho/errors/errors.ts";
import { problemFor } from "../../../electron/zoho/errors/problems.ts";

function setup(refresh: () => Promise<void>, more: Partial<SyncSchedulerParts> = {}) {
  let nowMs = 0;
  let countedMs = 0;
  let asked = 0;
  const news: Connection[] = [];
  const timers: { callback: () => void; delayMs: number }[] = [];
  const clock = new SteadyClock({ now: () => nowMs, monotonic: () => countedMs });
  const random = () => 0.5;
  const pause = new AccountPause({ clock, random });
  const syncScheduler = new SyncScheduler({
    refresh: () => {
      asked += 1;
      return refresh();
    },
    onConnection: (connection) => news.push(connection),
    onError: () => undefined,
    ...{ clock, random, pause },
    setTimer: (callback, delayMs) => {
      const timer = { callback, delayMs };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
    ...more,
  });
  return {
    syncScheduler,
    news,
    timers,
    asked: () => asked,
    pause,
    pass: (ms: number) => {
      nowMs += ms;
      countedMs += ms;
    },
    setClock: (byMs: number) => {
      nowMs += byMs;
    },
  };
}

const offline = () =>
  Promise.reject(
    new ZohoError({
      kind: "offline",
      code: "unreachable",
      message: "",
      problem: problemFor("offline"),
    }),
  );
const says = {
  "signed-out": "signed-out",
  busy: "zoho-busy",
  server: "zoho-down",
  ask: "no-permission",
  rejected: "no-permission",
} as const;
const refused = (kind: keyof typeof says, retryAfterMs?: number) =>
  new ZohoError({ kind, retryAfterMs, code: kind, message: kind, problem: problemFor(says[kind]) });

describe("SyncScheduler", () => {
  it("refreshes once for any number of wakes, and not again while the data is fresh", async () => {
    const { syncScheduler, asked, news, pass } = setup(() => Promise.resolve());
    await Promise.all([syncScheduler.wake(), syncScheduler.wake()]);
    await syncScheduler.wake();
    expect(asked()).toBe(1);
    expect(news).toEqual([{ state: "online" }]);
    pass(60 * 60_000);
    await syncScheduler.wake();
    expect(asked()).toBe(2);
  });

  it("retries automatically after a failure, with growing delays, and reports the next time", async () => {
    const { syncScheduler, news, timers, asked } = setup(offline);
    await syncScheduler.wake();
    expect(news).toEqual([{ state: "offline", retryAt: 2_500 }]);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([2_500]);
    timers[0]!.callback();
    await syncScheduler.wake();
    expect(asked()).toBe(2);
    expect(timers.at(-1)!.delayMs).toBe(5_000);
  });

  it("refreshes at once when woken during a delay", async () => {
    const { syncScheduler, timers, asked } = setup(offline);
    await syncScheduler.wake();
    await syncScheduler.wake();
    expect(asked()).toBe(2);
    expect(timers).toHaveLength(1);
  });

  it("waits for the user, not for time, when nobody is signed in, and starts over when somebody is", async () => {
    let isSignedIn = false;
    const { syncScheduler, news, timers } = setup(() =>
      isSignedIn ? Promise.resolve() : Promise.reject(refused("signed-out")),
    );
    await syncScheduler.wake();
    expect(news).toEqual([{ state: "signed-out", problem: problemFor("signed-out") }]);
    expect(timers).toEqual([]);
    isSignedIn = true;
    await syncScheduler.startOver();
    expect(news.at(-1)).toEqual({ state: "online" });
    isSignedIn = false;
    await syncScheduler.startOver();
    expect(news.at(-1)).toMatchObject({ state: "signed-out" });
  });

  it.each([
    ["busy", 45_000],
    ["server", 45_000],
  ] as const)(
    "keeps a pause when Zoho is %s, whoever looks at the window",
    async (kind, waitMs) => {
      const { syncScheduler, news, timers, asked, pass } = setup(() =>
        Promise.reject(refused(kind, 30_000)),
      );
      await syncScheduler.wake();
      expect(news).toMatchObject([
        {
          state: "busy",
          retryAt: waitMs,
          problem: problemFor(kind === "busy" ? "zoho-busy" : "zoho-down"),
        },
      ]);
      await syncScheduler.wake();
      expect(asked()).toBe(1);
      pass(waitMs);
      timers[0]!.callback();
      await syncScheduler.wake();
      expect(asked()).toBe(2);
    },
  );

  it.each(["ask", "rejected"] as const)(
    "does not ask again by itself when Zoho says no (%s)",
    async (kind) => {
      const { syncScheduler, news, timers, asked, pass } = setup(() =>
        Promise.reject(refused(kind)),
      );
      await syncScheduler.wake();
      expect(news).toEqual([{ state: "online", problem: problemFor("no-permission") }]);
      expect(timers).toEqual([]);
      await syncScheduler.wake();
      expect(asked()).toBe(1);
      pass(60 * 60_000);
      await syncScheduler.wake();
      expect(asked()).toBe(2);
    },
  );

  it("refreshes a few dozen times a day at most while Zoho has a fault", async () => {
    const { syncScheduler, timers, asked, pass } = setup(() => Promise.reject(refused("server")));
    await syncScheduler.wake();
    for (let ms = 0; ms < 24 * 3_600_000;) {
      const timer = timers.pop()!;
      pass(timer.delayMs);
      ms += timer.delayMs;
      timer.callback();
      await syncScheduler.wake();
    }
    expect(asked()).toBeLessThan(80);
  });

  it.each([
    ["back by an hour", -3_600_000],
    ["back by a day", -24 * 3_600_000],
  ])(
    "keeps a pause of Zoho's no longer, and what it knows no fresher, when the clock is set %s",
    async (_, jumpMs) => {
      let refresh = () => Promise.reject<undefined>(refused("busy", 30_000));
      const { syncScheduler, asked, pass, setClock } = setup(() => refresh());
      await syncScheduler.wake();
      pass(20_000);
      setClock(jumpMs);
      await syncScheduler.wake();
      expect(asked()).toBe(1);
      pass(25_000);
      refresh = () => Promise.resolve(undefined);
      await syncScheduler.wake();
      expect(asked()).toBe(2);
      setClock(jumpMs);
      pass(60 * 60_000);
      await syncScheduler.wake();
      expect(asked()).toBe(3);
    },
  );

  it("treats a leap of the clock as a night of sleep, and refreshes", async () => {
    const { syncScheduler, asked, setClock } = setup(() => Promise.resolve());
    await syncScheduler.wake();
    setClock(8 * 3_600_000);
    await syncScheduler.wake();
    expect(asked()).toBe(2);
  });

  it("refreshes even if its timer fires slightly early", async () => {
    const { syncScheduler, asked, timers, pass } = setup(() =>
      Promise.reject(refused("busy", 30_000)),
    );
    await syncScheduler.wake();
    pass(timers[0]!.delayMs - 1);
    timers[0]!.callback();
    await syncScheduler.wake();
    expect(asked()).toBe(2);
  });

  it("waits for the end of a pause that another call was asked for, and then refreshes", async () => {
    const { syncScheduler, pause, asked, timers, pass } = setup(() => Promise.resolve());
    pause.begin("busy", refused("busy", 30_000));
    await Promise.all([syncScheduler.wake(), syncScheduler.wake()]);
    expect(asked()).toBe(0);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([45_000]);
    pass(45_000);
    timers[0]!.callback();
    await syncScheduler.wake();
    expect(asked()).toBe(1);
  });

  it("continues when a listener throws", async () => {
    const fails = () => {
      throw new Error("the window is gone");
    };
    let refresh = offline;
    const { syncScheduler, asked, timers } = setup(() => refresh(), {
      onConnection: fails,
      onError: fails,
    });
    await syncScheduler.wake();
    expect(timers).toHaveLength(1);
    refresh = () => Promise.resolve(undefined as never);
    await syncScheduler.wake();
    await syncScheduler.wake();
    expect(asked()).toBe(2);
  });

  it("blames a full disk on the disk, not on Zoho, and retries soon and at each wake", async () => {
    let refresh = () =>
      Promise.reject(
        Object.assign(new Error("database or disk is full"), {
          code: "ERR_SQLITE_ERROR",
          errcode: 13,
        }),
      );
    const { syncScheduler, news, timers } = setup(() => refresh());
    await syncScheduler.wake();
    expect(news).toMatchObject([{ state: "online", problem: { code: "disk-full" } }]);
    expect(timers[0]!.delayMs).toBeLessThanOrEqual(5_000);
    refresh = () => Promise.resolve(undefined as never);
    await syncScheduler.wake();
    expect(news.at(-1)).toEqual({ state: "online" });
  });

  it("ends a refresh before work that none may meet, and has the next one wait as after a refresh", async () => {
    const steps: string[] = [];
    const { syncScheduler, asked, news, pass } = setup(() => Promise.resolve(), {
      refresh: (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            steps.push("ended");
            reject(signal.reason as Error);
          });
        }),
    });
    const refreshing = syncScheduler.wake();
    const working = syncScheduler.without(async () => {
      steps.push("work");
      await syncScheduler.wake();
    });
    await Promise.all([refreshing, working]);
    expect(steps).toEqual(["ended", "work"]);
    expect(news).toEqual([]);
    await syncScheduler.wake();
    expect(asked()).toBe(0); // the one above does not count
    pass(3_600_000);
    void syncScheduler.wake();
    await syncScheduler.stop();
    expect(steps).toEqual(["ended", "work", "ended"]);
  });

  it("goes on when such work fails, and refreshes at once where the user wants it", async () => {
    const { syncScheduler, asked } = setup(() => Promise.resolve());
    const failing = syncScheduler.without(() => Promise.reject(new Error("disk")));
    await expect(failing).rejects.toThrow("disk");
    await syncScheduler.wake();
    expect(asked()).toBe(0);
    await syncScheduler.refreshNow();
    expect(asked()).toBe(1);
  });

  it("does nothing more once it is stopped", async () => {
    const { syncScheduler, asked, timers } = setup(offline);
    await syncScheduler.wake();
    await syncScheduler.stop();
    expect(timers).toEqual([]);
    await syncScheduler.wake();
    expect(asked()).toBe(1);
  });
});
