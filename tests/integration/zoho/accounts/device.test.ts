import { describe, expect, it } from "vitest";
import type { PracticeOptions } from "../../../../electron/practice-crm/start.ts";
import { deviceCode } from "../../../../electron/zoho/accounts/device.ts";
import { SignInCancelled } from "../../../../electron/zoho/accounts/problems.ts";
import { connectZoho } from "../../../../electron/zoho/connect.ts";
import { open, type Decision } from "../../practice-crm/accounts/person.ts";
import { answering } from "../../../support/crm.ts";
import {
  attempt as attemptAny,
  clientOf,
  dataCentreOf,
  nobody,
  startWorld,
  type Attempt,
  type Outcome,
  type Person,
  type World,
} from "./world.ts";

/** The shortest pause that cannot be meant in seconds. */
const deviceIntervalMs = 300;
const start = (options: Partial<PracticeOptions> = {}) =>
  startWorld({ redirectUris: [], ...options, quirks: { deviceIntervalMs, ...options.quirks } });

/** On another device, whose browser is led nowhere. */
const enters =
  (how?: Decision): Person =>
  async (url) =>
    (await open(url)).answer(how);

const attempt = (world: World, given: Attempt) =>
  attemptAny(world, { shortestPauseMs: deviceIntervalMs, ...given });

const polls = ({ urls }: Outcome) => urls.filter((url) => url.endsWith("/device/token"));

