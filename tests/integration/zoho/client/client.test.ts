import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeClient } from "../../../../electron/zoho/client/client.ts";
import type { AccountPause } from "../../../../electron/scheduling/account-pause.ts";
import { makeAccess } from "../../../../electron/zoho/accounts/access.ts";
import { pauseBy } from "../../../support/account-pause.ts";
import {
  accounts,
  answering,
  clientOf,
  counting,
  startCrm,
  withToken,
} from "../../../support/crm.ts";

const org = {
  at: "read",
  path: "/crm/v8/org",
  reply: z.object({ org: z.array(z.object({ id: z.string() })) }),
} as const;

const clientWith = (api: typeof globalThis.fetch) => {
  const fetch = withToken(api);
  return makeClient({
    fetch,
    now: Date.now,
    signIn: makeAccess({ fetch, now: Date.now, accounts }),
  });
};

describe("call", () => {
  it.each([
    "//evil.example/crm",
    "https://evil.example/crm",
    "\\\\evil.example\\crm",
    "http://api.zoho.example/crm",
    "https://api.zoho.example:8443/",
    "//",
  ])("never takes the token to another place than it was given for: %s", async (path) => {
    const { fetch, paths } = counting(answering(200, "{}"));
    await expect(clientWith(fetch).call({ ...org, path })).rejects.toMatchObject({
      ...{
        name: "ZohoError",
        kind: "rejected",
        code: "other-origin",
        problem: { code: "rejected" },
      },
    });
    expect(paths).toEqual([]);
  });

  it("renews a refused token once and repeats the call", async () => {
    const crm = await startCrm({ faults: [{ on: "org", status: 401 }] });
    const { fetch, count } = counting();
    await expect(clientOf(crm, { fetch }).call(org)).resolves.toHaveProperty("org");
    expect([count("/oauth/"), count("/org")]).toEqual([2, 2]);
  });

  it("is signed out when the new token is refused as well, and works again once Zoho changes its mind", async () => {
    const crm = await startCrm({ faults: [{ on: "org", status: 401, times: 2 }] });
    const { fetch, count } = counting();
    const client = clientOf(crm, { fetch });
    await expect(client.call(org)).rejects.toMatchObject({
      kind: "signed-out",
      code: "INVALID_TOKEN",
    });
    expect(count("/org")).toBe(2);
    await expect(client.call(org)).resolves.toHaveProperty("org");
  });

  it("does not renew the token when it lacks a scope", async () => {
    const crm = await startCrm({
      faults: [{ on: "org", status: 401, code: "OAUTH_SCOPE_MISMATCH" }],
    });
    const { fetch, count } = counting();
    await expect(clientOf(crm, { fetch }).call(org)).rejects.toMatchObject({
      kind: "signed-out",
      code: "OAUTH_SCOPE_MISMATCH",
    });
    expect(count("/oauth/")).toBe(1);
  });

  it("refreshes once when many calls find their token refused", async () => {
    const crm = await startCrm();
    const { fetch, count } = counting();
    const client = clientOf(crm, { fetch });
    await client.call(org);
    crm.faults.add({ on: "org", status: 401, times: 3 });
    await Promise.all(Array.from({ length: 20 }, () => client.call(org)));
    expect(count("/oauth/")).toBe(2);
  });

  it.each([
    [
      "a reset before the work",
      { do: "drop-before" },
      { kind: "connection-lost", code: "no-answer" },
    ],
    [
      "a reset after the work",
      { do: "drop-after" },
      { kind: "connection-lost", code: "no-answer" },
    ],
    ["a proxy's page", { status: 502 }, { kind: "server", code: "unreadable", status: 502 }],
    ["a fault", { status: 500 }, { kind: "server", code: "INTERNAL_SERVER_ERROR" }],
    ["too many requests", { status: 429, retryAfter: 7 }, { kind: "busy", retryAfterMs: 7000 }],
    [
      "too many requests without a hint",
      { status: 429 },
      { kind: "busy", retryAfterMs: undefined },
    ],
  ] as const)("reports %s", async (_, fault, expected) => {
    const crm = await startCrm({ faults: [{ on: "org", ...fault }] });
    await expect(clientOf(crm).call(org)).rejects.toMatchObject(expected);
  });

  it("gives up waiting after its time", async () => {
    const crm = await startCrm({ faults: [{ on: "org", latencyMs: 2000 }] });
    await expect(clientOf(crm, { patienceMs: 50 }).call(org)).rejects.toMatchObject({
      kind: "offline",
      code: "timeout",
    });
  });

  it("takes 204 and 304 for what the caller says they mean", async () => {
    for (const status of [204, 304]) {
      const empty = { org: [] };
      await expect(clientWith(answering(status, "")).call({ ...org, empty })).resolves.toBe(empty);
      await expect(clientWith(answering(status, "")).call(org)).rejects.toMatchObject({
        kind: "server",
      });
    }
  });

  it("does not believe a success that it cannot read: a login page answers 200 as well", async () => {
    await expect(
      clientWith(answering(200, "<html>Please log in</html>")).call(org),
    ).rejects.toMatchObject({
      kind: "offline",
      code: "unreadable",
    });
    await expect(clientWith(answering(200, '{"org":[{"id":5}]}')).call(org)).rejects.toMatchObject({
      kind: "server",
    });
  });

  it("leaves keys alone that it does not know", async () => {
    const answer = answering(200, '{"org":[{"id":"1","new":true}],"more":{}}');
    await expect(clientWith(answer).call(org)).resolves.toMatchObject({ org: [{ id: "1" }] });
  });

  it("has at most three calls in flight", async () => {
    let now = 0;
    let most = 0;
    const client = clientWith(async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return Response.json({ org: [] });
    });
    await Promise.all(Array.from({ length: 10 }, () => client.call(org)));
    expect(most).toBe(3);
  });

  it("frees its place when a call fails", async () => {
    const client = clientWith(() => Promise.reject(new TypeError("fetch failed")));
    const calls = await Promise.allSettled(Array.from({ length: 10 }, () => client.call(org)));
    expect(calls.every(({ status }) => status === "rejected")).toBe(true);
  });
});

