import { describe, expect, it } from "vitest";
import type { Connection } from "../../electron/contract/connection.ts";
import { ProblemError } from "../../electron/contract/problem.ts";
import { InTouch } from "../../electron/organisation/in-touch.ts";
import { ZohoError } from "../../electron/zoho/errors.ts";
import { sentence } from "../../electron/zoho/sentences.ts";

function setup(refresh: () => Promise<void>) {
  let nowMs = 0;
  let asked = 0;
  const news: Connection[] = [];
  const timers: { callback: () => void; delayMs: number }[] = [];
  const inTouch = new InTouch({
    refresh: () => {
      asked += 1;
      return refresh();
    },
    onConnection: (connection) => news.push(connection),
    onError: () => undefined,
    now: () => nowMs,
    setTimer: (callback, delayMs) => {
      const timer = { callback, delayMs };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
    random: () => 0.5,
  });
  return {
    inTouch,
    news,
    timers,
    asked: () => asked,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

const offline = () => Promise.reject(new ProblemError({ code: "offline", message: "no network" }));
const refused = (kind: "signed-out" | "busy", retryAfterMs?: number) =>
  new ZohoError({
    ...{ kind, retryAfterMs, code: kind, message: kind },
    problem: sentence(kind === "busy" ? "zoho-busy" : kind),
  });

describe("InTouch", () => {
  it("asks once for any number of wakes, and not again while what it knows is fresh", async () => {
    const { inTouch, asked, news, pass } = setup(() => Promise.resolve());
    await Promise.all([inTouch.wake(), inTouch.wake()]);
    await inTouch.wake();
    expect(asked()).toBe(1);
    expect(news).toEqual([{ state: "online" }]);
    pass(5 * 60_000);
    await inTouch.wake();
    expect(asked()).toBe(2);
  });

  it("tries again by itself after a failure, with growing waits, and tells when", async () => {
    const { inTouch, news, timers, asked } = setup(offline);
    await inTouch.wake();
    expect(news).toEqual([{ state: "offline", retryAt: 2_500 }]);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([2_500]);
    timers[0]!.callback();
    await inTouch.wake();
    expect(asked()).toBe(2);
    expect(timers.at(-1)!.delayMs).toBe(5_000);
  });

  it("asks at once when woken in the middle of a wait", async () => {
    const { inTouch, timers, asked } = setup(offline);
    await inTouch.wake();
    await inTouch.wake();
    expect(asked()).toBe(2);
    expect(timers).toHaveLength(1);
  });

  it("waits for the user, not for time, when nobody is signed in, and starts over when somebody is", async () => {
    let isSignedIn = false;
    const { inTouch, news, timers } = setup(() => (isSignedIn ? Promise.resolve() : Promise.reject(refused("signed-out"))));
    await inTouch.wake();
    expect(news).toEqual([{ state: "signed-out", problem: sentence("signed-out") }]);
    expect(timers).toEqual([]);
    isSignedIn = true;
    await inTouch.startOver();
    expect(news.at(-1)).toEqual({ state: "online" });
    isSignedIn = false;
    await inTouch.startOver();
    expect(news.at(-1)).toMatchObject({ state: "signed-out" });
  });

  it("keeps a pause that Zoho asked for, whoever looks at the window", async () => {
    const { inTouch, news, timers, asked, pass } = setup(() => Promise.reject(refused("busy", 30_000)));
    await inTouch.wake();
    expect(news).toEqual([{ state: "busy", retryAt: 45_000, problem: sentence("zoho-busy") }]);
    await inTouch.wake();
    expect(asked()).toBe(1);
    pass(45_000);
    timers[0]!.callback();
    await inTouch.wake();
    expect(asked()).toBe(2);
  });

  it("does nothing more once it is stopped", async () => {
    const { inTouch, asked, timers } = setup(offline);
    await inTouch.wake();
    await inTouch.stop();
    expect(timers).toEqual([]);
    await inTouch.wake();
    expect(asked()).toBe(1);
  });
});
