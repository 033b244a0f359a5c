import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeAccess, type AccessToken } from "../../../../electron/zoho/accounts/access.ts";
import { makeClient } from "../../../../electron/zoho/client/client.ts";
import { accounts, answering, counting, startCrm } from "../../../support/crm.ts";

describe("access to a CRM", () => {
  it("refreshes once for twenty who ask at the same time", async () => {
    const crm = await startCrm();
    const { fetch, count } = counting();
    const access = makeAccess({ fetch, now: Date.now, accounts: crm });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => access.token()));
    expect(count("/oauth/v2/token")).toBe(1);
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(1);
    expect(tokens[0]?.apiAddress).toBe(crm.address);
  });

  it("is signed out for good when the refresh token is refused, and asks no more", async () => {
    const crm = await startCrm();
    const { fetch, count } = counting();
    const access = makeAccess({
      fetch,
      now: Date.now,
      accounts: { ...crm, refreshToken: "1000.revoked" },
    });
    expect(access.state).toBe("signed-in");
    await expect(access.token()).rejects.toMatchObject({
      kind: "signed-out",
      code: "invalid_code",
    });
    await expect(access.token()).rejects.toMatchObject({
      kind: "signed-out",
      problem: { remedy: "sign-in" },
    });
    expect(access.state).toBe("signed-out");
    expect(count("/oauth/v2/token")).toBe(1);
  });

  it("says that the client is unknown, not the user", async () => {
    const crm = await startCrm();
    const access = makeAccess({
      fetch,
      now: Date.now,
      accounts: { ...crm, clientSecret: "wrong" },
    });
    await expect(access.token()).rejects.toMatchObject({
      kind: "signed-out",
      problem: { code: "client-refused" },
    });
  });

  it("waits ten minutes when the accounts server has had enough, and is not signed out", async () => {
    const crm = await startCrm();
    const access = makeAccess({ fetch, now: Date.now, accounts: crm });
    for (let refreshes = 0; refreshes < 10; refreshes += 1) access.refuse(await access.token());
    await expect(access.token()).rejects.toMatchObject({ kind: "busy", retryAfterMs: 600_000 });
    expect(access.state).toBe("signed-in");
  });

  it("stays signed in while the accounts server is down", async () => {
    const crm = await startCrm({ faults: [{ on: "token", status: 503 }] });
    const access = makeAccess({ fetch, now: Date.now, accounts: crm });
    await expect(access.token()).rejects.toMatchObject({ kind: "server" });
    await expect(access.token()).resolves.toMatchObject({ apiAddress: crm.address });
  });
});