describe("calls that wait", () => {
  const upload = { ...org, at: "upload", path: "/crm/v8/files", body: "" } as const;

  /** An API that answers when it is told to, and notes what it is asked. */
  function held() {
    const asked: { path: string; answer: (response: Response) => void }[] = [];
    const client = clientWith((input) => {
      const { promise, resolve } = Promise.withResolvers<Response>();
      asked.push({
        path: new URL(String(input instanceof Request ? input.url : input)).pathname,
        answer: resolve,
      });
      return promise;
    });
    const answerNext = (response = Response.json({ org: [] })) => {
      const next = asked.shift();
      next?.answer(response);
      return next?.path;
    };
    return { client, asked, answerNext };
  }

  it("let a filing go first, whatever was asked before", async () => {
    const { client, asked, answerNext } = held();
    const calls = [
      ...Array.from({ length: 10 }, () => client.call(org)),
      client.call(upload),
      client.call(upload),
    ];
    await expect.poll(() => asked.length).toBe(3);
    const order: unknown[] = [];
    while (order.length < calls.length) {
      await expect.poll(() => asked.length).toBeGreaterThan(0);
      order.push(answerNext());
    }
    await Promise.all(calls);
    const files = order.flatMap((path, index) => (path === "/crm/v8/files" ? [index] : []));
    expect(files.length).toBe(2);
    expect(Math.max(...files)).toBeLessThan(6);
  });

  it("are not sent once Zoho asks for a pause, filings neither", async () => {
    const { client, asked, answerNext } = held();
    const calls = [...Array.from({ length: 10 }, () => client.call(org)), client.call(upload)];
    await expect.poll(() => asked.length).toBe(3);
    answerNext(
      Response.json(
        { code: "TOO_MANY_REQUESTS", details: {} },
        { status: 429, headers: { "retry-after": "600" } },
      ),
    );
    answerNext();
    answerNext();
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual([
      "rejected",
      "fulfilled",
      "fulfilled",
      ...Array.from({ length: 8 }, () => "rejected"),
    ]);
    expect(settled.at(-1)).toMatchObject({ reason: { kind: "busy", retryAfterMs: 600_000 } });
    expect(asked).toEqual([]);
  });
});