describe("signing in on another device", () => {
  it.each(["milliseconds", "seconds"] as const)(
    "shows the code, waits, and needs no port; times in %s",
    async (deviceTimes) => {
      const world = await start({ quirks: { deviceTimes, deviceIntervalMs: 1000 } });
      const outcome = await attempt(world, {
        by: "device",
        person: enters({ user: "ines@seller.example" }),
        now: () => 7000,
      });
      expect(outcome.progress).toEqual([
        {
          step: "device",
          url: expect.stringMatching(
            /\/oauth\/v3\/device\?user_code=[A-Z2-9]{4}-[A-Z2-9]{4}$/,
          ) as string,
          userCode: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/) as string,
          expiresAt: 307_000,
        },
        { step: "finishing" },
      ]);
      expect(polls(outcome)).toHaveLength(1);
      const { accounts, access } = outcome.credentials!;
      expect(access.expiresAt).toBe(3_607_000);
      const zoho = connectZoho({ fetch, now: Date.now, accounts });
      expect((await zoho.me()).email).toBe("ines@seller.example");
    },
  );

  it("asks again while nobody answers", async () => {
    const world = await start();
    const outcome = await attempt(world, { by: "device", patienceMs: 800, person: nobody });
    expect(outcome.problem).toMatchObject({ code: "device-code-expired", remedy: "sign-in" });
    expect(polls(outcome)).toHaveLength(2);
  });

  it.each<[unknown, number, number]>([
    // What the server says, and what comes of it in ms: the pause between two questions, the life
    // of the code.
    [30, 30_000, 30_000],
    ["300", 300, 300_000],
    [30_000, 30_000, 30_000],
    [0.001, 1, 1],
    [3e9, 300_000, 1_800_000],
    [1e300, 300_000, 1_800_000],
    ...[Infinity, NaN, 0, -5, "soon", undefined, null, {}].map(
      (said): [unknown, number, number] => [said, 30_000, 300_000],
    ),
  ])("takes %j for a pause of %i ms and a life of %i ms", (said, interval, expires_in) => {
    const code = {
      user_code: "A",
      device_code: "d",
      verification_url: "https://accounts.zoho.example/device",
    };
    expect(deviceCode.parse({ ...code, interval: said, expires_in: said })).toMatchObject({
      interval,
      expires_in,
    });
  });

  it("asks once a second at most, however often a server wants to be asked", async () => {
    const world = await start({ quirks: { deviceIntervalMs: 1, deviceTimes: "seconds" } });
    const outcome = await attemptAny(world, { by: "device", patienceMs: 900, person: nobody });
    expect(outcome.problem?.code).toBe("device-code-expired");
    expect(polls(outcome)).toEqual([]);
  });

  it("ends with a no", async () => {
    const { problem } = await attempt(await start(), {
      by: "device",
      person: enters({ decision: "deny" }),
    });
    expect(problem).toMatchObject({ code: "access-denied", remedy: "sign-in" });
  });

  it.each([
    ["device-code-expired", { faults: ["device-expired"] }],
    ["sign-in-throttled", { faults: [{ on: "device-token", error: "Access Denied" }] }],
    ["code-refused", { faults: [{ on: "device-token", error: "invalid_code" }] }],
    ["sign-in-refused", { faults: [{ on: "device-token", error: "something_new" }] }],
    ["client-refused", { faults: [{ on: "device-code", error: "invalid_client" }] }],
    ["zoho-unreadable", { faults: ["bad-gateway@device-code"] }],
    ["zoho-unreachable", { faults: ["drop-before@device-code"] }],
  ] as const)("says %s after %j", async (code, options) => {
    const { problem } = await attempt(await start(options), {
      by: "device",
      person: nobody,
    });
    expect(problem).toMatchObject({ code, remedy: "sign-in" });
  });

  it("says that the secret is wrong", async () => {
    const world = await start();
    const { problem } = await attempt(world, {
      by: "device",
      client: { ...clientOf(world.crm), secret: "guessed" },
      person: nobody,
    });
    expect(problem?.code).toBe("client-refused");
  });

  it("goes on when the network was away or Zoho had a fault", async () => {
    const world = await start({ faults: ["drop-before@device-token", "unavailable@device-token"] });
    const outcome = await attempt(world, { by: "device", person: enters() });
    expect(outcome.credentials).toBeDefined();
    expect(polls(outcome)).toHaveLength(3);
  });

  it("goes on when a proxy shows a page of its own", async () => {
    let pages = 0;
    const proxied: typeof fetch = (...given) =>
      String(given[0] instanceof Request ? given[0].url : given[0]).endsWith("/device/token") &&
      pages++ === 0
        ? answering(403, "<html>This site is blocked.</html>")(...given)
        : fetch(...given);
    const outcome = await attempt(await start(), {
      by: "device",
      person: enters(),
      fetch: proxied,
    });
    expect(outcome.credentials).toBeDefined();
    expect(polls(outcome)).toHaveLength(2);
  });

  it("asks five seconds less often when Zoho asks to slow down", async () => {
    const times: number[] = [];
    const timed: typeof fetch = (input, init) => {
      if (String(input instanceof Request ? input.url : input).endsWith("/device/token"))
        times.push(performance.now());
      return fetch(input, init);
    };
    const { credentials } = await attempt(await start({ faults: ["slow-down"] }), {
      by: "device",
      person: enters(),
      fetch: timed,
    });
    expect(credentials).toBeDefined();
    // Timers may fire a moment early.
    expect(times[1]! - times[0]!).toBeGreaterThan(5200);
  });

  it("goes on in the data centre where the user lives", async () => {
    const world = await start({ faults: ["other-dc"] });
    // The same server by another name: a device code is known to one practice CRM only.
    const eu = dataCentreOf({ address: world.crm.address.replace("127.0.0.1", "localhost") }, "eu");
    const outcome = await attempt(world, {
      by: "device",
      person: enters(),
      dataCentres: [dataCentreOf(world.crm), eu],
    });
    expect(outcome.credentials).toMatchObject({
      dataCentre: "eu",
      accounts: { address: eu.accounts },
    });
    expect(polls(outcome)).toEqual([
      `${world.crm.address}/oauth/v3/device/token`,
      `${eu.accounts}/oauth/v3/device/token`,
    ]);
  });

  it.each([
    ["is not in the table", "eu", "jp"],
    ["cannot be reached from China", "cn", "eu"],
  ])("ends when that data centre %s", async (_, first, second) => {
    const world = await start({ faults: ["other-dc"] });
    const dataCentres =
      first === "cn"
        ? [dataCentreOf(world.crm, first), dataCentreOf(world.crm, second)]
        : [dataCentreOf(world.crm, second)];
    const outcome = await attempt(world, { by: "device", person: nobody, dataCentres });
    expect(outcome.problem?.code).toBe("data-centre-unknown");
    expect(polls(outcome)).toHaveLength(1);
  });

  it("is cancelled at once, whether it waits or asks", async () => {
    const waiting = new AbortController();
    const first = await attempt(await start(), {
      by: "device",
      person: () => {
        waiting.abort();
        return Promise.resolve();
      },
      signal: waiting.signal,
    });
    expect(first.error).toBeInstanceOf(SignInCancelled);
    expect(polls(first)).toEqual([]);

    const asking = new AbortController();
    const abortingFetch: typeof fetch = (input, init) => {
      if (String(input instanceof Request ? input.url : input).endsWith("/device/token"))
        setImmediate(() => {
          asking.abort();
        });
      return fetch(input, init);
    };
    const world = await start({ faults: ["slow@device-token"] });
    const second = await attempt(world, {
      by: "device",
      person: nobody,
      fetch: abortingFetch,
      signal: asking.signal,
    });
    expect(second.error).toBeInstanceOf(SignInCancelled);
    expect(polls(second)).toHaveLength(1);
  });

  it("sends nobody to an address in the clear", async () => {
    const reply = {
      user_code: "AAAA-BBBB",
      device_code: "1000.d",
      verification_url: "http://accounts.zoho.example/device",
    };
    const { problem, progress } = await attempt(await start(), {
      by: "device",
      person: nobody,
      fetch: answering(200, JSON.stringify(reply)),
    });
    expect(problem?.code).toBe("zoho-unreadable");
    expect(progress).toEqual([]);
  });
});