describe("access", () => {
  const granted = (more: object = {}) =>
    answering(
      200,
      JSON.stringify({
        access_token: "1000.a",
        api_domain: "https://api.zoho.example",
        expires_in: 3600,
        ...more,
      }),
    );
  const at = { ms: 0 };
  const now = () => at.ms;

  it.each([
    [401, "server"],
    [403, "offline"],
    [404, "server"],
    [407, "offline"],
    [451, "offline"],
  ])(
    "asks again after a proxy's own page with status %i: nobody judged the token",
    async (status, kind) => {
      const answers = [answering(status, "<html>This site is blocked.</html>"), granted()];
      const access = makeAccess({ fetch: (...given) => answers.shift()!(...given), now, accounts });
      await expect(access.token()).rejects.toMatchObject({ kind, code: "unreadable" });
      expect(access.state).toBe("signed-in");
      await expect(access.token()).resolves.toMatchObject({ value: "1000.a" });
    },
  );

  it("is signed out by a code that nobody knows: no mail is to blame, and the queue is kept", async () => {
    const access = makeAccess({
      fetch: answering(400, '{"error":"account_closed"}'),
      now,
      accounts,
    });
    await expect(access.token()).rejects.toMatchObject({
      kind: "signed-out",
      code: "account_closed",
    });
    expect(access.state).toBe("signed-out");
  });

  it("renews a token a minute before it ends", async () => {
    at.ms = 0;
    const { fetch, paths } = counting(granted());
    const access = makeAccess({ fetch, now, accounts });
    await access.token();
    at.ms = 3_539_000;
    await access.token();
    expect(paths).toHaveLength(1);
    at.ms = 3_541_000;
    await access.token();
    expect(paths).toHaveLength(2);
  });

  it("takes a token without a lifetime for one of an hour", async () => {
    at.ms = 1000;
    const access = makeAccess({ fetch: granted({ expires_in: undefined }), now, accounts });
    await expect(access.token()).resolves.toMatchObject({ expiresAt: 3_601_000 });
  });

  it.each(["1000.secret\nX: y", "1000.secret\u0000", "1000.secret\u20ac", " ", ""])(
    "takes %j for no token, and no error shows it",
    async (value) => {
      const fetch = granted({ access_token: value });
      const signIn = makeAccess({ fetch, now, accounts });
      const error: unknown = await makeClient({ fetch, now, signIn })
        .call({ at: "read", path: "/crm/v8/org", reply: z.unknown() })
        .catch((error: unknown) => error);
      expect(error).toMatchObject({ name: "ZohoError", kind: "server" });
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain("secret");
      const kept = {
        value,
        apiAddress: "https://api.zoho.example",
        expiresAt: Number.MAX_SAFE_INTEGER,
        issuer: accounts.address,
      };
      const tokens = { load: () => Promise.resolve(kept), save: () => Promise.resolve() };
      await expect(
        makeAccess({ fetch: granted(), now, accounts, tokens }).token(),
      ).resolves.toMatchObject({ value: "1000.a" });
    },
  );

  it("never sends a token to an address in the clear", async () => {
    const access = makeAccess({
      fetch: granted({ api_domain: "http://api.zoho.example" }),
      now,
      accounts,
    });
    await expect(access.token()).rejects.toMatchObject({ kind: "server" });
    expect(() =>
      makeAccess({
        fetch: granted(),
        now,
        accounts: { ...accounts, address: "http://accounts.zoho.example" },
      }),
    ).toThrow();
  });

  it("forgets only the token that was refused, not a newer one", async () => {
    const { fetch, paths } = counting(granted());
    const access = makeAccess({ fetch, now, accounts });
    const token = await access.token();
    access.refuse({ ...token, value: "1000.older" });
    await access.token();
    expect(paths).toHaveLength(1);
  });

  it("keeps the token across restarts", async () => {
    at.ms = 0;
    let saved: AccessToken | undefined;
    const tokens = {
      load: () => Promise.resolve(saved),
      save: (token: AccessToken) => Promise.resolve(void (saved = token)),
    };
    await makeAccess({ fetch: granted(), now, accounts, tokens }).token();
    const { fetch, paths } = counting(granted());
    await expect(makeAccess({ fetch, now, accounts, tokens }).token()).resolves.toEqual(saved);
    expect(paths).toHaveLength(0);
  });

  it.each([
    ["another accounts server gave it", { issuer: "https://accounts.zoho.another" }],
    ["nobody knows who gave it", {}],
  ])("takes no kept token if %s: the API's address was for that one to say", async (_, more) => {
    at.ms = 0;
    const kept = {
      value: "1000.old",
      apiAddress: "https://api.zoho.example",
      expiresAt: Number.MAX_SAFE_INTEGER,
      ...more,
    };
    const tokens = { load: () => Promise.resolve(kept), save: () => Promise.resolve() };
    await expect(
      makeAccess({ fetch: granted(), now, accounts, tokens }).token(),
    ).resolves.toMatchObject({ value: "1000.a" });
  });

  it("refreshes when what was kept is spoilt, out of date or cannot be read or written", async () => {
    const loads = [
      () => Promise.resolve("rubbish"),
      () =>
        Promise.resolve({
          value: "1000.old",
          apiAddress: "https://api.zoho.example",
          expiresAt: 0,
          issuer: accounts.address,
        }),
      () => Promise.reject(new Error("the key chain is locked")),
    ];
    for (const load of loads) {
      const tokens = { load, save: () => Promise.reject(new Error("the key chain is locked")) };
      const access = makeAccess({ fetch: granted(), now, accounts, tokens });
      await expect(access.token()).resolves.toMatchObject({ value: "1000.a" });
    }
  });

  it("takes a lifetime in milliseconds, as older replies have it, for an hour", async () => {
    at.ms = 1000;
    const access = makeAccess({
      fetch: granted({ expires_in: 3_600_000, expires_in_sec: 3600 }),
      now,
      accounts,
    });
    await expect(access.token()).resolves.toMatchObject({ expiresAt: 3_601_000 });
  });
});

describe("access of two processes with one store", () => {
  async function two() {
    const crm = await startCrm();
    let saved: AccessToken | undefined;
    const tokens = {
      load: () => Promise.resolve(saved),
      save: (token: AccessToken) => Promise.resolve(void (saved = token)),
    };
    const { fetch, count } = counting();
    const [app, cli] = [1, 2].map(() =>
      makeAccess({ fetch, now: Date.now, accounts: crm, tokens }),
    );
    return { app: app!, cli: cli!, refreshes: () => count("/oauth/v2/token") };
  }

  it("renews a refused token once: the second finds what the first renewed", async () => {
    const { app, cli, refreshes } = await two();
    const old = await app.token();
    expect(await cli.token()).toMatchObject(old);
    app.refuse(old);
    const renewed = await app.token();
    cli.refuse(old);
    expect(await cli.token()).toMatchObject(renewed);
    expect(renewed.value).not.toBe(old.value);
    expect(refreshes()).toBe(2);
  });

  it("never takes a token from the store that was refused, nor one that was refused before", async () => {
    const { app, cli, refreshes } = await two();
    const first = await app.token();
    app.refuse(first);
    const second = await app.token();
    app.refuse(second);
    expect((await app.token()).value).not.toBe(second.value);
    cli.refuse(first);
    cli.refuse(second);
    expect([first.value, second.value]).not.toContain((await cli.token()).value);
    expect(refreshes()).toBe(3);
  });
});