describe("the pause that Zoho asks for", () => {
  const clock = { ms: 0 };
  const busy = (headers: Record<string, string> = {}) =>
    answering(429, JSON.stringify({ code: "TOO_MANY_REQUESTS", details: {} }), headers);
  /** @param share of a random wait */
  function paused(share = 0) {
    clock.ms = 0;
    const api = { answer: busy() };
    const fetch = withToken((...given) => api.answer(...given));
    const now = () => clock.ms;
    const pause = pauseBy(now, share);
    const signIn = makeAccess({ fetch, now, accounts });
    const client = makeClient({ fetch, now, pause, signIn });
    const ask = (count = 1) =>
      Promise.allSettled(Array.from({ length: count }, () => client.call(org)));
    return { pause, api, ask };
  }
  const lasts = (pause: AccountPause, ms: number) => {
    clock.ms += ms - 1;
    expect(pause.askedFor).toMatchObject({ kind: "busy" });
    clock.ms += 1;
    expect(pause.askedFor).toBeUndefined();
  };

  it("lasts as long as Zoho says", async () => {
    const { pause, api, ask } = paused();
    expect(pause.askedFor).toBeUndefined();
    api.answer = busy({ "retry-after": "600" });
    await ask();
    lasts(pause, 600_000);
  });

  it("lasts half a minute when Zoho does not say, then twice as long, until an answer comes", async () => {
    const { pause, api, ask } = paused(1);
    for (const ms of [30_000, 60_000, 120_000]) {
      await ask(3);
      lasts(pause, ms);
    }
    api.answer = answering(200, '{"org":[]}');
    await ask();
    api.answer = busy();
    await ask();
    lasts(pause, 30_000);
  });

  it("lasts no longer than a day, whatever a server says", async () => {
    const { pause, api, ask } = paused();
    api.answer = busy({ "retry-after": "9".repeat(400) });
    await ask();
    lasts(pause, 24 * 3_600_000);
  });

  it("lasts no longer when the time of day is set back", async () => {
    let timeOfDay = 10_000_000;
    clock.ms = 0;
    const [now, steady] = [() => timeOfDay, () => clock.ms];
    const fetch = withToken(busy({ "retry-after": "600" }));
    const pause = pauseBy(now, 0, steady);
    const signIn = makeAccess({ fetch, now, accounts });
    const client = makeClient({ fetch, now, pause, signIn });
    await expect(client.call(org)).rejects.toMatchObject({ kind: "busy" });
    timeOfDay -= 3_600_000;
    lasts(pause, 600_000);
  });

  it("is also the token throttle's", async () => {
    const fetch = answering(200, '{"error":"Access Denied"}');
    const now = () => clock.ms;
    const pause = pauseBy(now);
    const signIn = makeAccess({ fetch, now, accounts });
    const client = makeClient({ fetch, now, pause, signIn });
    await expect(client.call(org)).rejects.toMatchObject({ kind: "busy" });
    lasts(pause, 600_000);
  });
});

describe("credits", () => {
  const told = (value: string) =>
    answering(200, '{"org":[]}', { "X-API-CREDITS-REMAINING": value });
  const clock = { ms: 0 };
  const meteredBy = (api: () => typeof globalThis.fetch) => {
    const fetch = withToken((input, init) => api()(input, init));
    const now = () => clock.ms;
    return makeClient({ fetch, now, signIn: makeAccess({ fetch, now, accounts }) });
  };

  it("are those of the practice CRM, from half of the day's on", async () => {
    const crm = await startCrm({ limits: { credits: 6 } });
    const client = clientOf(crm);
    for (const remaining of [undefined, undefined, 3, 2]) {
      await client.call(org);
      expect(client.credits()?.remaining).toBe(remaining);
    }
    expect(client.credits()?.scarce).toBe(true);
  });

  it("are scarce below 500", async () => {
    const answers = ["500", "499"];
    const client = meteredBy(() => told(answers.shift()!));
    await client.call(org);
    expect(client.credits()).toEqual({ remaining: 500, at: clock.ms, scarce: false });
    await client.call(org);
    expect(client.credits()).toMatchObject({ remaining: 499, scarce: true });
  });

  it("are told by a refusal too, and forgotten by an answer without them, but not by a proxy's", async () => {
    const answers = [
      answering(429, '{"code":"TOO_MANY_REQUESTS"}', { "X-API-CREDITS-REMAINING": "0" }),
      answering(502, "<html>"),
      answering(200, '{"org":[]}'),
    ];
    const client = meteredBy(() => answers.shift()!);
    await expect(client.call(org)).rejects.toMatchObject({ kind: "busy" });
    await expect(client.call(org)).rejects.toMatchObject({ kind: "server" });
    expect(client.credits()?.remaining).toBe(0);
    await client.call(org);
    expect(client.credits()).toBeUndefined();
  });

  it("are not known any more after an hour: they come back over the day", async () => {
    const client = meteredBy(() => told("7"));
    await client.call(org);
    clock.ms += 3_599_999;
    expect(client.credits()?.remaining).toBe(7);
    clock.ms += 1;
    expect(client.credits()).toBeUndefined();
  });

  it.each(["", "many", "-1", "1e9"])("are not read from %j", async (value) => {
    const client = meteredBy(() => told(value));
    await client.call(org);
    expect(client.credits()).toBeUndefined();
  });
});
