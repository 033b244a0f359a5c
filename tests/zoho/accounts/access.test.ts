import { describe, expect, it } from "vitest";
import { makeAccess, type AccessToken } from "../../../electron/zoho/accounts/access.ts";
import { accounts, answering, counting, startCrm } from "../crm.ts";

describe("sign-in with a CRM", () => {
  it("refreshes once for twenty who ask at the same time", async () => {
    const crm = await startCrm();
    const { fetch, count } = counting();
    const signIn = makeAccess({ fetch, now: Date.now, accounts: crm });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => signIn.token()));
    expect(count("/oauth/v2/token")).toBe(1);
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(1);
    expect(tokens[0]?.apiAddress).toBe(crm.address);
  });

  it("is signed out for good when the refresh token is refused, and asks no more", async () => {
    const crm = await startCrm();
    const { fetch, count } = counting();
    const signIn = makeAccess({ fetch, now: Date.now, accounts: { ...crm, refreshToken: "1000.revoked" } });
    expect(signIn.state).toBe("signed-in");
    await expect(signIn.token()).rejects.toMatchObject({ kind: "signed-out", code: "invalid_code" });
    await expect(signIn.token()).rejects.toMatchObject({ kind: "signed-out", problem: { remedy: "sign-in" } });
    expect(signIn.state).toBe("signed-out");
    expect(count("/oauth/v2/token")).toBe(1);
  });

  it("says that the client is unknown, not the user", async () => {
    const crm = await startCrm();
    const signIn = makeAccess({ fetch, now: Date.now, accounts: { ...crm, clientSecret: "wrong" } });
    await expect(signIn.token()).rejects.toMatchObject({ kind: "signed-out", problem: { code: "client-refused" } });
  });

  it("waits ten minutes when the accounts server has had enough, and is not signed out", async () => {
    const crm = await startCrm();
    const signIn = makeAccess({ fetch, now: Date.now, accounts: crm });
    for (let refreshes = 0; refreshes < 10; refreshes += 1) signIn.refuse(await signIn.token());
    await expect(signIn.token()).rejects.toMatchObject({ kind: "busy", retryAfterMs: 600_000 });
    expect(signIn.state).toBe("signed-in");
  });

  it("stays signed in while the accounts server is down", async () => {
    const crm = await startCrm({ faults: [{ on: "token", status: 503 }] });
    const signIn = makeAccess({ fetch, now: Date.now, accounts: crm });
    await expect(signIn.token()).rejects.toMatchObject({ kind: "server" });
    await expect(signIn.token()).resolves.toMatchObject({ apiAddress: crm.address });
  });
});

describe("sign-in", () => {
  const granted = (more: object = {}) =>
    answering(200, JSON.stringify({ access_token: "1000.a", api_domain: "https://api.zoho.example", expires_in: 3600, ...more }));
  const at = { ms: 0 };
  const now = () => at.ms;

  it("renews a token a minute before it ends", async () => {
    at.ms = 0;
    const { fetch, paths } = counting(granted());
    const signIn = makeAccess({ fetch, now, accounts });
    await signIn.token();
    at.ms = 3_539_000;
    await signIn.token();
    expect(paths).toHaveLength(1);
    at.ms = 3_541_000;
    await signIn.token();
    expect(paths).toHaveLength(2);
  });

  it("takes a token without a lifetime for one of an hour", async () => {
    at.ms = 1000;
    const signIn = makeAccess({ fetch: granted({ expires_in: undefined }), now, accounts });
    await expect(signIn.token()).resolves.toMatchObject({ expiresAt: 3_601_000 });
  });

  it("never sends a token to an address in the clear", async () => {
    const signIn = makeAccess({ fetch: granted({ api_domain: "http://api.zoho.example" }), now, accounts });
    await expect(signIn.token()).rejects.toMatchObject({ kind: "server" });
    expect(() =>
      makeAccess({ fetch: granted(), now, accounts: { ...accounts, address: "http://accounts.zoho.example" } }),
    ).toThrow();
  });

  it("forgets only the token that was refused, not a newer one", async () => {
    const { fetch, paths } = counting(granted());
    const signIn = makeAccess({ fetch, now, accounts });
    const token = await signIn.token();
    signIn.refuse({ ...token, value: "1000.older" });
    await signIn.token();
    expect(paths).toHaveLength(1);
  });

  it("keeps the token across restarts", async () => {
    at.ms = 0;
    let saved: AccessToken | undefined;
    const tokens = { load: () => Promise.resolve(saved), save: (token: AccessToken) => Promise.resolve(void (saved = token)) };
    await makeAccess({ fetch: granted(), now, accounts, tokens }).token();
    const { fetch, paths } = counting(granted());
    await expect(makeAccess({ fetch, now, accounts, tokens }).token()).resolves.toEqual(saved);
    expect(paths).toHaveLength(0);
  });

  it("refreshes when what was kept is spoilt, out of date or cannot be read or written", async () => {
    const loads = [
      () => Promise.resolve("rubbish"),
      () => Promise.resolve({ value: "1000.old", apiAddress: "https://api.zoho.example", expiresAt: 0 }),
      () => Promise.reject(new Error("the key chain is locked")),
    ];
    for (const load of loads) {
      const tokens = { load, save: () => Promise.reject(new Error("the key chain is locked")) };
      const signIn = makeAccess({ fetch: granted(), now, accounts, tokens });
      await expect(signIn.token()).resolves.toMatchObject({ value: "1000.a" });
    }
  });
});
