import { describe, expect, it } from "vitest";
import { makeAccess } from "../../../../electron/zoho/accounts/access.ts";
import { revoke } from "../../../../electron/zoho/accounts/revoke.ts";
import { accounts, answering, counting, startCrm } from "../../../support/crm.ts";

describe("taking access back", () => {
  it("ends the refresh token, which goes into the form and into no address", async () => {
    const crm = await startCrm();
    const urls: string[] = [];
    const watched: typeof fetch = (input, init) => {
      urls.push(String(input instanceof Request ? input.url : input));
      return fetch(input, init);
    };
    expect(await revoke(crm, { fetch: watched })).toBe(true);
    expect(urls).toEqual([`${crm.address}/oauth/v2/token/revoke`]);
    const access = makeAccess({ fetch, now: Date.now, accounts: crm });
    await expect(access.token()).rejects.toMatchObject({ kind: "signed-out" });
  });

  it("is not confirmed for a token that Zoho does not know", async () => {
    const crm = await startCrm();
    expect(await revoke({ ...crm, refreshToken: "1000.unknown" }, { fetch })).toBe(false);
  });

  it.each([
    ["Zoho has a fault", answering(500, "<html></html>")],
    ["the answer is nothing that we know", answering(200, JSON.stringify({ status: "failure" }))],
    ["there is no network", () => Promise.reject(new TypeError("fetch failed"))],
  ])("is not confirmed, and no error, when %s", async (_, fetch) => {
    expect(await revoke(accounts, { fetch })).toBe(false);
  });

  it("sends no token in the clear", async () => {
    const { fetch, paths } = counting(answering(200, JSON.stringify({ status: "success" })));
    for (const address of ["http://accounts.zoho.example", "nonsense"])
      expect(await revoke({ ...accounts, address }, { fetch })).toBe(false);
    expect(paths).toEqual([]);
  });

  it("is given up when no answer comes in time", async () => {
    const silent: typeof fetch = (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(init.signal?.reason as Error);
        });
      });
    expect(await revoke(accounts, { fetch: silent, patienceMs: 20 })).toBe(false);
  });
});
